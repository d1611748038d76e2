import { cleanLabel } from '../read/clean-label'
import type { Column } from './classify-columns'
import type { ColumnLabels } from './column-labels'
import { isRegionAxis, isRegionHeader, isRegionName } from '../read/read-region'
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
  const across = columnLabels.map((column) => column.names.at(-1) ?? '').filter((name) => name !== '')
  const areAcross = across.length > 0 && isRegionAxis(null, across)
  // The corner may say what stands across.
  const isSaidOnly = (column: number): boolean => areAcross && !namesIn(column, rowLabels).some(isRegionName)
  const rowRegionColumns = new Set([...rowRegions(columns, rowLabels)].filter((column) => !isSaidOnly(column)))
  const columnsAreRegions = rowRegionColumns.size === 0 && areAcross
  const groups = columnLabels.map((column) => column.names.slice(0, -1).find(isRegionName) ?? '')
  const groupsAreRegions =
    rowRegionColumns.size === 0 &&
    !columnsAreRegions &&
    new Set(groups).size >= 2 &&
    groups.every((name) => name !== '')
  const isLong = columnLabels.length === 1 && (columnLabels[0]?.isValue ?? false)
  return { rowRegionColumns, columnsAreRegions, groupsAreRegions, isLong }
}

function namesIn(column: number, rowLabels: readonly RowLabels[]): readonly string[] {
  return rowLabels.flatMap((row) => row.labels.filter((label) => label.column === column).map((label) => label.name))
}

/** The columns of row labels that are regions. What stands behind a column that says so is one only where its own header says so too or is empty. */
function rowRegions(columns: readonly Column[], rowLabels: readonly RowLabels[]): ReadonlySet<number> {
  const found = new Set<number>()
  let isNamed = false
  for (const { column, role, header } of columns) {
    if (role !== 'label') continue
    const names = namesIn(column, rowLabels)
    const leaf = header.at(-1)
    const isOther = leaf !== undefined && /指标|项目|indicator|series/iu.test(leaf.text)
    const name = leaf ? cleanLabel(leaf.text).name : null
    const isSaid = name !== null && isRegionHeader(name)
    if (!isOther && (isSaid || (!(isNamed && name) && isRegionAxis(name, names)))) found.add(column)
    isNamed ||= isSaid
  }
  return found
}

/** The region a sheet stands for, judged by its name. */
export function regionOfSheet(name: string, all: readonly string[]): string | null {
  const clean = cleanLabel(name).name
  const known = all.filter((text) => isRegionName(cleanLabel(text).name)).length
  return isRegionName(clean) || (known >= 2 && known * 2 >= all.length && /^[\u4e00-\u9fff]{2,8}$/u.test(clean))
    ? clean
    : null
}
