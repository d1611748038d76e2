import { decimalsOf, formatDecimal } from '../../../derive/decimal'
import { describeFormula } from '../../../derive/formula'
import { cellAddress } from '../../../sheet/cell-address'
import type { Indicator } from '../../../model/indicator'
import type { FigureId, ReportDocument, ReportFigure } from '../../../report/document'
import { numberFormat } from '../../number-format'
import type { DataSheet } from './data-sheet'
import { figureFormula } from '../figure-formula'
import { figureExpression } from '../live/figure-expression'
import { cellFormula, measureFormula } from '../live/live-cell'
import { LongSentences } from '../live/long-sentences'
import { fitsExcel } from '../fits-excel'
import { buildListSheet, centeredCell, textCell, type ListCell } from './list-sheet'
import { sheetNames, sheetReference, type SheetPlan } from '../plan'

/** The sheet of computed figures, and where the result of each stands. */
export interface DerivedSheet {
  readonly sheet: SheetPlan
  /** The cell of a derived figure's result. */
  cellOf(figure: FigureId): string | null
}

const columns = [
  { header: '编号', narrowest: 7, widest: 10 },
  { header: '指标', narrowest: 12, widest: 24 },
  { header: '计算内容', narrowest: 11, widest: 14 },
  { header: '时期', narrowest: 9, widest: 18 },
  { header: '公式', narrowest: 24, widest: 52 },
  { header: '结果', narrowest: 11, widest: 18 },
  { header: '印出', narrowest: 11, widest: 20 },
  { header: '单位', narrowest: 8, widest: 12 },
  { header: '说明', narrowest: 10, widest: 30 },
]
const columnOf = (header: string): number => columns.findIndex((column) => column.header === header) + 1

/** Whether a figure is computed, and not one that was entered. */
export function isDerived(figure: ReportFigure): boolean {
  return figure.formula.tag !== 'input'
}

/** For the sentences of a report that need more than one cell: their parts will stand below its computed figures. */
export function longSentencesOf(document: ReportDocument): LongSentences {
  return new LongSentences(document.figures.filter(isDerived).length + 2, columnOf('印出'))
}

/** Every computed figure of the document with a live formula over the data sheet, then the parts of long sentences. */
export function buildDerivedSheet(
  document: ReportDocument,
  data: DataSheet,
  names: IndicatorNames,
  { segments }: LongSentences,
): DerivedSheet {
  const derived = document.figures.filter(isDerived)
  const places = new Map(
    derived.map((figure, at) => [figure.id, sheetReference(sheetNames.derived, cellAddress(at + 2, columnOf('结果')))]),
  )
  const rows = derived.map((figure): readonly ListCell[] => {
    const { notes } = figureFormula(figure, data)
    return [
      centeredCell(figure.id),
      textCell(names(figure)),
      measureCell(figure, data),
      textCell(figure.period),
      textCell(describeFormula(figure.formula)),
      resultCell(figure, cellFormula(figure, data)),
      printedCell(figure, data),
      centeredCell(figure.unit),
      textCell(notes.join('\n')),
    ]
  })
  const parts = segments.map(({ id, formula, text }): readonly ListCell[] => [
    centeredCell(id),
    textCell('报告的一句'),
    textCell('分段'),
    ...[textCell(''), textCell(''), textCell('')],
    { ...textCell(text), value: { tag: 'formula', formula, result: text } },
    textCell(''),
    textCell('一句的公式过长，分几格写，在报告中相接'),
  ])
  const header = `${document.title}：计算`
  const sheet = buildListSheet({
    name: sheetNames.derived,
    columns,
    rows: [...rows, ...parts],
    frozenColumns: 2,
    header,
  })
  return { sheet, cellOf: (figure) => places.get(figure) ?? null }
}

/** What was computed; a rise may have become a fall since. */
export function measureCell(figure: ReportFigure, data: DataSheet): ListCell {
  const cell = textCell(figure.measure)
  const formula = measureFormula(figure, data)
  return formula === null ? cell : { ...cell, value: { tag: 'formula', formula, result: figure.measure } }
}

/** A figure as printed, following the data where it can. */
export function printedCell(figure: ReportFigure, data: DataSheet): ListCell {
  const cell = centeredCell(figure.text)
  const formula = figureExpression(figure, data)
  if (formula === null) return cell
  if (!fitsExcel(formula)) return { ...cell, value: { tag: 'text', text: figure.text, isFrozen: true } }
  return { ...cell, value: { tag: 'formula', formula, result: figure.text } }
}

/** A figure's value with its live formula if it has one; the words of its mark where it has no value. */
export function resultCell(figure: ReportFigure, formula: string | null): ListCell {
  const { value } = figure
  if (value === null) return { ...textCell(figure.text), style: 'mark' }
  // Two places more than printed, so that a reader sees what was rounded.
  const decimals = Math.min(decimalsOf(value), Math.max(0, figure.decimals) + 2)
  return {
    value: formula === null ? { tag: 'number', number: value } : { tag: 'formula', formula, result: value },
    shown: formatDecimal(value, decimals),
    style: figure.status === 'final' ? 'number' : 'number-provisional',
    numberFormat: numberFormat(decimals, false),
    note: null,
  }
}

/** The name of the indicator a figure speaks of. */
export type IndicatorNames = (figure: ReportFigure) => string

/** Figures name their indicator by id or by name; a reader wants the name. */
export function indicatorNames(indicators: readonly Indicator[]): IndicatorNames {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator.name]))
  return (figure) => byId.get(figure.indicator) ?? figure.indicator
}
