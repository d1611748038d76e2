import { cleanLabel } from '../read/clean-label'
import { isGenericLabel } from '../read/generic-label'
import type { Column } from './classify-columns'
import { isNameHeader } from '../read/side-header'
import type { RowLabels } from './row-labels'

/**
 * The columns of labels that say something of the regions and not of the figures: 片区 or 所属地市 behind 县区. Their value never changes
 * within a region, and several regions share one.
 */
export function regionProperties(
  columns: readonly Column[],
  regionColumns: ReadonlySet<number>,
  rows: readonly RowLabels[],
): ReadonlySet<number> {
  const [region, ...others] = regionColumns
  if (region === undefined || others.length > 0) return new Set()
  const candidates = columns.filter(({ column, role, header }) => {
    const leaf = cleanLabel(header.at(-1)?.text ?? '').name
    return role === 'label' && column !== region && leaf !== '' && !namesFigures(leaf)
  })
  return new Set(candidates.filter(({ column }) => isProperty(column, region, rows)).map(({ column }) => column))
}

/** Headers of what the figures are of. */
function namesFigures(leaf: string): boolean {
  return (
    isNameHeader(leaf) || /(?:指标|项目|名称|科目|品种|产品|事项|内容|indicator|series|item|variable|name)/iu.test(leaf)
  )
}

function isProperty(column: number, regionColumn: number, rows: readonly RowLabels[]): boolean {
  const valueOf = new Map<string, string>()
  for (const { labels } of rows) {
    const region = labels.find((label) => label.column === regionColumn)?.name
    const value = labels.find((label) => label.column === column)?.name ?? ''
    // Totals have none.
    if (region === undefined || (value === '' && isGenericLabel(region))) continue
    if (value === '' || isGenericLabel(value) || (valueOf.get(region) ?? value) !== value) return false
    valueOf.set(region, value)
  }
  const distinct = new Set(valueOf.values()).size
  return distinct > 1 && distinct < valueOf.size
}
