import { useEffect, useEffectEvent, useImperativeHandle, useRef, type RefObject } from 'react'
import { cellOf, type GridCell, type GridContent } from '../../../shared/grid/cell-area'
import { formatEditText } from '../../../shared/grid/format-cell'
import { CellField } from './cell-field'
import type { FigureGridProps } from './figure-grid'
import { canType } from './grid-columns'
import { GridSelection, type GridElement } from './grid-selection'
import { listenToGrid } from './listen-to-grid'

export interface GridKeys {
  /** The element of the grid library. */
  readonly grid: RefObject<GridElement | null>
  /** The input over the cells that has the keyboard. */
  readonly input: RefObject<HTMLInputElement | null>
}

/** Puts selection, field and pointer of the grid together for as long as it is there; they ask the owner of the moment. */
export function useGridKeys(owner: FigureGridProps): GridKeys {
  const grid = useRef<GridElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const parts = useRef<{ readonly selection: GridSelection; readonly field: CellField } | null>(null)
  const contentNow = useEffectEvent(() => owner.content)
  const onSelect = useEffectEvent(owner.onSelect)
  const onText = useEffectEvent(owner.onText)
  const onFill = useEffectEvent(owner.onFill)
  const onKey = useEffectEvent(owner.onKey)
  const onOpen = useEffectEvent(owner.onOpen)
  const canTypeInto = useEffectEvent((row: number) => !owner.isReadOnly && canType(owner.content.rows[row]))

  useImperativeHandle(owner.handle, () => ({
    select: (area) => {
      parts.current?.selection.select(area)
      parts.current?.field.focus()
    },
    startEdit: () => parts.current?.field.open(),
    leave: () => void grid.current?.clearFocus(),
  }))

  useEffect(() => {
    if (!grid.current || !input.current) return
    const selection = new GridSelection(grid.current, {
      content: () => contentNow(),
      onSelect: (area) => onSelect(area),
    })
    const field = new CellField(input.current, {
      canType: () => canTypeInto(selection.current?.active.row ?? -1),
      textOfCell: () => {
        const cell = activeCell(contentNow(), selection)
        return cell ? formatEditText(cell.figure, cell.row.indicator) : ''
      },
      write: (text) => {
        const { row, column } = selection.current?.active ?? { row: -1, column: -1 }
        onText(row, column, text)
      },
      move: (pressed) => selection.move(pressed),
      press: (event) => onKey(event),
      rectOfCell: () => selection.rectOfActive(),
    })
    parts.current = { selection, field }
    const pointer = {
      onFill: (...areas: Parameters<typeof onFill>) => onFill(...areas),
      onOpen: (row: number) => onOpen(row),
    }
    const stops = [field.listen(), listenToGrid(grid.current, selection, field, pointer)]
    return () => {
      parts.current = null
      for (const stop of stops) stop()
    }
  }, [])
  return { grid, input }
}

function activeCell({ rows, columns, region }: GridContent, { current }: GridSelection): GridCell | null {
  const row = rows[current?.active.row ?? -1]
  const column = columns[current?.active.column ?? -1]
  return row?.tag === 'indicator' && column ? cellOf(row, column, region) : null
}
