import { fewestYears } from '../../../derive/streak'
import { directedMeasures, hidingMeasures, rateMeasures } from '../../../report/directed-measures'
import type { ReportFigure } from '../../../report/document'
import { excelFormula } from '../excel-formula'
import type { DataSheet } from '../sheets/data-sheet'
import { numberCell } from '../figure-formula'
import { operand } from './expression'
import { divisorsOf } from './inputs'

/** What must hold of the data for a figure of its measure to be given at all: the refusals of `derive`, as conditions. */
export function truthConditions(
  figure: ReportFigure,
  value: string,
  rounded: string,
  data: DataSheet,
): readonly string[] {
  const { measure, formula, place } = figure
  const conditions = [...rateConditions(measure, formula, value, data)]
  if (measure === '连续期数') conditions.push(`${operand(value)}>=${fewestYears}`)
  if (place.block === 'text' && hidingMeasures.has(measure) && (figure.decimals > 0 || formula.tag !== 'input')) {
    conditions.push(`OR(${rounded}<>0,${operand(value)}=0)`)
    if (figure.unit === '%') conditions.push(`OR(${rounded}<>100,${operand(value)}=100)`)
  }
  const isClaim = directedMeasures.has(measure) && (measure !== '百分点' || (figure.value ?? 0) > 0)
  // In a table a small change may be shown as 0.0, and points have their sign; a sentence claims a movement.
  if (isClaim && place.block === 'text') conditions.push(`${rounded}>0`)
  else if (isClaim && measure !== '百分点') conditions.push(`${operand(value)}>0`)
  return conditions
}

/** For a rate, every base above zero, and no value below: a fall of more than everything. */
export function rateConditions(
  measure: string,
  formula: ReportFigure['formula'],
  value: string,
  data: DataSheet,
): readonly string[] {
  if (!rateMeasures.has(measure)) return []
  const divisors = divisorsOf(formula).flatMap(
    (divisor) => excelFormula(divisor, (input) => numberCell(input, data.cellOf)) ?? [],
  )
  if (divisors.length === 0) return []
  const bound =
    measure === '下降率'
      ? [`${operand(value)}<=100`]
      : measure === '增速' || measure === '年均增速'
        ? [`${operand(value)}>=-100`]
        : []
  return [...new Set(divisors.map((divisor) => `${operand(divisor)}>0`)), ...bound]
}
