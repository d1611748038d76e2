import { RevoGrid } from '@revolist/react-datagrid'
import { useMemo, type Ref } from 'react'
import type { CellArea, GridContent } from '../../../shared/grid/cell-area'
import type { Indicator } from '../../../shared/model/indicator'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import { namesOf } from '../structure/formula-words'
import { buildColumns } from './grid-columns'
import { useGridView } from '../view/grid-view'
import { useGridKeys } from './use-grid-keys'
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
  const { content, indicators, isReadOnly } = props
  const t = useText()
  const { locale, isDark } = useWindow()
  const showsChange = useGridView((state) => state.showsChange)
  const { grid, input } = useGridKeys(props)
  const columns = useMemo(() => {
    const nameOf = namesOf(indicators)
    return buildColumns(content.columns, { region: content.region, showsChange, locale, nameOf, t })
  }, [content.columns, content.region, indicators, showsChange, locale, t])
  const source = useMemo(() => [...content.rows], [content.rows])
  return (
    <div className="figure-grid-holder">
      <RevoGrid
        ref={grid}
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
