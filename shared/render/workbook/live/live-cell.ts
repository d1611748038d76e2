import type { ReportFigure } from '../../../report/document'
import type { DataSheet } from '../sheets/data-sheet'
import { figureFormula } from '../figure-formula'
import { fitsExcel } from '../fits-excel'
import { all, literal } from './expression'
import { liveInputs, whereNumbers } from './inputs'
import { rateConditions } from './truth'

/**
 * The value of a figure as a formula over the data sheet, for a cell that is a number, or null where it can have none. It is #N/A
 * where a cell it reads is emptied (an empty cell would count as zero), where words of the source changed, and where there is
 * no such rate, so that no wrong number stands in a table and no zero in a chart.
 */
export function cellFormula(figure: ReportFigure, data: DataSheet): string | null {
  const { formula } = figureFormula(figure, data)
  if (formula === null) return null
  const { numbers, unchanged } = liveInputs([figure.formula], data.cellOf)
  const conditions = [...unchanged, ...rateConditions(figure.measure, figure.formula, formula, data)]
  const value = isPhrased(figure) ? `ABS(${formula})` : formula
  const held = conditions.length === 0 ? value : `IF(${all(conditions)},${value},NA())`
  const whole = whereNumbers(numbers, held, 'NA()')
  return fitsExcel(whole) ? whole : null
}

const otherWay: ReadonlyMap<string, string> = new Map([
  ['增长率', '下降率'],
  ['下降率', '增长率'],
])

/** In a phrase the words give the direction, and the size has no sign whichever way the data turn. */
function isPhrased({ phrase, measure }: ReportFigure): boolean {
  return phrase?.tag === 'change' && (otherWay.has(measure) || measure === '百分点')
}

/** The measure's name as a formula where edited data may turn a rise into a fall; else null. */
export function measureFormula(figure: ReportFigure, data: DataSheet): string | null {
  const other = otherWay.get(figure.measure)
  const { formula } = figureFormula(figure, data)
  if (!isPhrased(figure) || other === undefined || formula === null) return null
  const { numbers } = liveInputs([figure.formula], data.cellOf)
  const named = `IF(${formula}<0,${literal(other)},${literal(figure.measure)})`
  return `IFERROR(${whereNumbers(numbers, named, literal(figure.measure))},${literal(figure.measure)})`
}
