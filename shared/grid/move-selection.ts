import { cellOf, type CellArea, type GridContent } from './cell-area'

/** A cell by the indexes of its row and period column. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** What is selected: from the active cell, which is typed into, to the corner that Shift moves. */
export interface Selection {
  readonly active: CellPosition
  readonly corner: CellPosition
}

export interface MovementKey {
  readonly key: string
  /** Extends the selection instead of moving it; goes backwards with Tab and Enter. */
  readonly isShift: boolean
  /** To the end of the figures in this direction instead of by one. */
  readonly isCommand: boolean
}

/** Rows that Page Up and Page Down move by. */
const pageRows = 20

/** The cells of a selection as a rectangle, whichever way it was drawn. */
export function areaOf({ active, corner }: Selection): CellArea {
  return {
    top: Math.min(active.row, corner.row),
    bottom: Math.max(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    right: Math.max(active.column, corner.column),
  }
}

/** The least area that holds both an area and a cell. */
export function areaWith({ top, bottom, left, right }: CellArea, { row, column }: CellPosition): CellArea {
  return {
    top: Math.min(top, row),
    bottom: Math.max(bottom, row),
    left: Math.min(left, column),
    right: Math.max(right, column),
  }
}

/**
 * Where a key takes the selection, by Excel's rules: arrows, with Ctrl to the end of a run of figures; Home, End, with Ctrl the
 * first and last cell; Page Up and Down; Tab and Enter; each of them but the last two extends with Shift. Headings of sections are
 * passed over. The same selection where there is nowhere to go; null for a key that moves nothing.
 */
export function moveSelection(content: GridContent, selection: Selection, pressed: MovementKey): Selection | null {
  const { key, isShift } = pressed
  const isStep = key === 'Tab' || key === 'Enter'
  const from = isShift && !isStep ? selection.corner : selection.active
  const to = goalOf(content, from, pressed)
  if (!to) return null
  return isShift && !isStep ? { active: selection.active, corner: to } : { active: to, corner: to }
}

function goalOf(content: GridContent, from: CellPosition, pressed: MovementKey): CellPosition | null {
  const { key, isShift, isCommand } = pressed
  const lastColumn = content.columns.length - 1
  const by = (down: number, across: number): CellPosition =>
    isCommand ? endOfRun(content, from, down, across) : step(content, from, down, across)
  switch (key) {
    case 'ArrowUp':
      return by(-1, 0)
    case 'ArrowDown':
      return by(1, 0)
    case 'ArrowLeft':
      return by(0, -1)
    case 'ArrowRight':
      return by(0, 1)
    case 'Tab':
      return step(content, from, 0, isShift ? -1 : 1)
    case 'Enter':
      return step(content, from, isShift ? -1 : 1, 0)
    case 'Home':
      return { row: isCommand ? nearestRow(content, 0, 1) : from.row, column: 0 }
    case 'End':
      return { row: isCommand ? nearestRow(content, content.rows.length - 1, -1) : from.row, column: lastColumn }
    case 'PageUp':
      return { row: nearestRow(content, Math.max(0, from.row - pageRows), 1), column: from.column }
    case 'PageDown': {
      const row = Math.min(content.rows.length - 1, from.row + pageRows)
      return { row: nearestRow(content, row, -1), column: from.column }
    }
    default:
      return null
  }
}

/** The next cell, past headings; the same cell at the edge. */
function step(content: GridContent, from: CellPosition, down: number, across: number): CellPosition {
  const column = from.column + across
  if (content.columns[column] === undefined) return from
  if (down === 0) return { row: from.row, column }
  let row = from.row + down
  while (content.rows[row]?.tag === 'section') row += down
  return content.rows[row] ? { row, column } : from
}

/** From a row on in a direction, the first that is no heading. */
function nearestRow(content: GridContent, from: number, direction: 1 | -1): number {
  let row = from
  while (content.rows[row]?.tag === 'section') row += direction
  return content.rows[row] ? row : from
}

/** The last cell of a run of filled cells, or over a gap the first of the next run, or the edge. */
function endOfRun(content: GridContent, from: CellPosition, down: number, across: number): CellPosition {
  let at = from
  let next = step(content, at, down, across)
  const isInRun = isFilled(content, from) && isFilled(content, next)
  while (next !== at) {
    if (isInRun && !isFilled(content, next)) return at
    at = next
    if (!isInRun && isFilled(content, at)) return at
    next = step(content, at, down, across)
  }
  return at
}

function isFilled(content: GridContent, { row, column }: CellPosition): boolean {
  const where = content.rows[row]
  const period = content.columns[column]
  if (where?.tag !== 'indicator' || !period) return false
  const { figure } = cellOf(where, period, content.region)
  return figure !== undefined && !(figure.value.tag === 'missing' && figure.value.mark === 'blank')
}
