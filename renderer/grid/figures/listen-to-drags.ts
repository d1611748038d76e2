import type { CellPosition } from '../../../shared/grid/move-selection'

export interface DragOwner {
  /** Cells were dragged over, from where the pointer went down to here. */
  readonly onSelected: (end: CellPosition) => void
  /** The handle that fills was dragged to here. */
  readonly onFilled: (end: CellPosition) => void
}

/** Where a cell stands in the grid. */
export function positionOf(cell: Element): CellPosition {
  return { row: Number(cell.getAttribute('data-rgrow')), column: Number(cell.getAttribute('data-rgcol')) }
}

/**
 * Tells where drags over the figures end. The grid itself looks at a moved pointer some milliseconds late: of a quick drag, or of
 * any while the page is busy, it would leave out the last cells or all of them. Returns the function that stops.
 */
export function listenToDrags(grid: HTMLElement, owner: DragOwner): () => void {
  let drag: { readonly isFill: boolean; readonly start: CellPosition | null; end: CellPosition | null } | null = null
  const onDown = ({ target, button }: MouseEvent): void => {
    if (button !== 0 || !(target instanceof Element)) return
    const cell = target.closest('.figure-cell')
    const isFill = target.closest('.autofill-handle') !== null
    drag = cell || isFill ? { isFill, start: cell && positionOf(cell), end: null } : null
  }
  const onMove = (event: MouseEvent): void => {
    if (drag) drag.end = cellUnder(grid, event) ?? drag.end
  }
  // After the grid's own end of it, which this stands over.
  const onUp = (): void => {
    const { isFill = false, start = null, end = null } = drag ?? {}
    drag = null
    if (!end) return
    if (isFill) owner.onFilled(end)
    else if (end.row !== start?.row || end.column !== start.column) owner.onSelected(end)
  }
  grid.addEventListener('mousedown', onDown, true)
  window.addEventListener('mousemove', onMove)
  window.addEventListener('mouseup', onUp)
  return () => {
    grid.removeEventListener('mousedown', onDown, true)
    window.removeEventListener('mousemove', onMove)
    window.removeEventListener('mouseup', onUp)
  }
}

/** The figure's cell under the pointer, or the nearest to it at the edge of the table; null over a heading. */
function cellUnder(grid: HTMLElement, { clientX, clientY }: MouseEvent): CellPosition | null {
  const frame = grid.querySelector('revogr-viewport-scroll.rgCol')?.getBoundingClientRect()
  if (!frame) return null
  const x = Math.min(Math.max(clientX, frame.left + 1), frame.right - 1)
  const y = Math.min(Math.max(clientY, frame.top + 1), frame.bottom - 1)
  const cell = document
    .elementsFromPoint(x, y)
    .find((element) => element.matches('.figure-cell') && grid.contains(element))
  return cell ? positionOf(cell) : null
}
