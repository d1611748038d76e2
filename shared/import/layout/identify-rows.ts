import { periodKey } from '../../model/period'
import type { SheetView } from '../view/sheet-view'
import type { BlockRow } from './block-rows'
import type { Column } from './classify-columns'
import type { ColumnRole } from './column-role'
import type { ColumnLabels } from './column-labels'
import type { RowLabels } from './row-labels'

/** What tells a row of figures from the others: its labels and its period. Two rows of one key give the same figures twice. */
export function rowKey({ labels, period, relative }: RowLabels): string {
  return JSON.stringify([labels.map(({ name }) => name), period && periodKey(period), relative])
}

/** The keys that several rows share. */
export function sharedKeys(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(keys.filter((key) => seen.size === seen.add(key).size))
}

/**
 * The columns of a table with those brought back as labels that tell its rows apart, where labels and periods do not: codes, remarks,
 * names in another language, and leading whole numbers such as age and sex. `readRows` reads the rows by given columns.
 */
export function identifyRows(
  view: SheetView,
  columns: readonly Column[],
  data: readonly BlockRow[],
  dated: readonly ColumnLabels[],
  readRows: (columns: readonly Column[]) => readonly RowLabels[],
): { readonly columns: readonly Column[]; readonly rows: readonly RowLabels[] } {
  let best = { columns, rows: readRows(columns) }
  let shared = countShared(best.rows)
  for (const { column } of keyCandidates(view, columns, data, dated)) {
    if (shared === 0) break
    const tried = best.columns.map((known): Column => (known.column === column ? { ...known, role: 'label' } : known))
    const rows = readRows(tried)
    const left = countShared(rows)
    if (left >= shared) continue
    best = { columns: tried, rows }
    shared = left
  }
  return best
}

/** How many rows are more than there are keys. */
function countShared(rows: readonly RowLabels[]): number {
  return rows.length - new Set(rows.map(rowKey)).size
}

const leftOutRoles: ReadonlySet<ColumnRole> = new Set(['code', 'none', 'department', 'whole', 'note', 'flag', 'unit'])

/** The columns that may tell rows apart: those left out, from the left, then leading columns of whole numbers that are no figures of a period. */
function keyCandidates(
  view: SheetView,
  columns: readonly Column[],
  data: readonly BlockRow[],
  dated: readonly ColumnLabels[],
): readonly Column[] {
  const leftOut = columns.filter(({ role }) => leftOutRoles.has(role))
  const firstDated = dated[0]?.column ?? columns.findLast(({ role }) => role === 'value')?.column ?? 0
  const isLabelled = dated.length > 0 || columns.some(({ role }) => role === 'label' || role === 'period')
  const numberKeys = (isLabelled ? columns : []).filter(
    ({ column, role }) => role === 'value' && column < firstDated && holdsWholeNumbers(view, column, data),
  )
  return [...leftOut, ...numberKeys].filter(({ column }) => data.some(({ row }) => view.shownAt(row, column)))
}

function holdsWholeNumbers(view: SheetView, column: number, data: readonly BlockRow[]): boolean {
  return data.every(({ row }) => {
    const cell = view.shownAt(row, column)
    return cell !== undefined && /^\d{1,9}$/u.test(cell.text)
  })
}
