import type { Period } from '../../../model/period'
import type { Calendar } from './calendar'
import { inYear, readPartOfYear } from './part-of-year'
import { readPeriod, yearOrNull, type PeriodReading } from './read-period'
import { readStatus } from './read-status'
import { toGregorian } from './to-gregorian'

/** "Population 2020", "Deaths (2019)"; not a base year, a census date or a range. */
const trailingYear = /^([A-Za-z][^\d]*?)[\s,_(]+((?:18|19|20)\d{2})\)?$/iu
const notOfYear = /base|constant|price|index|=|census|as of|from|prior|since|until|\bto\b|after|before/iu

/** A comparison or a range names years without being of one of them. */
const comparison = /比(?![重例率])|较|較|同期|增长|增幅|增速|以来|since|vs|change|growth|compared|previous/iu
const range = /\d{4}年?\s*(?:-|—|–|~|至|到|to)\s*\d{2,4}|(?<!\d)\d{2,3}\s*年?\s*(?:-|—|–|~|至|到)\s*\d{2,3}\s*年/u

/** A change over the year before, of the year that stands before it: 2022年增长(%), 2022年比上年增减. */
const ownChange =
  /^(\s*\d{4}\s*年[度末底]?)\s*(?:(?:比|较|較)(?:上|去|前一)年(?:度|同期)?|同比|增长|增幅|增速|增减|升降)(?!.*(?:\d{4}|以来|平均|年均|累计|期间))/u

/** A label that holds one period besides other words: "2012年结婚登记" → 2012 with the rest "结婚登记". */
export function findPeriod(text: string, calendar: Calendar): PeriodReading | null {
  const whole = readPeriod(text, calendar)
  if (whole) return whole
  const folded = toGregorian(text)
  if (range.test(folded) || (comparison.test(folded) && !ownChange.test(folded))) return null
  const found = findEnglish(folded.trim()) ?? findChinese(folded)
  return found?.period ? { period: found.period, status: readStatus(folded), rest: found.rest } : null
}

/** A year that a label names, and the words around it; without a period where the year is none to take. */
interface NamedPeriod {
  readonly period: Period | null
  readonly rest: string
}

function findEnglish(text: string): NamedPeriod | null {
  const [, rest = '', year] = trailingYear.exec(text) ?? []
  return year === undefined || notOfYear.test(rest) ? null : { period: yearOrNull(Number(year)), rest: rest.trim() }
}

/**
 * The only year of a Chinese label, at its beginning or end: "农村五保（2015年前…）" and "2014年起…" mention a year without being
 * of it. "2012年3月" or "2021年一季度" among other words is not the whole year.
 */
function findChinese(text: string): NamedPeriod | null {
  const [named, ...further] = text.matchAll(/(?<!\d)(\d{4})\s*(?:年度|年末|年底|年)/gu)
  if (!named || further.length > 0) return null
  const before = text.slice(0, named.index)
  const after = text.slice(named.index + named[0].length)
  if (/^\s*[前后後以起之初至到]/u.test(after)) return null
  const isOpening = /^[\s（(]*$/u.test(before)
  const isClosing = /^[\s)）]*$/u.test(after)
  if (!isOpening && !isClosing) return null
  const year = Number(named[1])
  const part = partBehind(after) ?? ''
  const period = part === '' ? yearOrNull(year) : periodOfPart(year, part)
  return { period, rest: text.replace(named[0] + part, '').trim() }
}

/** What narrows a year in running text: "3月", "第一季度", "1-9月", "12月31日"; null where nothing does. */
export function partBehind(text: string): string | null {
  const part =
    /^\s*(?:\d{1,2}月?\s*[-~—–至到]\s*\d{1,2}月|\d{1,2}月份?(?:\d{1,2}日)?|第?[一二三四1-4]季度?|前[二三]季度|[上下]半年)末?/u
  return part.exec(text)?.[0] ?? null
}

/** The last day of a year stands for it; any other day for no period. */
export function periodOfPart(year: number, part: string): Period | null {
  if (/日/u.test(part)) return /^\s*12月(?:份)?31日/u.test(part) ? yearOrNull(year) : null
  return inYear(year, readPartOfYear(part))
}

/** A year at the end of an English title that is one of its figures; no base year, census or limit. */
export function isYearOf(title: string): boolean {
  return !notOfYear.test(title)
}
