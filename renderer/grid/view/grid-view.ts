import { create } from 'zustand'
import type { CellArea } from '../../../shared/grid/cell-area'
import type { RowFilter } from '../../../shared/grid/grid-row'
import type { FigureKey } from '../../../shared/project/edit'

/** How the grid is looked at; it is kept while other screens are shown, and is no part of the project. */
interface GridView {
  readonly region: string | null
  readonly search: string
  readonly filter: RowFilter
  /** Title of the section shown; null shows all. */
  readonly section: string | null
  readonly showsChange: boolean
  readonly collapsed: ReadonlySet<string>
  readonly selection: CellArea | null
  /** The target of the window that was shown last, so that it is shown once. */
  readonly shownTarget: FigureKey | null
}

export const useGridView = create<GridView>()(() => ({
  region: null,
  search: '',
  filter: 'all',
  section: null,
  showsChange: false,
  collapsed: new Set<string>(),
  selection: null,
  shownTarget: null,
}))

export function setGridView(change: Partial<GridView>): void {
  useGridView.setState(change)
}

export function toggleSection(key: string): void {
  const { collapsed } = useGridView.getState()
  const next = new Set(collapsed)
  if (!next.delete(key)) next.add(key)
  useGridView.setState({ collapsed: next })
}
