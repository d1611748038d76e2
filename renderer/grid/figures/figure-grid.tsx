import { RevoGrid } from '@revolist/react-datagrid'
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from 'react'
import { cellOf, type CellArea, type GridCell, type GridContent } from '../../../shared/grid/cell-area'
import { areaOf, areaWith } from '../../../shared/grid/move-selection'
import { formatEditText } from '../../../shared/grid/format-cell'
import type { Indicator } from '../../../shared/model/indicator'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import { CellField } from './cell-field'
import { namesOf } from '../structure/formula-words'
import { buildColumns, canType } from './grid-columns'
import { GridSelection, type GridElement } from './grid-selection'
import { useGridView } from '../view/grid-view'
import { listenToDrags, positionOf } from './listen-to-drags'
import './figure-grid.css'

export interface FigureGridHandle {
  /** Scrolls to an area, selects it and takes the keyboard. */
  select(area: CellArea): void
  startEdit(): void
  /** Draws no selection any more. */
  leave(): void
}

export interface FigureGridProps {
  readonly content: GridContent
  readonly indicators: readonly Indicator[]
  readonly isReadOnly: boolean
  readonly onSelect: (area: CellArea) => void
  readonly onText: (row: number, column: number, text: string) => void
  readonly onFill: (source: CellArea, target: CellArea) => void
  /** A key pressed in the grid while no cell is open; true when it was a command of ours. */
  readonly onKey: (event: KeyboardEvent) => boolean
  /** The name of an indicator or section was opened. */
  readonly onOpen: (row: number) => void
  readonly handle: Ref<FigureGridHandle>
}

/** The virtual grid. It draws and selects; the field over it takes the keys; what a change means is decided by its owner. */
export function FigureGrid(props: FigureGridProps) {
  const { content, indicators, isReadOnly, handle } = props
  const t = useText()
  const { locale, isDark } = useWindow()
  const showsChange = useGridView((state) => state.showsChange)
  const element = useRef<GridElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const parts = useRef<{ readonly selection: GridSelection; readonly field: CellField } | null>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const columns = useMemo(() => {
    const nameOf = namesOf(indicators)
    return buildColumns(content.columns, { region: content.region, showsChange, locale, nameOf, t })
  }, [content.columns, content.region, indicators, showsChange, locale, t])
  const source = useMemo(() => [...content.rows], [content.rows])

  useImperativeHandle(handle, () => ({
    select: (area) => {
      parts.current?.selection.select(area)
      parts.current?.field.focus()
    },
    startEdit: () => parts.current?.field.open(),
    leave: () => void element.current?.clearFocus(),
  }))

  useEffect(() => {
    const grid = element.current
    if (!grid || !input.current) return
    const selection = new GridSelection(grid, {
      content: () => latest.current.content,
      onSelect: (area) => latest.current.onSelect(area),
    })
    const field = new CellField(input.current, {
      canType: () =>
        !latest.current.isReadOnly && canType(latest.current.content.rows[selection.current?.active.row ?? -1]),
      textOfCell: () => {
        const cell = activeCell(latest.current.content, selection)
        return cell ? formatEditText(cell.figure, cell.row.indicator) : ''
      },
      write: (text) => {
        const { row, column } = selection.current?.active ?? { row: -1, column: -1 }
        latest.current.onText(row, column, text)
      },
      move: (pressed) => selection.move(pressed),
      press: (event) => latest.current.onKey(event),
      rectOfCell: () => selection.rectOfActive(),
    })
    parts.current = { selection, field }
    const stops = [field.listen(), listenToGrid(grid, selection, field, latest)]
    return () => {
      parts.current = null
      for (const stop of stops) stop()
    }
  }, [])

  return (
    <div className="figure-grid-holder">
      <RevoGrid
        ref={element}
        className="figure-grid"
        theme={isDark ? 'darkCompact' : 'compact'}
        columns={columns}
        source={source}
        readonly={isReadOnly}
        range
        resize
        rowSize={30}
        canMoveColumns={false}
        canDrag={false}
        filter={false}
        exporting={false}
        // Its link is no part of a table's rows; the credit stands beside the grid instead.
        hideAttribution
        useClipboard={false}
      />
      <input
        ref={input}
        className="cell-field"
        type="text"
        autoComplete="off"
        tabIndex={-1}
        aria-label={t('grid.entered')}
      />
    </div>
  )
}

function activeCell({ rows, columns, region }: GridContent, { current }: GridSelection): GridCell | null {
  const row = rows[current?.active.row ?? -1]
  const column = columns[current?.active.column ?? -1]
  return row?.tag === 'indicator' && column ? cellOf(row, column, region) : null
}

/** The pointer selects, fills and opens; keys are for the field. Returns the function that stops. */
function listenToGrid(
  grid: GridElement,
  selection: GridSelection,
  field: CellField,
  latest: { readonly current: FigureGridProps },
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
    if (Number.isInteger(row)) latest.current.onOpen(row)
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
      if (source) latest.current.onFill(source, areaWith(source, end))
    },
  })
  return () => {
    stopDrags()
    for (const [name, listener, isEarly] of listeners)
      grid.removeEventListener(name, listener as EventListener, isEarly)
  }
}
