import { useMemo, useRef } from 'react'
import type { GridContent } from '../../../shared/grid/cell-area'
import { deriveSeries, type DerivedIndex } from '../../../shared/grid/derive-series'
import { gridColumns, type GridColumn } from '../../../shared/grid/grid-column'
import { buildGridRows, type GridRow } from '../../../shared/grid/grid-row'
import { indexSeries, type SeriesIndex } from '../../../shared/grid/index-series'
import type { Project } from '../../../shared/project/project'
import { useGridView } from './grid-view'

/** Rows and columns of the grid; what an edit did not touch stays the same object. */
export function useGridContent(project: Project): GridContent {
  const { region, search, filter, section, collapsed } = useGridView()
  const index = useRef<SeriesIndex | null>(null)
  const derived = useRef<DerivedIndex | null>(null)
  const previous = useRef<readonly GridRow[]>([])
  const shown = useRef<readonly GridColumn[]>([])
  const columns = useMemo(() => {
    const next = gridColumns({ years: project.years, figures: project.figures })
    const isSame = next.length === shown.current.length && next.every(({ key }, at) => key === shown.current[at]?.key)
    if (!isSame) shown.current = next
    return shown.current
  }, [project.years, project.figures])
  const known = region === null || project.regions.some(({ id }) => id === region) ? region : null
  const series = useMemo(() => {
    index.current = indexSeries(project.figures, known, index.current)
    return index.current
  }, [project.figures, known])
  const computed = useMemo(() => {
    derived.current = deriveSeries(project.indicators, series, columns, derived.current)
    return derived.current.entries
  }, [project.indicators, series, columns])
  const rows = useMemo(() => {
    const options = { search, filter, section, collapsed, columns: columns.map(({ key }) => key) }
    previous.current = buildGridRows(project.indicators, series.series, options, previous.current, computed)
    return previous.current
  }, [project.indicators, series, search, filter, section, collapsed, columns, computed])
  return useMemo(() => ({ rows, columns, region: known }), [rows, columns, known])
}
