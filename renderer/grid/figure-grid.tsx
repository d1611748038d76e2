import { RevoGrid } from '@revolist/react-datagrid'
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from 'react'
import type { CellArea, GridContent } from '../../shared/grid/cell-area'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { buildColumns } from './grid-columns'
import { isTypingElsewhere } from './typing-target'
import { useGridView } from './grid-view'
import './figure-grid.css'

type GridElement = HTMLRevoGridElement

export interface FigureGridHandle {
  /** Scrolls to an area, selects it and takes the keyboard. */
  select(area: CellArea): Promise<void>
  startEdit(): Promise<void>
  /** Gives the keyboard back to the page. */
  leave(): Promise<void>
}

export interface FigureGridProps {
  readonly content: GridContent
  readonly isReadOnly: boolean
  readonly onSelect: (area: CellArea) => void
  readonly onText: (row: number, column: number, text: string) => void
  readonly onFill: (source: CellArea, target: CellArea) => void
  /** A key pressed in the grid outside an editor; true when it was a command of ours. */
  readonly onKey: (event: KeyboardEvent) => boolean
  /** The name of an indicator or section was opened. */
  readonly onOpen: (row: number) => void
  readonly handle: Ref<FigureGridHandle>
}

/** The virtual grid. It draws, selects and edits; what a change means is decided by its owner. */
export function FigureGrid(props: FigureGridProps) {
  const { content, isReadOnly, handle } = props
  const t = useText()
  const { locale, isDark } = useWindow()
  const showsChange = useGridView((state) => state.showsChange)
  const element = useRef<GridElement>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const columns = useMemo(
    () => buildColumns(content.columns, { region: content.region, showsChange, locale, t }),
    [content.columns, content.region, showsChange, locale, t],
  )
  const source = useMemo(() => [...content.rows], [content.rows])

  useImperativeHandle(handle, () => ({
    select: async ({ left, top, right, bottom }) => {
      const grid = element.current
      if (!grid) return
      await grid.scrollToCoordinate({ x: Math.max(0, left - 1), y: Math.max(0, top - 2) })
      await grid.setCellsFocus({ x: left, y: top }, { x: right, y: bottom }, 'rgCol', 'rgRow')
    },
    startEdit: async () => {
      const focused = await element.current?.getFocused()
      if (focused?.column && focused.colType === 'rgCol') {
        await element.current?.setCellEdit(focused.cell.y, focused.column.prop)
      }
    },
    leave: async () => element.current?.clearFocus(),
  }))

  useEffect(() => {
    const grid = element.current
    if (!grid) return
    const tellSelection = async (): Promise<void> => {
      const range = await grid.getSelectedRange()
      if (range?.colType !== 'rgCol') return
      latest.current.onSelect({ left: range.x, top: range.y, right: range.x1, bottom: range.y1 })
    }
    const listeners: readonly (readonly [string, (event: CustomEvent<never>) => void])[] = [
      ['afterfocus', () => void tellSelection()],
      ['setrange', () => void Promise.resolve().then(tellSelection)],
      ['beforekeydown', (event) => onKeyDown(event, latest.current)],
      ['beforeedit', (event) => onEdit(event, latest.current)],
      ['beforerangeedit', (event: Event) => event.preventDefault()],
      ['beforeautofill', (event) => onAutoFill(event, latest.current)],
    ]
    const onDoubleClick = (event: MouseEvent): void => {
      const cell = event.target instanceof Element ? event.target.closest('.name-cell, .section-cell') : null
      const row = Number(cell?.getAttribute('data-rgrow') ?? NaN)
      if (Number.isInteger(row)) latest.current.onOpen(row)
    }
    for (const [name, listener] of listeners) grid.addEventListener(name, listener as EventListener)
    grid.addEventListener('dblclick', onDoubleClick)
    return () => {
      for (const [name, listener] of listeners) grid.removeEventListener(name, listener as EventListener)
      grid.removeEventListener('dblclick', onDoubleClick)
    }
  }, [])

  return (
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
      applyOnClose
    />
  )
}

function onKeyDown(event: CustomEvent<{ original: KeyboardEvent; edit?: unknown }>, props: FigureGridProps): void {
  const { original, edit } = event.detail
  // Each part of the grid (frozen columns, figures) tells of the same key; it is a command once.
  if (isTypingElsewhere(original.target) || original.defaultPrevented) {
    event.preventDefault()
    return
  }
  const isEditing = edit !== null && edit !== undefined
  if (!isEditing && !original.isComposing && props.onKey(original)) {
    original.preventDefault()
    event.preventDefault()
  }
}

function onEdit(
  event: CustomEvent<{ rowIndex: number; colIndex: number; val?: unknown }>,
  props: FigureGridProps,
): void {
  event.preventDefault()
  const { rowIndex, colIndex, val } = event.detail
  props.onText(rowIndex, colIndex, typeof val === 'string' ? val : '')
}

interface FillRange {
  readonly x: number
  readonly y: number
  readonly x1: number
  readonly y1: number
}

function onAutoFill(
  event: CustomEvent<{ newRange: FillRange; oldRange: FillRange; colType: string }>,
  props: FigureGridProps,
): void {
  event.preventDefault()
  const { newRange, oldRange, colType } = event.detail
  if (colType === 'rgCol') props.onFill(areaOf(oldRange), areaOf(newRange))
}

function areaOf({ x, y, x1, y1 }: FillRange): CellArea {
  return { left: x, top: y, right: x1, bottom: y1 }
}
