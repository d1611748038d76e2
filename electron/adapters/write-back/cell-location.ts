import type { CellReference } from '../../../shared/sheet/cell-address'
import type { CellRange } from '../../../shared/sheet/cell-grid'

/** A text for a cell of a sheet, by which it is found in maps. */
export function locationKey({ row, column }: CellReference): string {
  return `${row}:${column}`
}

/** Whether a cell lies in a range. */
export function isWithin(range: CellRange, { row, column }: CellReference): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}
