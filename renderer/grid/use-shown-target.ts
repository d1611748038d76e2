import { useEffect, type RefObject } from 'react'
import type { GridContent } from '../../shared/grid/cell-area'
import { periodKey } from '../../shared/model/period'
import { useWindow } from '../state/window-store'
import type { FigureGridHandle } from './figures/figure-grid'
import { setGridView, useGridView } from './view/grid-view'

/** Scrolls to the figure that another screen asked for; filters that hide it are taken off first. */
export function useShownTarget(content: GridContent, grid: RefObject<FigureGridHandle | null>): void {
  const target = useWindow((state) => state.target)
  const shown = useGridView((state) => state.shownTarget)
  useEffect(() => {
    if (!target || target === shown) return
    const row = content.rows.findIndex((row) => row.tag === 'indicator' && row.indicator.id === target.indicator)
    const column = content.columns.findIndex(({ key }) => key === periodKey(target.period))
    const isThere = row >= 0 && content.region === target.region
    const { search, filter, section, collapsed } = useGridView.getState()
    const isFiltered = search !== '' || filter !== 'all' || section !== null || collapsed.size > 0
    if (!isThere && (isFiltered || content.region !== target.region)) {
      const isKnown = useGridView.getState().region === target.region
      if (isFiltered || !isKnown) {
        setGridView({ region: target.region, search: '', filter: 'all', section: null, collapsed: new Set() })
        return
      }
    }
    setGridView({ shownTarget: target })
    if (row >= 0 && column >= 0) grid.current?.select({ top: row, bottom: row, left: column, right: column })
  }, [target, shown, content, grid])
}
