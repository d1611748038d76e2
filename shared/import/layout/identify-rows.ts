import { periodKey } from '../../model/period'
import { splitUnit } from '../read/unit/split-unit'
import type { SheetView } from '../view/sheet-view'
import type { BlockRow } from './block-rows'
import type { Column } from './classify-columns'
import type { ColumnRole } from './column-role'
import type { ColumnLabels } from './column-labels'
import type { RowLabels } from './row-labels'

/** What tells a row of figures from the others: its labels and its period. Two rows of one key give the same figures twice. */
export function rowKey({ labels, explained, period, relative }: RowLabels): string {
  return JSON.stringify([labels.map(({ name }) => name), explained?.region, period && periodKey(period), relative])
}

/** The keys that several rows share. */
export function sharedKeys(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(keys.filter((key) => seen.size === seen.add(key).size))
}

/** Of so many rows one has to share its key before all rows take what tells them apart. */
const fewShared = 1 / 3

/**
 * The columns of a table with those brought back as labels that tell its rows apart, where labels and periods do not: codes, remarks,
 * names in another language, and leading whole numbers such as age and sex. `readRows` reads the rows by given columns. Where only a few
 * rows share their keys (其他 in two groups) these alone take the further label, and no number is a key.
 */
export function identifyRows(
  view: SheetView,
  columns: readonly Column[],
  data: readonly BlockRow[],
  dated: readonly ColumnLabels[],
  readRows: (columns: readonly Column[]) => readonly RowLabels[],
): IdentifiedRows {
  const first = { columns, rows: readRows(columns) }
  const keys = first.rows.map(rowKey)
  const collided = sharedKeys(keys)
  if (collided.size === 0) return first
  const areFew = keys.filter((key) => collided.has(key)).length < keys.length * fewShared
  let best: IdentifiedRows = first
  let shared = countShared(best.rows)
  for (const { column } of keyCandidates(view, columns, data, areFew ? null : dated)) {
    if (shared === 0) break
    const tried = best.columns.map((known): Column => (known.column === column ? { ...known, role: 'label' } : known))
    const rows = readRows(tried)
    const left = countShared(rows)
    if (left >= shared) continue
    best = { columns: tried, rows }
    shared = left
  }
  return areFew ? { columns: best.columns, rows: onlyWhereShared(first.rows, best.rows, collided) } : best
}

interface IdentifiedRows {
  readonly columns: readonly Column[]
  readonly rows: readonly RowLabels[]
}

/** The rows as first read, and those that shared a key as they are read with further labels. */
function onlyWhereShared(
  first: readonly RowLabels[],
  further: readonly RowLabels[],
  collided: ReadonlySet<string>,
): readonly RowLabels[] {
  const byRow = new Map(further.map((row) => [row.row, row]))
  return first.map((row) => (collided.has(rowKey(row)) ? (byRow.get(row.row) ?? row) : row))
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
  /** The columns of figures with a period; null where no number may be a key. */
  dated: readonly ColumnLabels[] | null,
): readonly Column[] {
  const holdsSomething = ({ column }: Column): boolean => data.some(({ row }) => view.shownAt(row, column))
  const leftOut = columns.filter(({ role }) => leftOutRoles.has(role)).filter(holdsSomething)
  if (dated === null) return leftOut
  const firstDated = dated[0]?.column ?? columns.findLast(({ role }) => role === 'value')?.column ?? 0
  const isLabelled = dated.length > 0 || columns.some(({ role }) => role === 'label' || role === 'period')
  const numberKeys = (isLabelled ? columns : []).filter(
    ({ column, role, header }) =>
      role === 'value' &&
      column < firstDated &&
      // What has a unit is a figure.
      splitUnit(header.at(-1)?.text ?? '').unit === null &&
      holdsWholeNumbers(view, column, data),
  )
  return [...leftOut, ...numberKeys.filter(holdsSomething)]
}

function holdsWholeNumbers(view: SheetView, column: number, data: readonly BlockRow[]): boolean {
  return data.every(({ row }) => {
    const cell = view.shownAt(row, column)
    return cell !== undefined && /^\d{1,9}$/u.test(cell.text)
  })
}
