import type { SheetView } from '../view/sheet-view'
import type { Block } from './split-blocks'
import { isSameCell, type ViewCell } from '../view/view-cell'

/**
 * The header cells over a column, outermost first. A merged cell counts for every column below it; an empty cell above
 * another header belongs to the group that its left neighbour heads.
 */
export function headerPath(
  view: SheetView,
  block: Block,
  headerRows: readonly number[],
  column: number,
): readonly ViewCell[] {
  const path: ViewCell[] = []
  const shown = headerRows.map((row) => view.shownAt(row, column))
  const lowest = shown.findLastIndex((cell) => cell !== undefined)
  for (const [at, row] of headerRows.entries()) {
    // Below a header of its own a column belongs to no further group.
    const inherits = at < lowest && !path.some((known) => isAlone(view, known, column))
    const cell =
      shown[at] ??
      (inherits
        ? headOfGroup(view, block, row, column, headerRows[lowest] ?? row, path.at(-1)?.column ?? 0)
        : undefined)
    if (cell && !path.some((known) => isSameCell(known, cell))) path.push(cell)
  }
  return path
}

function isAlone(view: SheetView, cell: ViewCell, column: number): boolean {
  const merge = view.mergeAt(cell.row, cell.column)
  return cell.column === column && (merge === undefined || merge.left === merge.right)
}

function headOfGroup(
  view: SheetView,
  block: Block,
  row: number,
  column: number,
  leafRow: number,
  /** Where the group begins that the column belongs to on the level above. */
  groupStart: number,
): ViewCell | undefined {
  const first = block.columns[0] ?? column
  // An empty cell merged over several columns holds the place of a group ("其中") that its left neighbour heads.
  const own = view.mergeAt(row, column)
  const isPlaceholder = own !== undefined && own.right > own.left
  for (let left = (isPlaceholder ? own.left : column) - 1; left > first && left >= groupStart; left--) {
    const cell = view.shownAt(row, left)
    // A neighbour that reaches down to the level of the names is a name itself, not the head of a group.
    if (cell) return !isPlaceholder && isSameCell(view.shownAt(leafRow, left), cell) ? undefined : cell
    if (!block.columns.includes(left)) return undefined
  }
  return undefined
}
