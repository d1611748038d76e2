import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { SheetPreview } from '../../../shared/api/contract'
import { cellAddress, columnLetters } from '../../../shared/sheet/cell-address'
import type { CellRange } from '../../../shared/sheet/cell-grid'
import type { Severity } from '../../../shared/issue'
import { useText } from '../../state/use-text'
import type { CellReference } from '../../../shared/sheet/cell-address'
import {
  cellsWithin,
  columnsWithin,
  gutterWidth,
  headHeight,
  layOutSheet,
  rowHeight,
  rowsWithin,
  type DrawnCell,
  type SheetGeometry,
} from './sheet-geometry'
import type { CellRole } from './sheet-marks'

export interface SheetOutline {
  readonly key: string
  readonly range: CellRange
  readonly name: string
  readonly isSelected: boolean
  readonly isIgnored: boolean
}

interface SheetViewProps {
  readonly sheet: SheetPreview
  readonly roles: ReadonlyMap<string, CellRole>
  readonly severities: ReadonlyMap<string, Severity>
  /** Cells whose reading is less than sure, by "row:column". */
  readonly doubtful: ReadonlySet<string>
  readonly outlines: readonly SheetOutline[]
  readonly cell: CellReference | null
  /** Changes when the cell should be scrolled into view. */
  readonly jump: number
  readonly onCell: (cell: CellReference) => void
  readonly onRow: (row: number) => void
  readonly onColumn: (column: number) => void
}

/** A sheet as a table of cells with the recognised tables drawn over it; only what is in view is in the page. */
export function SheetView(props: SheetViewProps) {
  const { sheet, outlines, cell, onCell, onColumn } = props
  const t = useText()
  const geometry = useMemo(() => layOutSheet(sheet), [sheet])
  const { frame, view, look } = useScrolledView(sheet, geometry, cell, props.jump)
  const rows = rowsWithin(geometry.rowCount, rowHeight, view.top, view.top + view.height, 6)
  const columns = columnsWithin(geometry.edges, view.left, view.left + view.width)
  const cells = cellsWithin(geometry, rows, columns)
  const width = (geometry.edges.at(-1) ?? 0) + gutterWidth
  const height = geometry.rowCount * rowHeight + headHeight
  const move = (event: KeyboardEvent): void => {
    const to = cellAfterKey(event.key, cell, geometry)
    if (!to) return
    event.preventDefault()
    onCell(to)
    if (frame.current) reveal(frame.current, geometry, to, false)
  }
  return (
    <div
      ref={frame}
      className="sheet"
      role="grid"
      tabIndex={0}
      aria-label={t('import.sheet', { sheet: sheet.name })}
      aria-rowcount={geometry.rowCount + 1}
      aria-colcount={geometry.columnCount + 1}
      aria-activedescendant={cell ? `cell-${cellAddress(cell.row, cell.column)}` : undefined}
      onScroll={look}
      onKeyDown={move}
    >
      <div role="presentation" style={{ position: 'relative', width, height }}>
        <SheetHead {...{ geometry, columns, width, onColumn }} name={sheet.name} current={cell?.column ?? null} />
        {[...cells].map(([row, ofRow]) => (
          <SheetRow key={row} row={row} cells={ofRow} width={width} sheet={props} />
        ))}
        <div aria-hidden="true">
          {outlines.map((outline) => (
            <Outline key={outline.key} outline={outline} geometry={geometry} />
          ))}
        </div>
      </div>
    </div>
  )
}

interface SheetHeadProps {
  readonly name: string
  readonly geometry: SheetGeometry
  readonly columns: readonly [number, number]
  readonly width: number
  readonly current: number | null
  readonly onColumn: (column: number) => void
}

/** The letters of the columns in view. */
function SheetHead({ name, geometry, columns: [first, last], width, current, onColumn }: SheetHeadProps) {
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return (
    <div role="row" aria-rowindex={1} className="sheet-head" style={{ width, height: headHeight }}>
      <span role="columnheader" aria-colindex={1} className="sheet-corner" style={{ width: gutterWidth - 1 }}>
        <span className="sheet-hidden">{name}</span>
      </span>
      {numbers.map((column) => {
        const left = geometry.edges[column - 1] ?? 0
        return (
          <span
            key={column}
            role="columnheader"
            aria-colindex={column + 1}
            className={column === current ? 'sheet-letter is-current' : 'sheet-letter'}
            style={{ left: gutterWidth + left, width: (geometry.edges[column] ?? 0) - left }}
            onClick={() => onColumn(column)}
          >
            {columnLetters(column)}
          </span>
        )
      })}
    </div>
  )
}

interface SheetRowProps {
  readonly row: number
  readonly cells: readonly DrawnCell[]
  readonly width: number
  readonly sheet: SheetViewProps
}

