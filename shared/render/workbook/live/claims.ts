import type { Formula } from '../../../derive/formula'
import type { ReportFigure } from '../../../report/document'
import { excelFormula } from '../excel-formula'
import { numberCell } from '../figure-formula'
import type { DataSheet } from '../sheets/data-sheet'
import { operand, withoutNoise } from './expression'

/** The formulas that the claims of a figure read besides its own. */
export function claimedFormulas({ claims }: ReportFigure): readonly Formula[] {
  return claims.flatMap(({ left, right }) => [left, right])
}

/** What the words around a figure claim, as conditions of a spreadsheet; `unreadable` where one of them cannot be asked. */
export function claimConditions({ claims }: ReportFigure, data: DataSheet): readonly string[] | 'unreadable' {
  const conditions: string[] = []
  for (const { left, relation, right } of claims) {
    const [one, other] = [read(left, data), read(right, data)]
    if (one === null || other === null) return 'unreadable'
    conditions.push(condition(one, relation, other, right.tag === 'constant' && left.tag !== 'input'))
  }
  return [...new Set(conditions)]
}

/** A computed value is the same as a number where it differs by no more than the noise of binary arithmetic. */
function condition(left: string, relation: string, right: string, isComputed: boolean): string {
  return relation === '=' && isComputed
    ? `ABS(${operand(left)}-${operand(right)})<=0.000000001*MAX(1,ABS(${operand(right)}))`
    : `${operand(left)}${relation}${operand(right)}`
}

function read(formula: Formula, data: DataSheet): string | null {
  const expression = excelFormula(formula, (input) => numberCell(input, data.cellOf))
  return expression === null || formula.tag === 'input' || formula.tag === 'constant'
    ? expression
    : withoutNoise(expression)
}
