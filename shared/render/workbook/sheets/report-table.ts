import type { FigureId, ReportFigure, Run, TableBlock } from '../../../report/document'
import { printedNumber } from '../printed-number'
import type { DataSheet } from './data-sheet'
import { cellFormula } from '../live/live-cell'
import { liveRuns, liveValue, textOf, type LiveRuns } from '../live/live-text'
import type { LongSentences } from '../live/long-sentences'
import type { PlanValue } from '../plan'
import { cellStyles, type StyleName } from '../styles'
import { widthFor } from '../text-size'

/** A cell of a table of the report sheet. */
export interface ReportTableCell {
  readonly value: PlanValue
  /** The text a reader sees in the cell. */
  readonly shown: string
  readonly style: StyleName
  readonly numberFormat: string | null
  readonly indent: number
}

/** A row of cells, or the name of the group that the rows below it belong to. */
export type ReportTableRow =
  { readonly tag: 'group'; readonly text: string } | { readonly tag: 'row'; readonly cells: readonly ReportTableCell[] }

/** A table of the report as cells. */
export interface ReportTable {
  readonly caption: string
  readonly unit: string | null
  readonly headers: readonly ReportTableCell[]
  readonly rows: readonly ReportTableRow[]
  readonly notes: readonly string[]
  /** Share of the width and least width in characters, for each column. */
  readonly shares: readonly number[]
  readonly needs: readonly number[]
}

/** The figures of a report by their ids. */
export type Figures = ReadonlyMap<FigureId, ReportFigure>

/** A table of the report as cells: the figures that a number format can show as printed are numbers, the others live text. */
export function tableCells(block: TableBlock, figures: Figures, data: DataSheet, long: LongSentences): ReportTable {
  const live = liveRuns(figures, data)
  const rows = block.rows.map((row): ReportTableRow => {
    if (row.tag === 'group') return row
    const cells = row.cells.map((runs, at) =>
      tableCell(runs, block.columns[at]?.align ?? 'left', at === 0 ? row.indent : 0, { figures, data, live, long }),
    )
    return { tag: 'row', cells }
  })
  const headers = block.columns.map((column) => labelCell(column.header, 'table-header'))
  return {
    caption: block.caption,
    unit: block.unit,
    headers,
    rows,
    notes: block.notes,
    shares: block.columns.map((column) => column.width),
    needs: neededWidths(headers, rows),
  }
}

interface LiveData {
  readonly figures: Figures
  readonly data: DataSheet
  readonly live: LiveRuns
  readonly long: LongSentences
}

function tableCell(
  runs: readonly Run[],
  align: 'left' | 'center' | 'right',
  indent: number,
  { figures, data, live, long }: LiveData,
): ReportTableCell {
  const pieces = live(runs)
  const shown = textOf(pieces)
  const figure = runs
    .map((run) => (run.tag === 'figure' ? figures.get(run.figure) : undefined))
    .find((found) => found !== undefined)
  const value = figure?.qualifier === null ? figure.value : null
  const printed = value === null ? null : printedNumber(shown, value)
  if (printed === null || !figure || value === null) {
    const words = labelCell(shown, `table-${align}`)
    return { ...words, value: shown === '' ? words.value : liveValue(pieces, long), indent }
  }
  const { number, format } = printed
  const formula = scaledFormula(cellFormula(figure, data), value, number)
  const own: PlanValue = formula === null ? { tag: 'number', number } : { tag: 'formula', formula, result: number }
  return { value: own, shown, style: `table-number-${align}`, numberFormat: format, indent }
}

/** The formula of a value for a cell that shows it in 万 or 亿. */
function scaledFormula(formula: string | null, value: number, number: number): string | null {
  if (formula === null || number === value) return formula
  const places = Math.round(Math.log10(value / number))
  return `(${formula})/${10 ** places}`
}

function labelCell(text: string, style: StyleName): ReportTableCell {
  return {
    value: text === '' ? { tag: 'empty' } : { tag: 'text', text },
    shown: text,
    style,
    numberFormat: null,
    indent: 0,
  }
}

/** Numbers must stand whole; words may wrap, but not into slivers. */
function neededWidths(headers: readonly ReportTableCell[], rows: readonly ReportTableRow[]): readonly number[] {
  return headers.map((header, at) => {
    const cells = rows.flatMap((row) => (row.tag === 'row' ? [row.cells[at] ?? header] : []))
    return Math.max(...[header, ...cells].map(neededWidth))
  })
}

/** Headers of this width or less stand on one line; in characters. */
const widestHeader = 13
const narrowestText = 9

function neededWidth(cell: ReportTableCell): number {
  const { size } = cellStyles[cell.style]
  const width = widthFor(cell.shown, size)
  if (cell.numberFormat !== null) return width
  return Math.min(width, cell.style === 'table-header' ? widestHeader : narrowestText)
}
