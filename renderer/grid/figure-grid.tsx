import { RevoGrid } from '@revolist/react-datagrid'
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from 'react'
import type { CellArea, GridContent } from '../../shared/grid/cell-area'
import { areaOf, moveSelection, type MovementKey, type Selection } from '../../shared/grid/move-selection'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { editorDone, editorReady } from './figure-editor'
import type { Indicator } from '../../shared/model/indicator'
import { namesOf } from './formula-words'
import { buildColumns, canType } from './grid-columns'
import { HeldKeys } from './held-keys'
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
  readonly indicators: readonly Indicator[]
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
  const { content, indicators, isReadOnly, handle } = props
  const t = useText()
  const { locale, isDark } = useWindow()
  const showsChange = useGridView((state) => state.showsChange)
  const element = useRef<GridElement>(null)
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
    const keys = new HeldKeys()
    /** As the last key or click left it; the grid's own follows a few frames later. */
    let selection: Selection | null = null
    let moves = 0
    const tellSelection = async (): Promise<void> => {
      const before = moves
      const [range, focused] = await Promise.all([grid.getSelectedRange(), grid.getFocused()])
      if (range?.colType !== 'rgCol' || moves !== before) return
      const active = { row: focused?.cell.y ?? range.y, column: focused?.cell.x ?? range.x }
      const corner = {
        row: active.row === range.y ? range.y1 : range.y,
        column: active.column === range.x ? range.x1 : range.x,
      }
      selection = { active, corner }
      latest.current.onSelect(areaOf(selection))
      keys.release()
    }
    const onPointerDown = (): void => keys.hold()
    /** Whether the key is one that moves. */
    const move = (pressed: MovementKey): boolean => {
      const next = selection && moveSelection(latest.current.content, selection, pressed)
      if (!next) return false
      selection = next
      moves += 1
      latest.current.onSelect(areaOf(next))
      keys.hold()
      void showSelection(grid, next).finally(() => keys.release())
      return true
    }
    const listeners: readonly (readonly [string, (event: CustomEvent<never>) => void])[] = [
      [editorReady, () => keys.release()],
      [editorDone, (event: CustomEvent<MovementKey>) => void move(event.detail)],
      ['afterfocus', () => void tellSelection()],
      ['setrange', () => void Promise.resolve().then(tellSelection)],
      ['beforekeydown', (event) => onKeyDown(event, latest.current, keys, move)],
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
    grid.addEventListener('mousedown', onPointerDown, { capture: true })
    const stopListening = keys.listen()
    return () => {
      stopListening()
      for (const [name, listener] of listeners) grid.removeEventListener(name, listener as EventListener)
      grid.removeEventListener('dblclick', onDoubleClick)
      grid.removeEventListener('mousedown', onPointerDown, { capture: true })
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

async function showSelection(grid: GridElement, { active, corner }: Selection): Promise<void> {
  await grid.setCellsFocus({ x: active.column, y: active.row }, { x: corner.column, y: corner.row }, 'rgCol', 'rgRow')
  // Where the corner is not drawn the grid does not scroll by itself.
  const isDrawn = grid.querySelector(`[data-rgrow="${String(corner.row)}"][data-rgcol="${String(corner.column)}"]`)
  if (!isDrawn) await grid.scrollToCoordinate({ x: Math.max(0, corner.column - 1), y: Math.max(0, corner.row - 2) })
}

function onKeyDown(
  event: CustomEvent<{ original: KeyboardEvent; edit?: unknown; focus?: { readonly y: number } | null }>,
  props: FigureGridProps,
  keys: HeldKeys,
  move: (pressed: MovementKey) => boolean,
): void {
  const { original, edit, focus } = event.detail
  // Each part of the grid (frozen columns, figures) tells of the same key; it is a command once.
  if (isTypingElsewhere(original.target) || original.defaultPrevented) {
    event.preventDefault()
    return
  }
  const isEditing = edit !== null && edit !== undefined
  if (!isEditing && !original.isComposing && props.onKey(original)) {
    original.preventDefault()
    event.preventDefault()
    return
  }
  const { key, shiftKey: isShift } = original
  const isCommand = original.ctrlKey || original.metaKey
  const isMovement = key !== 'Enter' && !original.altKey
  if (!isEditing && isMovement && move({ key, isShift, isCommand })) {
    original.preventDefault()
    event.preventDefault()
    return
  }
  const isOpening = key === 'Enter' || (key.length === 1 && !isCommand)
  const canOpen = !props.isReadOnly && canType(props.content.rows[focus?.y ?? -1])
  if (!isEditing && isOpening && canOpen) keys.hold()
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
  if (colType === 'rgCol') props.onFill(areaOfRange(oldRange), areaOfRange(newRange))
}

function areaOfRange({ x, y, x1, y1 }: FillRange): CellArea {
  return { left: x, top: y, right: x1, bottom: y1 }
}