/** A row of the sheet: its number and the cells that are in view. */
function SheetRow({ row, cells, width, sheet }: SheetRowProps) {
  const { cell: current, onRow } = sheet
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className="sheet-row"
      style={{ top: headHeight + (row - 1) * rowHeight, width, height: rowHeight }}
    >
      <span
        role="rowheader"
        aria-colindex={1}
        className={row === current?.row ? 'sheet-number is-current' : 'sheet-number'}
        style={{ width: gutterWidth - 1 }}
        onClick={() => onRow(row)}
      >
        {row}
      </span>
      {cells.map((drawn) => (
        <SheetCell key={drawn.column} drawn={drawn} sheet={sheet} />
      ))}
    </div>
  )
}

function SheetCell({ drawn, sheet }: { readonly drawn: DrawnCell; readonly sheet: SheetViewProps }) {
  const { roles, severities, doubtful, cell: current, onCell } = sheet
  const { row, column, text } = drawn
  const key = `${row}:${column}`
  const isCurrent = current?.row === row && current.column === column
  const role = roles.get(key)
  const severity = severities.get(key)
  return (
    <span
      id={`cell-${cellAddress(row, column)}`}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isCurrent}
      title={text}
      className={[
        'sheet-cell',
        role ? `is-${role}` : '',
        severity ? `has-${severity}` : '',
        doubtful.has(key) ? 'is-doubtful' : '',
        drawn.isNumber ? 'is-number' : '',
        isCurrent ? 'is-current' : '',
      ].join(' ')}
      style={{ left: gutterWidth + drawn.left, width: drawn.width, height: drawn.height }}
      onClick={() => onCell({ row, column })}
    >
      <span className="sheet-text">{text}</span>
    </span>
  )
}

/** What of the sheet is in view, and the scrolling to a cell that was jumped to. */
function useScrolledView(sheet: SheetPreview, geometry: SheetGeometry, cell: CellReference | null, jump: number) {
  const frame = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ left: 0, top: 0, width: 1200, height: 800 })
  const look = (): void => {
    const element = frame.current
    if (!element) return
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element
    setView({ left, top, width, height })
  }
  useLayoutEffect(look, [sheet])
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(look)
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (cell && frame.current) reveal(frame.current, geometry, cell, true)
    // Only a jump scrolls by itself; a click on a cell that is in view must not move the sheet.
  }, [jump, sheet])
  return { frame, view, look }
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
}

/** The cell that a key leads to from the current one, within the sheet; null when the key is none that moves. */
function cellAfterKey(key: string, cell: CellReference | null, geometry: SheetGeometry): CellReference | null {
  const step = arrows[key]
  if (!step) return null
  const from = cell ?? { row: 1, column: 0 }
  return {
    row: Math.min(geometry.rowCount, Math.max(1, from.row + step[0])),
    column: Math.min(geometry.columnCount, Math.max(1, from.column + step[1])),
  }
}

function Outline({ outline, geometry }: { readonly outline: SheetOutline; readonly geometry: SheetGeometry }) {
  const { top, left, bottom, right } = outline.range
  const start = geometry.edges[left - 1] ?? 0
  const end = geometry.edges[Math.min(right, geometry.columnCount)] ?? start
  const last = Math.min(bottom, geometry.rowCount)
  const state = outline.isIgnored ? 'is-ignored' : outline.isSelected ? 'is-selected' : ''
  return (
    <div
      className={`sheet-outline ${state}`}
      style={{
        left: gutterWidth + start - 1,
        top: headHeight + (top - 1) * rowHeight - 1,
        width: end - start + 1,
        height: (last - top + 1) * rowHeight + 1,
      }}
    >
      <span className="sheet-badge">{outline.name}</span>
    </div>
  )
}

/** Scrolls so that a cell is in view, in the middle when it was far off. */
function reveal(frame: HTMLElement, geometry: SheetGeometry, cell: CellReference, centres: boolean): void {
  const top = (cell.row - 1) * rowHeight
  const left = geometry.edges[cell.column - 1] ?? 0
  const right = geometry.edges[cell.column] ?? left
  const height = frame.clientHeight - headHeight
  const width = frame.clientWidth - gutterWidth
  const isAbove = top < frame.scrollTop
  const isBelow = top + rowHeight > frame.scrollTop + height
  if (isAbove || isBelow) {
    const edge = isAbove ? top : top + rowHeight - height
    frame.scrollTop = centres ? Math.max(0, top - height / 3) : edge
  }
  if (left < frame.scrollLeft) frame.scrollLeft = left
  else if (right > frame.scrollLeft + width) frame.scrollLeft = Math.min(left, right - width)
}
