import type { FigureStatus } from '../../model/figure'
import { periodKey, type Period } from '../../model/period'
import { certaintyOf, evidenceOf, noEvidence, type Evidence, type Reason } from '../read/certainty'
import type { ColumnLabels } from '../layout/column-labels'
import { resolveRelative } from '../view/relative-period'
import type { NamingTable, CellNames } from './cell-names'
import { readCell } from './read-cell'
import { readStatus } from '../read/period/read-status'
import type { RowLabels } from '../layout/row-labels'
import type { TableCell } from './sheet-table'
import type { SheetView } from '../view/sheet-view'
import { NumberCell } from '../view/number-cell'
import type { ViewCell } from '../view/view-cell'

/** A table with everything that speaks about its cells. */
export interface CellTable extends NamingTable {
  readonly view: SheetView
  readonly titlePeriod: Period | null
  readonly titlePeriodReason: Reason
  readonly titleStatus: FigureStatus
  /** The year that a person gave, for figures that have no period otherwise. */
  readonly givenPeriod: Period | null
  readonly hasAxis: boolean
  /** The columns without a period that take that of the title though others have one. */
  readonly datesUndated: 'all' | 'values' | 'none'
  /** Its rows have labels or periods of their own. */
  readonly hasRowLabels: boolean
  /** The columns of values with a column of flags to their right. */
  readonly flagged: ReadonlySet<number>
}

/** What recognition says of one place of a table: a `TableCell` whose text and certainty are still to be written out. */
export interface LocatedReading extends Pick<TableCell, 'row' | 'column' | 'reading' | 'note' | 'period' | 'unit'> {
  readonly names: CellNames
  readonly evidence: Evidence
  readonly seen: ViewCell | undefined
  /** Null for a stored number. */
  readonly raw: string | null
}

/** Whether row or column name a place at all. */
export function isNamedCell({ head, hasRowLabels }: CellTable, row: RowLabels, column: ColumnLabels): boolean {
  // Beside rows with names one without is somebody's own sum or note.
  if (hasRowLabels && row.labels.length === 0 && row.period === null && row.relative === null) return false
  const isNamed = row.labels.length + column.names.length > 0 || column.period !== null || row.period !== null
  return isNamed && (column.hasHeader || head.headerRows.length === 0)
}

/** Reads a place that has a name. */
export function readLocated(table: CellTable, row: RowLabels, column: ColumnLabels, names: CellNames): LocatedReading {
  const { view } = table
  const seen = view.at(row.row, column.column)
  const [period, periodReason] = periodOf(table, row, column)
  const comment = seen === undefined || seen instanceof NumberCell ? null : seen.cell.comment
  const status = statusOf(table, row, column, comment, period)
  const read = readCell(seen, names.unit, status, view.style)
  const evidence =
    column.doubt |
    row.doubt |
    read.doubt |
    evidenceOf(periodReason) |
    (read.unit === null ? names.unitEvidence : evidenceOf('unit-own')) |
    names.nameEvidence |
    (column.countedAs === null ? noEvidence : evidenceOf('name-counted')) |
    hiddenDoubt(view, row.row, column.column)
  return {
    row: row.row,
    column: column.column,
    reading: read.reading,
    note: joinNotes(comment, row.note, column.countedAs),
    period: period ?? table.givenPeriod,
    unit: read.unit ?? names.unit,
    names,
    evidence,
    seen,
    raw: read.raw,
  }
}

function joinNotes(...notes: readonly (string | null)[]): string | null {
  const said = notes.filter((note) => note !== null)
  return said.length === 0 ? null : said.length === 1 ? (said[0] ?? null) : said.join('；')
}

/** A place as the figure that it gives. */
export function tableCell(place: LocatedReading): TableCell {
  const { row, column, reading, note, period, unit, names } = place
  return {
    row,
    column,
    reading,
    raw: place.raw ?? place.seen?.text ?? '',
    note,
    labels: names.labels,
    indicator: names.indicator,
    region: names.region,
    attributes: names.attributes,
    period,
    unit,
    certainty: certaintyOf(place.evidence),
  }
}

/** What the nearest to the cell says: its flag, its column and row, its comment, their note, the title. */
function statusOf(
  { view, flagged, titleStatus }: CellTable,
  row: RowLabels,
  column: ColumnLabels,
  comment: string | null,
  period: Period | null,
): FigureStatus {
  const flag = flagged.has(column.column) ? readFlag(view.at(row.row, column.column + 1)?.text ?? '') : 'final'
  if (flag !== 'final') return flag
  if (column.status !== 'final') return column.status
  if (row.status !== 'final') return row.status
  const ofComment = statusOfNote(comment, null)
  if (ofComment !== 'final') return ofComment
  const ofNote = statusOfNote(row.note, period)
  return ofNote === 'final' ? titleStatus : ofNote
}

/**
 * The period of a cell from its column, its row and the title. A part of a year (1月, 上年) is put into the year of the other
 * axis; where both axes give different periods none is taken.
 */
function periodOf(table: CellTable, row: RowLabels, column: ColumnLabels): readonly [Period | null, Reason] {
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
  return orNone(takesTitlePeriod(table, column) ? table.titlePeriod : null, table.titlePeriodReason)
}

function takesTitlePeriod({ hasAxis, datesUndated }: CellTable, { isValue }: ColumnLabels): boolean {
  return !hasAxis || datesUndated === 'all' || (datesUndated === 'values' && isValue)
}

/** The status a note gives: a note that names years speaks of the figures of those years only. */
function statusOfNote(note: string | null, period: Period | null): FigureStatus {
  if (note === null) return 'final'
  const years: readonly string[] = note.match(/(?<!\d)(?:19|20)\d{2}(?=\s*年)/gu) ?? []
  const isElsewhere = years.length > 0 && period?.tag === 'year' && !years.includes(String(period.year))
  return isElsewhere ? 'final' : readStatus(note)
}

function hiddenDoubt({ grid }: SheetView, row: number, column: number): Evidence {
  const isHidden = grid.hiddenRows.has(row) || grid.hiddenColumns.has(column)
  return isHidden ? evidenceOf('value-hidden') : noEvidence
}

/** The flag of a value: p provisional, e estimated (Eurostat's letters). */
function readFlag(letters: string): FigureStatus {
  if (letters === '') return 'final'
  if (/^[a-z]{1,3}$/iu.test(letters))
    return /e/iu.test(letters) ? 'estimated' : /p/iu.test(letters) ? 'provisional' : 'final'
  return readStatus(letters)
}
