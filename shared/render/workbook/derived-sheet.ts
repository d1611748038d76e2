import { decimalsOf, formatDecimal } from '../../derive/decimal'
import { describeFormula } from '../../derive/formula'
import { cellAddress } from '../../import/cell-grid'
import type { Indicator } from '../../model/indicator'
import type { FigureId, ReportDocument, ReportFigure } from '../../report/document'
import { numberFormat } from '../number-format'
import type { DataSheet } from './data-sheet'
import { figureFormula } from './figure-formula'
import { figureExpression } from './live/live-figure'
import { cellFormula, measureFormula } from './live/live-cell'
import { buildListSheet, centeredCell, textCell, type ListCell } from './list-sheet'
import { sheetNames, sheetReference, type SheetPlan } from './plan'

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
const resultColumn = columns.findIndex((column) => column.header === '结果') + 1

export function isDerived(figure: ReportFigure): boolean {
  return figure.formula.tag !== 'input'
}

/** Every computed figure of the document with a live formula over the data sheet. */
export function buildDerivedSheet(document: ReportDocument, data: DataSheet, names: IndicatorNames): DerivedSheet {
  const derived = document.figures.filter(isDerived)
  const places = new Map(
    derived.map((figure, at) => [figure.id, sheetReference(sheetNames.derived, cellAddress(at + 2, resultColumn))]),
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
  const header = `${document.title}：计算`
  const sheet = buildListSheet({ name: sheetNames.derived, columns, rows, frozenColumns: 2, header })
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
  return formula === null ? cell : { ...cell, value: { tag: 'formula', formula, result: figure.text } }
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
