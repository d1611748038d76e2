import type { TableBlock } from '../../../report/document'
import type { FontMetrics } from '../../style/font-metrics'
import { wholeWidth, widestGroup, type Piece } from '../../typeset/set-lines'
import { alignedWidth } from './align-decimals'
import { toPieces, toTextPieces, type PageContext } from '../set-text'

/** How a table fits its page: the size of its text and the widths of its columns. */
export interface TableFit {
  readonly size: number
  /** Widths in pt of the cells' contents, paddings not included. */
  readonly widths: readonly number[]
  /** Whether the text stayed readable: no smaller than the smallest size, names not torn. */
  readonly isReadable: boolean
}

/** A little more than measured, so that rounding never breaks a figure. */
const slack = 0.6
/** Cells are kept on one line only while the columns still stand apart. */
const airy = 0.92
/** Names up to this many ems are kept on one line. */
const shortName = 5

/**
 * Column widths by the table's shares, widened so that every cell has one line if there is room for that, else so that
 * no figure, word or short name is broken; when that does not fit, the text gets smaller, down to the smallest size,
 * and below it only where a figure would have to be broken: a small figure can be read, a broken one misread.
 */
export function fitColumns(table: TableBlock, context: PageContext): TableFit {
  const { cell, smallestSize, paddingX } = context.profile.table
  const room = context.width - 2 * paddingX * table.columns.length
  const whole = columnWidths(table, cell.size, context, wholeWidth)
  if (sumOf(whole) <= airy * room) return { size: cell.size, widths: share(table, whole, room), isReadable: true }
  for (let size = cell.size; size >= smallestSize; size -= 0.5) {
    const readable = columnWidths(table, size, context, readableWidth)
    if (sumOf(readable) <= room) return { size, widths: share(table, readable, room), isReadable: true }
  }
  const least = columnWidths(table, smallestSize, context, widestGroup)
  if (sumOf(least) <= room) return { size: smallestSize, widths: share(table, least, room), isReadable: false }
  const size = (smallestSize * (room - slack * least.length)) / sumOf(least)
  return { size, widths: share(table, columnWidths(table, size, context, widestGroup), room), isReadable: false }
}

/** The pieces of a cell in the row's face. */
export function cellPieces(table: TableBlock, row: number, column: number, context: PageContext): readonly Piece[] {
  const found = table.rows[row]
  if (found === undefined || found.tag === 'group') return []
  return toPieces(found.cells[column] ?? [], context.profile.table.cell.face, context.metrics)
}

/** The pieces of a column's header in its own face. */
export function headerPieces(table: TableBlock, column: number, context: PageContext): readonly Piece[] {
  return toTextPieces(table.columns[column]?.header ?? '', context.profile.table.header.face, context.metrics)
}

/** A figure or word whole, and a name of a few characters on one line. */
function readableWidth(pieces: readonly Piece[], size: number, metrics: FontMetrics): number {
  const least = widestGroup(pieces, size, metrics)
  return Math.max(least, Math.min(wholeWidth(pieces, size, metrics), shortName * size))
}

/** The widest content of each column, by a measure of either whole cells or what may not be broken in them. */
function columnWidths(
  table: TableBlock,
  size: number,
  context: PageContext,
  measureCell: typeof wholeWidth,
): readonly number[] {
  return table.columns.map((_, column) => {
    const aligned = alignedWidth(table, column, context.profile.table.cell.face, context.metrics) ?? 0
    const header = Math.max(aligned * size, measureCell(headerPieces(table, column, context), size, context.metrics))
    return table.rows.reduce((widest, row, index) => {
      const indent = column === 0 && row.tag === 'row' ? row.indent * size : 0
      const width = measureCell(cellPieces(table, index, column, context), size, context.metrics)
      return Math.max(widest, width + indent + slack)
    }, header + slack)
  })
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** Shares the room out by the columns' widths; a column below its least width takes that and the others share the rest. */
function share(table: TableBlock, least: readonly number[], room: number): readonly number[] {
  const total = least.reduce((sum, width) => sum + width, 0)
  if (total >= room) return least.map((width) => (width * room) / total)
  const fixed = new Set<number>()
  for (;;) {
    const rest = least.reduce((sum, width, column) => (fixed.has(column) ? sum - width : sum), room)
    const shares = table.columns.reduce((sum, column, index) => (fixed.has(index) ? sum : sum + column.width), 0)
    const widths = table.columns.map((column, index) =>
      fixed.has(index) ? (least[index] ?? 0) : (rest * column.width) / (shares || 1),
    )
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0))
    if (short === -1) return widths
    fixed.add(short)
  }
}
