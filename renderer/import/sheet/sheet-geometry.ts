import type { SheetPreview } from '../../../shared/api/contract'
import type { CellRange } from '../../../shared/sheet/cell-grid'

export const rowHeight = 26
export const headHeight = 26
export const gutterWidth = 52

type PreviewCell = SheetPreview['rows'][number]['cells'][number]

/** A sheet laid out for drawing: where each column starts in pixels, and look-ups by row and column. */
export interface SheetGeometry {
  /** Rows and columns that can be shown; a cut sheet has more. */
  readonly rowCount: number
  readonly columnCount: number
  /** Left edge of column c at [c - 1], counted from the first column; one more entry for the right edge of the last. */
  readonly edges: readonly number[]
  readonly cellAt: (row: number, column: number) => PreviewCell | undefined
  /** The merge that a place belongs to. */
  readonly mergeAt: (row: number, column: number) => CellRange | undefined
}

export function layOutSheet(sheet: SheetPreview): SheetGeometry {
  const rows = new Map(
    sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell] as const))] as const),
  )
  const { rowCount, columnCount } = shownSize(sheet)
  const merges = new Map<string, CellRange>()
  for (const merge of sheet.merges) {
    // Whole merged rows or columns of a huge sheet are not walked beyond what is shown.
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount); row += 1) {
      for (let column = merge.left; column <= Math.min(merge.right, columnCount); column += 1) {
        merges.set(`${row}:${column}`, merge)
      }
    }
  }
  const edges = [0]
  for (const width of columnWidths(sheet)) edges.push((edges.at(-1) ?? 0) + width)
  return {
    rowCount,
    columnCount,
    edges,
    cellAt: (row, column) => rows.get(row)?.get(column),
    mergeAt: (row, column) => merges.get(`${row}:${column}`),
  }
}

/** How many rows and columns of a sheet are there to show: all, unless it was cut. */
export function shownSize(sheet: SheetPreview): { readonly rowCount: number; readonly columnCount: number } {
  if (!sheet.isCut) return sheet
  let [rowCount, columnCount] = [0, 0]
  for (const { row, cells } of sheet.rows) {
    rowCount = Math.max(rowCount, row)
    for (const { column } of cells) columnCount = Math.max(columnCount, column)
  }
  return { rowCount, columnCount }
}

/** Widths in pixels that hold the texts of each column: a Chinese sign counts as two; merged titles do not widen a column. */
export function columnWidths(sheet: SheetPreview): readonly number[] {
  const widths = Array.from({ length: shownSize(sheet).columnCount }, () => 64)
  const wide = new Set(
    sheet.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top}:${merge.left}`),
  )
  for (const { row, cells } of sheet.rows) {
    const isAlone = cells.length === 1
    for (const { column, text } of cells) {
      if (isAlone || wide.has(`${row}:${column}`)) continue
      const signs = [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffe6]/u.test(sign) ? 2 : 1), 0)
      widths[column - 1] = Math.max(widths[column - 1] ?? 0, Math.min(240, Math.ceil(signs * 7.4) + 18))
    }
  }
  return widths
}

/** First and last column, counted from 1, that touch the stretch of pixels. */
export function columnsWithin(edges: readonly number[], from: number, to: number): readonly [number, number] {
  const count = edges.length - 1
  let first = 1
  while (first < count && (edges[first] ?? 0) <= from) first += 1
  let last = first
  while (last < count && (edges[last] ?? 0) < to) last += 1
  return [first, last]
}

/** First and last of `count` equal rows, counted from 1, that touch the stretch, with a few more on both sides. */
export function rowsWithin(
  count: number,
  height: number,
  from: number,
  to: number,
  spare: number,
): readonly [number, number] {
  const first = Math.max(1, Math.floor(from / height) + 1 - spare)
  const last = Math.min(count, Math.ceil(to / height) + spare)
  return [Math.min(first, Math.max(1, count)), last]
}

export interface DrawnCell {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly isNumber: boolean
  readonly left: number
  readonly width: number
  readonly height: number
}

/** The cells to draw for a window of the sheet, by row; a merge is drawn once, from its first cell, wherever it is seen. */
export function cellsWithin(
  geometry: SheetGeometry,
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): ReadonlyMap<number, readonly DrawnCell[]> {
  const drawn = new Map<number, DrawnCell[]>()
  const seen = new Set<string>()
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const merge = geometry.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column }
      const key = `${merge.top}:${merge.left}`
      if (seen.has(key)) continue
      seen.add(key)
      const ofRow = drawn.get(merge.top) ?? []
      drawn.set(merge.top, ofRow)
      ofRow.push(drawnCell(geometry, merge))
    }
  }
  return new Map([...drawn].sort(([above], [below]) => above - below))
}

/** The first cell of a range, as large as what of the range can be shown. */
function drawnCell({ cellAt, edges, rowCount, columnCount }: SheetGeometry, range: CellRange): DrawnCell {
  const { top: row, left: column } = range
  const cell = cellAt(row, column)
  const start = edges[column - 1] ?? 0
  return {
    row,
    column,
    text: cell?.text ?? '',
    isNumber: cell?.isNumber ?? false,
    left: start,
    width: (edges[Math.min(range.right, columnCount)] ?? start) - start,
    height: (Math.min(range.bottom, rowCount) - row + 1) * rowHeight,
  }
}
