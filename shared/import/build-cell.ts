import type { FigureStatus } from '../model/figure'
import { periodKey, type Period } from '../model/period'
import { certaintyOf, evidenceOf, noEvidence, type Evidence, type Reason } from './certainty'
import type { Column } from './classify-columns'
import type { CodeBook } from './read-code-book'
import type { ColumnLabels } from './column-labels'
import { resolveRelative } from './header-period'
import { nameIndicator } from './name-indicator'
import { readCell } from './read-cell'
import type { TableHead } from './read-head'
import { readStatus } from './read-period'
import type { Axes } from './read-axes'
import type { RowLabels } from './row-labels'
import type { TableCell } from './sheet-table'
import type { SheetView } from './sheet-view'

/** What a table may take from its surroundings when it does not say it itself. */
export interface TableContext {
  readonly file: string
  /** The unit that the captions of the sheet agree on. */
  readonly sheetUnit: string | null
  readonly codeBook: CodeBook
  /** The sheet stands for a region (its name is one, or is among names that are). */
  readonly sheetRegion: string | null
  /** Titles of the table that one without a title of its own, or a 续表, continues. */
  titlesContinuedBy(titles: readonly string[], top: number): readonly string[]
}

/** A place in a table with everything that speaks about it. */
export interface CellParts {
  readonly view: SheetView
  readonly context: TableContext
  readonly head: TableHead
  readonly column: ColumnLabels
  readonly row: RowLabels
  readonly axis: Axes
  readonly titleName: string
  readonly titleReason: Reason
  readonly titlePeriod: Period | null
  readonly titlePeriodReason: Reason
  readonly titleStatus: FigureStatus
  readonly hasAxis: boolean
  readonly columns: readonly Column[]
}

/** The figure at one place of a table; null where neither row nor column names it. */
export function buildCell(parts: CellParts): TableCell | null {
  const { view, context, head, column, row, axis } = parts
  const labels = [...row.labels.map((label) => label.name), ...column.names]
  const isNamed = labels.length > 0 || column.period !== null || row.period !== null
  if (!isNamed || (!column.hasHeader && head.headerRows.length > 0)) return null

  const seen = view.at(row.row, column.column)
  const [unit, unitReason] = unitFor(parts, labels)
  const flag = flagOf(view, parts.columns, row.row, column.column)
  const [period, periodReason] = periodOf(parts)
  const comment = seen?.cell.comment ?? null
  const said = [
    flag,
    column.status,
    row.status,
    statusOfNote(comment, null),
    statusOfNote(row.note, period),
    parts.titleStatus,
  ]
  const status = said.find((one) => one !== 'final') ?? 'final'
  const read = readCell(seen, unit, status, view.style)
  const notes = [comment, row.note].filter((note) => note !== null)

  const rowRegion = row.labels.find((label) => axis.rowRegionColumns.has(label.column))
  const regionNames = row.labels.filter((label) => axis.rowRegionColumns.has(label.column)).map((label) => label.name)
  const region = rowRegion
    ? (regionNames.at(-1) ?? null)
    : axis.columnsAreRegions
      ? (column.names.at(-1) ?? null)
      : context.sheetRegion
  const rowNames = row.labels.filter((label) => !axis.rowRegionColumns.has(label.column)).map((label) => label.name)
  const columnNames = axis.columnsAreRegions ? column.names.slice(0, -1) : column.names
  const indicator = nameIndicator(rowNames, columnNames, parts.titleName)
  const evidence =
    column.doubt |
    row.doubt |
    read.doubt |
    evidenceOf(periodReason) |
    evidenceOf(read.unit === null ? unitReason : 'unit-own') |
    evidenceOf(indicator.isFromTitle ? parts.titleReason : 'name-in-labels') |
    hiddenDoubt(view, row.row, column.column)
  return {
    row: row.row,
    column: column.column,
    reading: read.reading,
    raw: read.raw,
    note: notes.length === 0 ? null : notes.join('；'),
    labels:
      context.sheetRegion !== null && !labels.includes(context.sheetRegion) ? [context.sheetRegion, ...labels] : labels,
    indicator: indicator.name,
    region,
    period,
    unit: read.unit ?? unit,
    certainty: certaintyOf(evidence),
  }
}

