import { readAxes } from '../../../shared/import/layout/read-axes'
import type { CellTable } from '../../../shared/import/table/build-cell'
import type { TableContext } from '../../../shared/import/table/cell-names'
import type { GridSeed } from './grid'
import { noCodes, readLayout, type Drawing, type ReadLayout } from './read-layout'

/** Surroundings that say nothing of a table. */
export const bareContext: TableContext = {
  file: '指标.xlsx',
  sheetUnit: null,
  codeBook: noCodes,
  sheetRegion: null,
  linePeriod: null,
  qualifier: null,
  collisions: new Set(),
  continuedBy: () => null,
}

/** The only table of a drawn sheet with everything that speaks about its cells, as a sheet without titles says it. */
export function cellTableOf(
  drawing: Drawing,
  more: Partial<CellTable> = {},
  seed: GridSeed = {},
): ReadLayout & { readonly table: CellTable } {
  const layout = readLayout(drawing, seed)
  const { view, head, columns, columnLabels, rowLabels } = layout
  const table: CellTable = {
    ...{ view, head, context: bareContext, axis: readAxes(columns, columnLabels, rowLabels) },
    ...{ titleName: '', titleReason: 'name-from-sheet', titlePeriod: null, titlePeriodReason: 'period-in-title' },
    ...{ titleStatus: 'final', givenPeriod: null, flagged: new Set<number>() },
    datesUndated: 'none',
    hasAxis: [...columnLabels, ...rowLabels].some(({ period }) => period !== null),
    hasRowLabels: rowLabels.some(({ labels, period }) => labels.length > 0 || period !== null),
    ...more,
  }
  return { ...layout, table }
}
