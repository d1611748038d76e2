import { assertNever } from '../../../assert-never'
import { yearPeriod, type Period } from '../../../model/period'
import { firstYear, lastYear } from './calendar'

/**
 * A part of a year named without the year: 1月, 一季度, Q1, 上半年. Months that make up a quarter, a half or the year are that:
 * 1-3月, 1-6月, 1-12月. Other stretches (1-9月, 前三季度) are a part that no period stands for.
 */
export type PartOfYear =
  | { readonly tag: 'month'; readonly month: number }
  | { readonly tag: 'quarter'; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly tag: 'half'; readonly half: 1 | 2 }
  | { readonly tag: 'whole-year' }
  | { readonly tag: 'stretch' }

const monthNames = [
  /^jan(?:uary)?$|^январ[ья]$/iu,
  /^feb(?:ruary)?$|^феврал[ья]$/iu,
  /^mar(?:ch)?$|^марта?$/iu,
  /^apr(?:il)?$|^апрел[ья]$/iu,
  /^may$|^ма[йя]$/iu,
  /^june?$|^июн[ья]$/iu,
  /^july?$|^июл[ья]$/iu,
  /^aug(?:ust)?$|^августа?$/iu,
  /^sept?(?:ember)?$|^сентябр[ья]$/iu,
  /^oct(?:ober)?$|^октябр[ья]$/iu,
  /^nov(?:ember)?$|^ноябр[ья]$/iu,
  /^dec(?:ember)?$|^декабр[ья]$/iu,
]
const numbers: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 },
  ...{ Ⅰ: 1, Ⅱ: 2, Ⅲ: 3, Ⅳ: 4, I: 1, II: 2, III: 3, IV: 4 },
}
const numeral = '[一二三四1-4ⅠⅡⅢⅣ]|I|II|III|IV'
const quarterForms = [
  new RegExp(`^第?(${numeral})(?:季度?|四半期)$`, 'u'),
  new RegExp(`^(?:第)?(${numeral})(?:/4)?분기$`, 'u'),
  new RegExp(`^Q(?:tr|uarter)?\\.?(${numeral})$`, 'iu'),
  new RegExp(`^(${numeral})(?:Q|st ?quarter|nd ?quarter|rd ?quarter|th ?quarter|кв\\.?|квартал)$`, 'iu'),
]
const monthNumerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** Reads a text that is nothing but a part of a year; null for any other. */
export function readPartOfYear(text: string): PartOfYear | null {
  const compact = text.normalize('NFKC').replace(/\s/gu, '')
  const month = /^(\d{1,2}|[一二三四五六七八九十]{1,2})(?:月|월)(?:份|末|底|末数)?$/u.exec(compact)?.[1]
  if (month !== undefined) return monthPart(/^\d/u.test(month) ? Number(month) : monthNumerals.indexOf(month) + 1)
  const named = monthNames.findIndex((name) => name.test(compact.replace(/\.$/u, '')))
  if (named >= 0) return monthPart(named + 1)
  return readQuarter(compact) ?? readHalf(compact) ?? readStretch(compact)
}

function readQuarter(compact: string): PartOfYear | null {
  for (const form of quarterForms) {
    const quarter = numbers[form.exec(compact)?.[1]?.toUpperCase() ?? '']
    if (quarter) return { tag: 'quarter', quarter }
  }
  return null
}

function readHalf(compact: string): PartOfYear | null {
  const half = /^([上下])半年$/u.exec(compact)?.[1] ?? /^[HS]([12])$/iu.exec(compact)?.[1]
  return half === undefined ? null : { tag: 'half', half: half === '上' || half === '1' ? 1 : 2 }
}

/** A part put into its year; null for a stretch that no period stands for. */
export function inYear(year: number, part: PartOfYear | null): Period | null {
  if (part === null || year < firstYear || year > lastYear) return null
  switch (part.tag) {
    case 'month':
      return { tag: 'month', year, month: part.month }
    case 'quarter':
      return { tag: 'quarter', year, quarter: part.quarter }
    case 'half':
      return { tag: 'half', year, half: part.half }
    case 'whole-year':
      return yearPeriod(year)
    case 'stretch':
      return null
    default:
      return assertNever(part)
  }
}

/** A year and a month in six digits, as databases write them: 202101. */
export function isMonthCode(text: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/u.test(text)
}

function monthPart(month: number): PartOfYear | null {
  return month >= 1 && month <= 12 ? { tag: 'month', month } : null
}

function readStretch(compact: string): PartOfYear | null {
  if (/^(?:前[二三]季度|(?:1|一)[-–—~～至]+[二三23]季度)$/u.test(compact)) return { tag: 'stretch' }
  const months = /^(\d{1,2})月?[-–—−~～〜至到]+(\d{1,2})(?:月份?|월)(?:累计)?$/u.exec(compact)
  if (!months) return null
  const [from, to] = [Number(months[1]), Number(months[2])]
  if (from < 1 || to > 12 || from > to) return null
  const length = to - from + 1
  if (length === 12) return { tag: 'whole-year' }
  if (length === 6 && (from === 1 || from === 7)) return { tag: 'half', half: from === 1 ? 1 : 2 }
  if (length === 3 && to % 3 === 0) return { tag: 'quarter', quarter: numbers[String(to / 3)] ?? 1 }
  return length === 1 ? { tag: 'month', month: from } : { tag: 'stretch' }
}
