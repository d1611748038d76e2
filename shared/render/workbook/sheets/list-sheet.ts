import type { PlanCell, PlanValue, PrintSetup, SheetPlan } from '../plan'
import { cellStyles, type StyleName } from '../styles'
import { countLines, rowHeight, widthFor } from '../text-size'

/** A column of a sheet that is one plain table; its width follows its content between the two limits, in characters. */
export interface ListColumn {
  readonly header: string
  readonly narrowest: number
  readonly widest: number
}

/** `shown` is the text a reader sees, from which widths and heights are taken. */
export interface ListCell {
  readonly value: PlanValue
  readonly shown: string
  readonly style: StyleName
  readonly numberFormat: string | null
  readonly note: string | null
}

/** A sheet that is one list under a header row. */
export interface ListSheet {
  readonly name: string
  readonly columns: readonly ListColumn[]
  readonly rows: readonly (readonly ListCell[])[]
  /** Columns from the left that stay when the sheet scrolls. */
  readonly frozenColumns: number
  readonly header: string
}

const margins: PrintSetup['margins'] = { top: 20, right: 12, bottom: 18, left: 12 }

/** A sheet with one header row, frozen, filtered and repeated on every printed page, and one row for each entry. */
export function buildListSheet(list: ListSheet): SheetPlan {
  const widths = list.columns.map((column, at) => columnWidth(column, list.rows, at))
  const headerCells = list.columns.map((column) => ({ ...textCell(column.header), style: 'header' as const }))
  const lines = [headerCells, ...list.rows]
  const cells: PlanCell[] = []
  const rowHeights = new Map<number, number>()
  for (const [at, line] of lines.entries()) {
    const row = at + 1
    rowHeights.set(row, heightOf(line, widths))
    for (const [column, cell] of line.entries()) {
      const { value, style, numberFormat, note } = cell
      cells.push({ row, column: column + 1, value, style, numberFormat, indent: 0, note })
    }
  }
  const area = { top: 1, left: 1, bottom: lines.length, right: list.columns.length }
  return {
    name: list.name,
    columnWidths: widths,
    rowHeights,
    cells,
    merges: [],
    pageBreaks: [],
    frozen: { rows: 1, columns: list.frozenColumns },
    autoFilter: area,
    gridLines: true,
    charts: [],
    print: {
      orientation: 'landscape',
      margins,
      area,
      titleRows: { first: 1, last: 1 },
      header: list.header,
      footer: '第 &P 页 共 &N 页',
    },
  }
}

/** A cell of text; an empty text leaves it empty. */
export function textCell(text: string): ListCell {
  return {
    value: text === '' ? { tag: 'empty' } : { tag: 'text', text },
    shown: text,
    style: 'text',
    numberFormat: null,
    note: null,
  }
}

/** A cell of text in the middle of its column. */
export function centeredCell(text: string): ListCell {
  return { ...textCell(text), style: 'text-center' }
}

function columnWidth(column: ListColumn, rows: readonly (readonly ListCell[])[], at: number): number {
  // The filter's button covers the end of a header.
  let wanted = widthFor(column.header, cellStyles.header.size) + 2
  for (const row of rows) {
    const cell = row[at]
    if (cell) wanted = Math.max(wanted, widthFor(cell.shown, cellStyles[cell.style].size))
  }
  return Math.round(Math.min(column.widest, Math.max(column.narrowest, wanted)) * 10) / 10
}

function heightOf(line: readonly ListCell[], widths: readonly number[]): number {
  const lines = line.map((cell, at) => {
    const style = cellStyles[cell.style]
    return style.fit === 'wrap' ? countLines(cell.shown, widths[at] ?? 8, style.size, 'widest') : 1
  })
  const most = Math.max(...lines)
  return rowHeight({ likely: most, most }, cellStyles.text.size, 1.5, 5)
}
