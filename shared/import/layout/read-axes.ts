import { cleanLabel } from '../read/clean-label'
import type { Column } from './classify-columns'
import type { ColumnLabels } from './column-labels'
import { isRegionAxis, isRegionName } from '../read/read-region'
import type { RowLabels } from './row-labels'

/** Which labels of a table are regions, and whether its rows are figures one by one. */
export interface Axes {
  readonly rowRegionColumns: ReadonlySet<number>
  readonly columnsAreRegions: boolean
  /** The groups over the names of the columns are regions: 松河县 over 产值 and 职工. */
  readonly groupsAreRegions: boolean
  readonly isLong: boolean
}

/** Which labels are regions: a column of row labels, or the names over the columns. */
export function readAxes(
  columns: readonly Column[],
  columnLabels: readonly ColumnLabels[],
  rowLabels: readonly RowLabels[],
): Axes {
  const rowRegionColumns = new Set<number>()
  for (const column of columns.filter((entry) => entry.role === 'label')) {
    const names = rowLabels.flatMap((row) =>
      row.labels.filter((label) => label.column === column.column).map((label) => label.name),
    )
    const header = column.header.at(-1)
    const isOther = header !== undefined && /指标|项目|indicator|series/iu.test(header.text)
    if (!isOther && isRegionAxis(header ? cleanLabel(header.text).name : null, names))
      rowRegionColumns.add(column.column)
  }
  const names = columnLabels.map((column) => column.names.at(-1) ?? '').filter((name) => name !== '')
  const columnsAreRegions = rowRegionColumns.size === 0 && names.length > 0 && isRegionAxis(null, names)
  const groups = columnLabels.map((column) => column.names.slice(0, -1).find(isRegionName) ?? '')
  const groupsAreRegions =
    rowRegionColumns.size === 0 &&
    !columnsAreRegions &&
    new Set(groups).size >= 2 &&
    groups.every((name) => name !== '')
  const isLong = columnLabels.length === 1 && (columnLabels[0]?.isValue ?? false)
  return { rowRegionColumns, columnsAreRegions, groupsAreRegions, isLong }
}

/** The region a sheet stands for, judged by its name. */
export function regionOfSheet(name: string, all: readonly string[]): string | null {
  const clean = cleanLabel(name).name
  const known = all.filter((text) => isRegionName(cleanLabel(text).name)).length
  return isRegionName(clean) || (known >= 2 && known * 2 >= all.length && /^[\u4e00-\u9fff]{2,8}$/u.test(clean))
    ? clean
    : null
}
