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
    conditions.push(`${operand(one)}${relation}${operand(other)}`)
  }
  return [...new Set(conditions)]
}

function read(formula: Formula, data: DataSheet): string | null {
  const expression = excelFormula(formula, (input) => numberCell(input, data.cellOf))
  return expression === null || formula.tag === 'input' || formula.tag === 'constant'
    ? expression
    : withoutNoise(expression)
}