/**
 * The period of a cell from its column, its row and the title. A part of a year (1月, 上年) is put into the year of the other
 * axis; where both axes give different periods none is taken.
 */
function periodOf({ column, row, ...table }: CellParts): readonly [Period | null, Reason] {
  const own = 'period-in-header'
  const orNone = (period: Period | null, reason: Reason): readonly [Period | null, Reason] => [
    period,
    period === null ? 'period-none' : reason,
  ]
  if (column.relative ?? row.relative) {
    const [relative, other] = column.relative ? [column.relative, row.period] : [row.relative, column.period]
    const base = other ?? table.titlePeriod
    return orNone(relative && resolveRelative(relative, base), other ? own : table.titlePeriodReason)
  }
  if (column.period && row.period)
    return orNone(periodKey(column.period) === periodKey(row.period) ? column.period : null, own)
  const period = column.period ?? row.period
  if (period) return [period, own]
  return orNone(table.hasAxis ? null : table.titlePeriod, table.titlePeriodReason)
}

/** The status a note gives: a note that names years speaks of the figures of those years only. */
function statusOfNote(note: string | null, period: Period | null): FigureStatus {
  if (note === null) return 'final'
  const years: readonly string[] = note.match(/(?<!\d)(?:19|20)\d{2}(?=\s*年)/gu) ?? []
  const isElsewhere = years.length > 0 && period?.tag === 'year' && !years.includes(String(period.year))
  return isElsewhere ? 'final' : readStatus(note)
}

/** A column or row that names a rate does not take the table's unit of amounts. */
function unitFor(
  { column, row, head, context }: CellParts,
  labels: readonly string[],
): readonly [string | null, Reason] {
  if (column.unit !== null) return [column.unit, 'unit-own']
  const names = row.unit === null ? [...column.names, row.labels.at(-1)?.name ?? ''] : column.names
  const isRate = names.some((name) =>
    /增长|增幅|增速|增减|同比|环比|占比|比重|构成|指数|为.*年|率(?:\(.*\))?$|比例?$|[률율]$|\b(?:rate|ratio|percent|percentage|per cent|index)\b/iu.test(
      name,
    ),
  )
  const inherited = row.unit ?? head.unit ?? (head.isUnitUnclear ? null : context.sheetUnit)
  if (inherited === null) {
    const explained = context.codeBook(labels)
    if (explained !== null) return [explained, 'unit-elsewhere']
  }
  if (inherited === null || (isRate && inherited !== '%' && inherited !== '‰')) return [null, 'unit-none']
  return [inherited, row.unit !== null ? 'unit-own' : head.unit !== null ? head.unitReason : 'unit-elsewhere']
}

function hiddenDoubt({ grid }: SheetView, row: number, column: number): Evidence {
  const isHidden = grid.hiddenRows.has(row) || grid.hiddenColumns.has(column)
  return isHidden ? evidenceOf('value-hidden') : noEvidence
}

/** The flag in the column right of a value: p provisional, e estimated (Eurostat's letters). */
function flagOf(view: SheetView, columns: readonly Column[], row: number, column: number): FigureStatus {
  const next = columns.find((one) => one.column === column + 1)
  const letters = next?.role === 'flag' ? (view.at(row, next.column)?.text ?? '') : ''
  if (letters === '') return 'final'
  if (/^[a-z]{1,3}$/iu.test(letters))
    return /e/iu.test(letters) ? 'estimated' : /p/iu.test(letters) ? 'provisional' : 'final'
  return readStatus(letters)
}
