import type { FigureStatus } from '../../model/figure'
import { assertNever } from '../../assert-never'
import { periodYearBefore, type Period } from '../../model/period'
import { evidenceOf, noEvidence, type Evidence } from '../read/certainty'
import { readPartOfYear, type PartOfYear } from '../read/period/part-of-year'
import { findPeriod } from '../read/period/find-period'
import { inYear } from '../read/period/part-of-year'
import { readPeriod } from '../read/period/read-period'
import { readStatus } from '../read/period/read-status'
import type { Calendar } from '../read/period/calendar'
import type { ViewCell } from './view-cell'

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
  /** "上年", "1月": told by the table's own period. */
  readonly relative: RelativePeriod | null
  readonly status: FigureStatus
  /** Words of the same text that are a label. */
  readonly rest: string
  /** What is doubtful about the reading. */
  readonly doubt: Evidence
}

/** A period that the table's own completes: a part of its year, the period before it, or what came up to it. */
export type RelativePeriod =
  | { readonly tag: 'part'; readonly part: PartOfYear }
  /** The table's own period where it is of that kind: 本年, 本季度, 本月, 本期. */
  | { readonly tag: 'this'; readonly unit: 'year' | 'quarter' | 'month' | 'any' }
  /** 上季度, 上月, 上期: the one before. */
  | { readonly tag: 'before'; readonly unit: 'quarter' | 'month' | 'any' }
  /** 上年, 上年同期: the same part of the year before. */
  | { readonly tag: 'year-before' }
  /** 本年累计: from January to the table's period. */
  | { readonly tag: 'year-to-date' }

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

const numberWords = '(?:末|底|数|數|数据|值|实绩|实际|完成数|完成|度|发生额|人数)?'
const relativeForms: readonly (readonly [RegExp, RelativePeriod])[] = [
  [new RegExp(`^(?:上年|去年|上一年|上年度)(?:同期|同月|同季)?${numberWords}$`, 'u'), { tag: 'year-before' }],
  [new RegExp(`^(?:本年|今年|当年|本年度)${numberWords}$`, 'u'), { tag: 'this', unit: 'year' }],
  [new RegExp(`^(?:本季度?|当季)${numberWords}$`, 'u'), { tag: 'this', unit: 'quarter' }],
  [new RegExp(`^(?:本月|当月)${numberWords}$`, 'u'), { tag: 'this', unit: 'month' }],
  [new RegExp(`^(?:上季度?|上一季度)${numberWords}$`, 'u'), { tag: 'before', unit: 'quarter' }],
  [new RegExp(`^上个?月${numberWords}$`, 'u'), { tag: 'before', unit: 'month' }],
  [new RegExp(`^上期${numberWords}$`, 'u'), { tag: 'before', unit: 'any' }],
  [
    /^(?:本年|年初至今|自年初|年初至本[月季]末?|本[月季]止|1[-—~至]本月|今年以来)(?:止)?累[计計](?:数|數|值|完成)?$/u,
    { tag: 'year-to-date' },
  ],
]

/** The period that a label names by the table's own, without a year: 上年, 本季度, 1月, 一季度, Jan. */
export function readRelative(text: string): RelativePeriod | null {
  const compact = text.normalize('NFKC').replace(/\s/gu, '')
  const form = relativeForms.find(([pattern]) => pattern.test(compact))
  if (form) return form[1]
  const part = readPartOfYear(text)
  return part && { tag: 'part', part }
}

/** Completes a relative period by the table's own; null where they do not go together. */
export function resolveRelative(relative: RelativePeriod, base: Period | null): Period | null {
  if (base === null || base.tag === 'span' || base.tag === 'total') return null
  switch (relative.tag) {
    case 'part':
      return base.tag === 'year' ? inYear(base.year, relative.part) : null
    case 'this':
      return relative.unit === 'any' || relative.unit === base.tag ? base : null
    case 'before':
      return relative.unit === 'any' || relative.unit === base.tag ? periodBefore(base) : null
    case 'year-before':
      return periodYearBefore(base)
    case 'year-to-date':
      return yearToDate(base)
    default:
      return assertNever(relative)
  }
}

function yearToDate(base: Period): Period | null {
  switch (base.tag) {
    case 'year':
      return base
    case 'month':
      return inYear(base.year, readPartOfYear(`1-${base.month}月`))
    case 'quarter':
      return inYear(base.year, readPartOfYear(`1-${base.quarter * 3}月`))
    case 'half':
      return base.half === 1 ? base : { tag: 'year', year: base.year }
    default:
      return null
  }
}

/** The quarter, month, half or year before. */
function periodBefore(base: Period): Period | null {
  switch (base.tag) {
    case 'year':
      return periodYearBefore(base)
    case 'month':
      return base.month > 1 ? { ...base, month: base.month - 1 } : { ...base, year: base.year - 1, month: 12 }
    case 'quarter': {
      const quarter = ([4, 1, 2, 3] as const)[base.quarter - 1] ?? 4
      return { ...base, year: quarter === 4 ? base.year - 1 : base.year, quarter }
    }
    case 'half':
      return base.half === 2 ? { ...base, half: 1 } : { ...base, year: base.year - 1, half: 2 }
    default:
      return null
  }
}
