import type { TableBlock } from '../../report/document'
import { widestGroup, type Piece } from '../set-lines'
import { textWidth } from '../style-profile'
import { toPieces, type PageContext } from './text-node'

export interface TableFit {
  readonly size: number
  /** Widths in pt of the cells' contents, paddings not included. */
  readonly widths: readonly number[]
}

/** A little more than measured, so that rounding never breaks a figure. */
const slack = 0.6

/**
 * Column widths by the table's shares, widened where a figure or word would not fit on a line; the text gets smaller,
 * in half points down to the profile's smallest size, when the columns cannot hold it otherwise.
 */
export function fitColumns(table: TableBlock, context: PageContext): TableFit {
  const { cell, smallestSize, paddingX } = context.profile.table
  const room = textWidth(context.profile) - 2 * paddingX * table.columns.length
  for (let size = cell.size; ; size -= 0.5) {
    const least = leastWidths(table, size, context)
    const total = least.reduce((sum, width) => sum + width, 0)
    if (total <= room || size - 0.5 < smallestSize) return { size, widths: share(table, least, room) }
  }
}

/** The pieces of a cell in the row's face. */
export function cellPieces(table: TableBlock, row: number, column: number, context: PageContext): readonly Piece[] {
  const found = table.rows[row]
  if (found === undefined || found.tag === 'group') return []
  return toPieces(found.cells[column] ?? [], context.profile.table.cell.face)
}

export function headerPieces(table: TableBlock, column: number, context: PageContext): readonly Piece[] {
  const text = table.columns[column]?.header ?? ''
  return toPieces([{ tag: 'text', text }], context.profile.table.header.face)
}

function leastWidths(table: TableBlock, size: number, context: PageContext): readonly number[] {
  return table.columns.map((_, column) => {
    const header = widestGroup(headerPieces(table, column, context), size, context.measure)
    return table.rows.reduce((widest, row, index) => {
      const indent = column === 0 && row.tag === 'row' ? row.indent * size : 0
      const width = widestGroup(cellPieces(table, index, column, context), size, context.measure)
      return Math.max(widest, width + indent + slack)
    }, header + slack)
  })
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
