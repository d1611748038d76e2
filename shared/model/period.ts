import { assertNever } from '../assert-never'

/**
 * The time a figure stands for. Quarters, halves and months are never collapsed onto a year; a span is an entered total
 * over known years; `total` is an entered total whose years the source does not give.
 */
export type Period =
  | { readonly tag: 'year'; readonly year: number }
  | { readonly tag: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly tag: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly tag: 'month'; readonly year: number; readonly month: number }
  | { readonly tag: 'span'; readonly from: number; readonly to: number }
  | { readonly tag: 'total' }

/** A calendar year that statistics may speak of. */
export function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1900 && number <= 2200
}

/** The period of a calendar year. */
export function yearPeriod(year: number): Period {
  return { tag: 'year', year }
}

/** The same part of the year before; a span and a total have none and stay. */
export function periodYearBefore(period: Period): Period {
  return period.tag === 'span' || period.tag === 'total' ? period : { ...period, year: period.year - 1 }
}

/** A text that is equal for equal periods: "2018", "2021H1", "2021Q4", "2023-05", "2013~2022", "total". */
export function periodKey(period: Period): string {
  switch (period.tag) {
    case 'year':
      return String(period.year)
    case 'half':
      return `${period.year}H${period.half}`
    case 'quarter':
      return `${period.year}Q${period.quarter}`
    case 'month':
      return `${period.year}-${String(period.month).padStart(2, '0')}`
    case 'span':
      return `${period.from}~${period.to}`
    case 'total':
      return 'total'
    default:
      return assertNever(period)
  }
}

/** The period as a reader of the report calls it: "2018年", "2021年四季度", "2013—2022年累计", "累计". */
export function formatPeriod(period: Period): string {
  switch (period.tag) {
    case 'year':
      return `${period.year}年`
    case 'half':
      return `${period.year}年${period.half === 1 ? '上半年' : '下半年'}`
    case 'quarter':
      return `${period.year}年${'一二三四'[period.quarter - 1]}季度`
    case 'month':
      return `${period.year}年${period.month}月`
    case 'span':
      return `${period.from}—${period.to}年累计`
    case 'total':
      return '累计'
    default:
      return assertNever(period)
  }
}

/** Several periods in words, years in a row as a range: "2012年、2015—2018年". */
export function formatPeriods(periods: readonly Period[]): string {
  const years = periods.flatMap((period) => (period.tag === 'year' ? [period.year] : [])).sort((a, b) => a - b)
  const others = periods.filter((period) => period.tag !== 'year').map(formatPeriod)
  const ranges = years.reduce<readonly (readonly [number, number])[]>((found, year) => {
    const last = found.at(-1)
    return last && year <= last[1] + 1 ? [...found.slice(0, -1), [last[0], year]] : [...found, [year, year]]
  }, [])
  return [...ranges.map(([from, to]) => (from === to ? `${from}年` : `${from}—${to}年`)), ...others].join('、')
}
