import type { FigureStatus } from '../../model/figure'
import type { Period } from '../../model/period'
import { evidenceOf, noEvidence, type Evidence } from '../read/certainty'
import { findPeriod } from '../read/period/find-period'
import { readPeriod } from '../read/period/read-period'
import { readStatus } from '../read/period/read-status'
import type { Calendar } from '../read/period/calendar'
import type { DateGrain } from './date-grain'
import { readRelative, type RelativePeriod } from './relative-period'
import type { ViewCell } from './view-cell'

/** A period that a header or row label gives, or the part of one that needs a year from elsewhere. */
export interface HeaderPeriod {
  readonly period: Period | null
  /** "上年", "1月": told by the table's own period. */
  readonly relative: RelativePeriod | null
  readonly status: FigureStatus
  /** Words of the same text that are a label. */
  readonly rest: string
  /** What is doubtful about the reading. */
  readonly doubt: Evidence
}

/** Reads one header or label cell; null when it names no period. A date that is one day of a year is none. */
export function readHeaderPeriod(cell: ViewCell, calendar: Calendar | null, grain: DateGrain): HeaderPeriod | null {
  const { value } = cell.cell
  if (value.tag === 'date') {
    const period = datePeriod(value.year, value.month, cell.cell.numberFormat ?? '', grain)
    return period && { period, relative: null, status: 'final', rest: '', doubt: evidenceOf('period-from-date') }
  }
  const text = cell.text.replace(/\s*[\r\n]+\s*/gu, ' ')
  const relative = readRelative(text)
  if (relative) return { period: null, relative, status: readStatus(text), rest: '', doubt: noEvidence }
  const read = readPeriod(text, calendar ?? 'gregorian') ?? findPeriod(text, calendar ?? 'gregorian')
  if (!read) return null
  const isInferred = calendar === 'minguo' && !/民[国國]|\d{4}/u.test(text)
  const doubt = isInferred ? evidenceOf('period-other-calendar') : noEvidence
  return { period: read.period, relative: null, status: read.status, rest: read.rest, doubt }
}

/** A date by what its format shows: the year, the month, or a day, which stands for what the sheet's other dates say. */
function datePeriod(year: number, month: number, format: string, grain: DateGrain): Period | null {
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '')
  const showsDay = /d|日/iu.test(codes)
  const showsMonth = /m|月/iu.test(codes)
  if (!showsDay && !showsMonth && /y|e/iu.test(codes)) return { tag: 'year', year }
  if (showsDay && grain === 'year') return { tag: 'year', year }
  if (showsDay && grain === 'month') return { tag: 'month', year, month }
  if (!showsDay && showsMonth) return { tag: 'month', year, month }
  return null
}
