import {
  areaOf,
  moveSelection,
  type CellPosition,
  type MovementKey,
  type Selection,
} from '../../../shared/grid/move-selection'
import type { CellArea, GridContent } from '../../../shared/grid/cell-area'

export type GridElement = HTMLRevoGridElement

export interface SelectionOwner {
  readonly content: () => GridContent
  readonly onSelect: (area: CellArea) => void
}

/**
 * What is selected, known at once: a key moves it here, and the grid draws it when it comes to it. What the pointer selects is told
 * by the grid; what the grid tells of its own drawing is no news.
 */
export class GridSelection {
  current: Selection | null = null
  private drawn: Selection | null = null
  private isDrawing = false
  private isPointing = false

  constructor(
    private readonly grid: GridElement,
    private readonly owner: SelectionOwner,
  ) {}

  /** From now on the pointer selects, until a key does. The cell that it went down on, if any, is known before the grid tells. */
  point(cell: CellPosition | null, isShift: boolean): void {
    this.isPointing = true
    if (!cell) return
    this.current = { active: isShift && this.current ? this.current.active : cell, corner: cell }
    this.drawn = this.current
    this.owner.onSelect(areaOf(this.current))
  }

  select(area: CellArea): void {
    const active = { row: area.top, column: area.left }
    this.put({ active, corner: { row: area.bottom, column: area.right } })
  }

  /** The pointer was dragged from the active cell to this one. */
  reach(corner: CellPosition): void {
    if (this.current) this.put({ active: this.current.active, corner })
  }

  /** Whether the key is one that moves. */
  move(pressed: MovementKey): boolean {
    const next = this.current && moveSelection(this.owner.content(), this.current, pressed)
    if (!next) return false
    this.put(next)
    return true
  }

  /** Takes over what the pointer selected. */
  async readPointed(): Promise<void> {
    if (!this.isPointing) return
    const [range, focused] = await Promise.all([this.grid.getSelectedRange(), this.grid.getFocused()])
    // A key may have been quicker than the answer.
    if (!this.hasPointer() || range?.colType !== 'rgCol') return
    const active = { row: focused?.cell.y ?? range.y, column: focused?.cell.x ?? range.x }
    const corner = {
      row: active.row === range.y ? range.y1 : range.y,
      column: active.column === range.x ? range.x1 : range.x,
    }
    this.current = { active, corner }
    this.drawn = this.current
    this.owner.onSelect(areaOf(this.current))
  }

  rectOfActive(): DOMRect | null {
    if (!this.current) return null
    const { row, column } = this.current.active
    return cellElement(this.grid, row, column)?.getBoundingClientRect() ?? null
  }

  private hasPointer(): boolean {
    return this.isPointing
  }

  private put(next: Selection): void {
    this.isPointing = false
    this.current = next
    this.owner.onSelect(areaOf(next))
    void this.draw()
  }

  /** Draws the newest selection; those that came and went meanwhile are left out. */
  private async draw(): Promise<void> {
    if (this.isDrawing) return
    this.isDrawing = true
    while (this.current && this.current !== this.drawn && !this.isPointing) {
      const { active, corner } = this.current
      this.drawn = this.current
      await this.grid.setCellsFocus(
        { x: active.column, y: active.row },
        { x: corner.column, y: corner.row },
        'rgCol',
        'rgRow',
      )
      // Where the corner is not drawn the grid does not scroll by itself; under a pressed pointer it must not move.
      if (!this.hasPointer() && !cellElement(this.grid, corner.row, corner.column)) {
        await this.grid.scrollToCoordinate({ x: Math.max(0, corner.column - 1), y: Math.max(0, corner.row - 2) })
      }
    }
    this.isDrawing = false
  }
}

function cellElement(grid: GridElement, row: number, column: number): Element | null {
  return grid.querySelector(`.figure-cell[data-rgrow="${row}"][data-rgcol="${column}"]`)
}
