import type { Edit } from '../project/edit'
import { cellOf, cellsOf, type CellArea, type GridCell, type GridContent } from './cell-area'
import { formatEditText } from './format-cell'
import { parseFigure } from './parse-figure'

/** What pasting texts changes, and what of them found no place or is no figure. */
export interface PasteEdits {
  readonly edits: readonly Edit[]
  /** The cells that were written to, to select them. */
  readonly area: CellArea
  /** Cells with text that fell outside the grid. */
  readonly outside: number
  /** Cells whose text is no figure; they are kept as they are and flagged. */
  readonly invalid: number
  /** Cells of derived indicators that the texts differ from: they are computed and stay. */
  readonly computed: number
}

/** The edit that a text typed into a cell means; none when it says what is there, and none for a cell that is computed. */
export function editsForText(cell: GridCell, text: string): readonly Edit[] {
  if (isComputed(cell)) return []
  const figure = parseFigure(text, cell.place, cell.row.indicator, cell.figure)
  return figure === (cell.figure ?? null) ? [] : [{ tag: 'figure', place: cell.place, figure }]
}

/**
 * A block of texts put at the upper left of the selection. As in Excel, a selection that is a whole multiple of the block is
 * covered with copies of it. One list of edits: a paste is one change.
 */
export function editsForPaste(
  content: GridContent,
  selection: CellArea,
  block: readonly (readonly string[])[],
): PasteEdits {
  const height = block.length
  const width = block[0]?.length ?? 0
  if (height === 0 || width === 0) return { edits: [], area: selection, outside: 0, invalid: 0, computed: 0 }
  const selected = cellsOf(content, selection)
  const selectedWidth = selection.right - selection.left + 1
  const down = selected.length % height === 0 ? Math.max(1, selected.length / height) : 1
  const across = selectedWidth % width === 0 ? selectedWidth / width : 1
  const right = Math.min(selection.left + width * across, content.columns.length) - 1
  const below = { top: selection.top, left: selection.left, bottom: content.rows.length - 1, right }
  const targets = cellsOf(content, below).slice(0, height * down)
  const pasted = targets.flatMap((cells, row) =>
    cells.map((cell, column) => pasteInto(cell, block[row % height]?.[column % width] ?? '')),
  )
  const last = targets.at(-1)?.[0]?.row
  const bottom = last ? content.rows.indexOf(last) : selection.top
  return {
    edits: pasted.flatMap(({ edits }) => edits),
    area: { ...selection, bottom, right },
    outside: countOutside(block, targets.length, right - selection.left + 1),
    invalid: pasted.filter(({ isInvalid }) => isInvalid).length,
    computed: pasted.filter(({ isRefused }) => isRefused).length,
  }
}

/** What a pasted text does to one cell. */
function pasteInto(cell: GridCell, text: string) {
  const edits = editsForText(cell, text)
  return {
    edits,
    isInvalid: edits.some((edit) => edit.tag === 'figure' && edit.figure?.value.tag === 'invalid'),
    isRefused: isComputed(cell) && text.trim() !== formatEditText(cell.figure, cell.row.indicator),
  }
}

/** How many texts of the block lie below the last row or beyond the last column that there is. */
function countOutside(block: readonly (readonly string[])[], rows: number, columns: number): number {
  const lost = block.map((texts, at) => (at < rows ? texts.slice(columns) : texts))
  return lost.flat().filter((text) => text.trim() !== '').length
}

/** Whether the cell is that of a derived indicator, which nobody types into. */
export function isComputed({ row }: Pick<GridCell, 'row'>): boolean {
  return row.indicator.formula !== null
}

/** Clears the figures of an area. */
export function editsForClear(content: GridContent, area: CellArea): readonly Edit[] {
  return cellsOf(content, area).flatMap((cells) => cells.flatMap((cell) => editsForText(cell, '')))
}

/**
 * Copies the source area over the target area, repeating it: down, up, right or left. Figures are copied as their text, so that
 * another indicator's unit is respected; a series is not continued, since no figure is ever invented.
 */
export function editsForFill(content: GridContent, source: CellArea, target: CellArea): readonly Edit[] {
  const from = cellsOf(content, source)
  if (from.length === 0) return []
  const width = source.right - source.left + 1
  const columns = content.columns.slice(target.left, target.right + 1)
  const edits: Edit[] = []
  // Rows of figures counted from the first row of the source: negative above it.
  let at = -content.rows.slice(target.top, source.top).filter((row) => row.tag === 'indicator').length
  for (let top = target.top; top <= target.bottom; top += 1) {
    const row = content.rows[top]
    if (row?.tag !== 'indicator') continue
    const line = from[modulo(at, from.length)]
    const isBeside = top < source.top || top > source.bottom
    for (const [offset, column] of columns.entries()) {
      const left = target.left + offset
      const origin = line?.[modulo(left - source.left, width)]
      if (!origin || (!isBeside && left >= source.left && left <= source.right)) continue
      const text = formatEditText(origin.figure, origin.row.indicator)
      edits.push(...editsForText(cellOf(row, column, content.region), text))
    }
    at += 1
  }
  return edits
}

/** Ctrl+D and Ctrl+R: the first row or column over the rest; a single row or column takes from its neighbour. */
export function editsForFillCommand(
  content: GridContent,
  area: CellArea,
  direction: 'down' | 'right',
): readonly Edit[] {
  if (direction === 'right') {
    const left = area.left === area.right ? area.left - 1 : area.left
    return left < 0 ? [] : editsForFill(content, { ...area, left, right: left }, { ...area, left })
  }
  const isFigureRow = (at: number): boolean => content.rows[at]?.tag === 'indicator'
  const rows = content.rows.flatMap((_, at) => (at >= area.top && at <= area.bottom && isFigureRow(at) ? [at] : []))
  const above = content.rows.findLastIndex((row, at) => at < area.top && row.tag === 'indicator')
  const top = rows.length > 1 ? rows[0] : above
  if (top === undefined || top < 0) return []
  return editsForFill(content, { ...area, top, bottom: top }, { ...area, top })
}

/** The text of an area, as it goes to the clipboard. */
export function textsOf(content: GridContent, area: CellArea): readonly (readonly string[])[] {
  return cellsOf(content, area).map((cells) => cells.map(({ row, figure }) => formatEditText(figure, row.indicator)))
}

function modulo(value: number, size: number): number {
  return ((value % size) + size) % size
}
