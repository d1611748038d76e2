import { areaOf, areaWith } from '../../../shared/grid/move-selection'
import type { CellField } from './cell-field'
import type { FigureGridProps } from './figure-grid'
import type { GridElement, GridSelection } from './grid-selection'
import { listenToDrags, positionOf } from './listen-to-drags'

/** The pointer selects, fills and opens; keys are for the field. Returns the function that stops. */
export function listenToGrid(
  grid: GridElement,
  selection: GridSelection,
  field: CellField,
  owner: Pick<FigureGridProps, 'onFill' | 'onOpen'>,
): () => void {
  // The frame around it is where the keyboard comes in.
  grid.tabIndex = -1
  const onPointerDown = ({ target, shiftKey }: MouseEvent): void => {
    field.finish()
    const cell = target instanceof Element ? target.closest('.figure-cell') : null
    selection.point(cell && positionOf(cell), shiftKey)
  }
  /** A click gives the keyboard to the cell that it hits. */
  const onFocus = (event: FocusEvent): void => {
    if (event.target instanceof Element && event.target.closest('.rgCell')) field.focus()
  }
  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('.figure-cell')) field.focus()
  }
  const onDoubleClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return
    if (event.target.closest('.figure-cell')) field.open()
    const name = event.target.closest('.name-cell, .section-cell')
    const row = Number(name?.getAttribute('data-rgrow') ?? NaN)
    if (Number.isInteger(row)) owner.onOpen(row)
  }
  const prevent = (event: Event): void => event.preventDefault()
  const read = (): void => void Promise.resolve().then(() => selection.readPointed())
  const listeners: readonly (readonly [string, (event: never) => void, boolean?])[] = [
    // The grid would give the keyboard to the cell, away from the field.
    ['afterfocus', prevent, true],
    ['afterfocus', read],
    ['setrange', read],
    ['beforekeydown', prevent],
    ['beforeeditstart', prevent],
    ['beforeedit', prevent],
    ['beforerangeedit', prevent],
    ['beforeautofill', prevent],
    ['focusin', onFocus],
    ['click', onClick],
    ['dblclick', onDoubleClick],
    ['mousedown', onPointerDown, true],
  ]
  for (const [name, listener, isEarly] of listeners) grid.addEventListener(name, listener as EventListener, isEarly)
  const stopDrags = listenToDrags(grid, {
    onSelected: (end) => selection.reach(end),
    onFilled: (end) => {
      const source = selection.current && areaOf(selection.current)
      if (source) owner.onFill(source, areaWith(source, end))
    },
  })
  return () => {
    stopDrags()
    for (const [name, listener, isEarly] of listeners)
      grid.removeEventListener(name, listener as EventListener, isEarly)
  }
}
