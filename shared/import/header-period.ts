import type { FigureStatus } from '../model/figure'
import type { Period } from '../model/period'
import { evidenceOf, noEvidence, type Evidence } from './certainty'
import { findPeriod, readPeriod, readStatus, type Calendar } from './read-period'
import type { ViewCell } from './sheet-view'

/** What the dates of a sheet that show a day stand for, judged over all of them; null when for single days. */
export type DateGrain = 'year' | 'month' | null

/** Dates that are all the first or all the last day of years stand for years; of months, for months. */
export function readDateGrain(dates: readonly { readonly month: number; readonly day: number }[]): DateGrain {
  if (dates.length === 0) return null
  const all = (test: (month: number, day: number) => boolean): boolean =>
    dates.every(({ month, day }) => test(month, day))
  if (all((month, day) => month === 1 && day === 1) || all((month, day) => month === 12 && day === 31)) return 'year'
  const isMonthly = all((_, day) => day === 1) || all((_, day) => day >= 28)
  return isMonthly && new Set(dates.map(({ month }) => month)).size > 1 ? 'month' : null
}

/** A period that a header or row label gives, or the part of one that needs a year from elsewhere. */
export interface HeaderPeriod {
  readonly period: Period | null
  /** "上年": the year before the table's; "1月", "一季度": a part of the table's year. */
  readonly relative: RelativePeriod | null
  readonly status: FigureStatus
  /** Words of the same text that are a label. */
  readonly rest: string
  /** What is doubtful about the reading. */
  readonly doubt: Evidence
}

export type RelativePeriod =
  | { readonly tag: 'last-year' }
  | { readonly tag: 'this-year' }
  | { readonly tag: 'month'; readonly month: number }
  | { readonly tag: 'quarter'; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly tag: 'half'; readonly half: 1 | 2 }

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

const monthNames =
  'jan feb mar apr may jun jul aug sep oct nov dec january february march april may june july august september october november december'.split(
    ' ',
  )

/** The part of a year, or the year beside the table's, that a label names without a year of its own. */
export function readRelative(text: string): RelativePeriod | null {
  const compact = text.normalize('NFKC').replace(/\s/gu, '')
  if (/^(?:上年|去年|上年度|上一年)(?:末|同期|同期数|数|数据|实绩|实际|完成数|度)?$/u.test(compact))
    return { tag: 'last-year' }
  if (/^(?:本年|今年|本年度|当年)(?:末|数|数据|实绩|实际|完成数|度)?$/u.test(compact)) return { tag: 'this-year' }
  const month = /^(\d{1,2})月(?:份|末)?$/u.exec(compact)
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) return { tag: 'month', month: Number(month[1]) }
  const quarter = /^第?([一二三四1-4])季度?$/u.exec(compact) ?? /^Q([1-4])$/iu.exec(compact)
  if (quarter) {
    const numbers = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 } as const
    return { tag: 'quarter', quarter: numbers[(quarter[1] ?? '1') as keyof typeof numbers] }
  }
  const named = monthNames.indexOf(compact.replace(/\.$/u, '').toLowerCase())
  if (named >= 0) return { tag: 'month', month: (named % 12) + 1 }
  const half = /^([上下])半年$/u.exec(compact)
  return half ? { tag: 'half', half: half[1] === '上' ? 1 : 2 } : null
}

/** Puts a relative period into a year; null when the year is not known. */
export function resolveRelative(relative: RelativePeriod, base: Period | null): Period | null {
  if (base?.tag !== 'year') return null
  switch (relative.tag) {
    case 'last-year':
      return { tag: 'year', year: base.year - 1 }
    case 'this-year':
      return base
    case 'month':
      return { tag: 'month', year: base.year, month: relative.month }
    case 'quarter':
      return { tag: 'quarter', year: base.year, quarter: relative.quarter }
    case 'half':
      return { tag: 'half', year: base.year, half: relative.half }
  }
}
