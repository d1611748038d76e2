import type { FigureStatus } from '../../../model/figure'
import { numeralSigns, parseChineseNumeral } from '../../../model/chinese-numeral'
import { yearPeriod, type Period } from '../../../model/period'
import { firstYear, lastYear, type Calendar } from './calendar'
import { inYear, readPartOfYear } from './part-of-year'
import { readStatus, withoutStatus } from './read-status'
import { toGregorian } from './to-gregorian'

/** A period that a text gives, and what else it says. */
export interface PeriodReading {
  readonly period: Period
  readonly status: FigureStatus
  /** What the text said besides the period, "" when nothing. */
  readonly rest: string
}

/** A Minguo year before a part of it or before the same year of the other calendar: 110年1月, 110Q4, 110/03, 100年 2011. */
const shortYear =
  /^(\d{2,3})(?=\s*年\s*(?:第?[一二三四1-4]季|Q[1-4]|[上下]半年|\d{1,2}月|[(（]?\d{4})|\s*(?:第[一二三四1-4]季|[-.]?Q[1-4]$|H[12]$|M\d{1,2}$|\/(?:0[1-9]|1[0-2])$))/iu

/** Words after a year that say no more than that it is one, or at what moment of it. */
const yearSuffix = '(?:年末|年底|年终|年終|年度|年別|年|全年|末|财年|년도?|г\\.?|год)?'
const wholeYear = new RegExp(`^(?:公元|西元)?(\\d{2,4}|[${numeralSigns}]{2,4})(${yearSuffix})$`, 'u')

/**
 * The period a label stands for, when the whole label is a period: "2012", "2012 年末", "2021年四季度", "2023-05",
 * "2013-2022年累计", "1997 [YR1997]", "2022 estimate", "一一○年" (Minguo), "累计". Null for every other text, also for one
 * that merely mentions a year ("比2012年增长").
 */
export function readPeriod(text: string, calendar: Calendar): PeriodReading | null {
  let status = readStatus(text)
  const clean = withoutStatus(toGregorian(text))
    .replace(/\[YR\d{4}\]/iu, '')
    // Footnote marks behind a year: 2021*, 2020[1], 2020①.
    .replace(/\s*(?:\*+|\[\d{1,2}\]|[①-⑳]|[¹²³⁰⁴-⁹]+⁾?|(?<=[年년\s])\d{1,2}\)|\s\/\d{1,2})$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  // Letters that statistical offices set behind a year: 2021 (p), 2022e.
  const letter = /^\d{4}\s*(?:년|年)?\s*[([]?([ep])[)\]]?$/iu.exec(clean)?.[1]?.toLowerCase()
  if (letter !== undefined && status === 'final') status = letter === 'p' ? 'provisional' : 'estimated'
  const period = readWhole(clean, calendar)
  // 中華民國100年至110年 over a table says which years it covers.
  if (period?.tag === 'span' && /民[国國]/u.test(text)) return null
  return period ? { period, status, rest: '' } : null
}

function readWhole(text: string, calendar: Calendar): Period | null {
  const clean =
    calendar === 'minguo' ? text.replace(shortYear, (_, years: string) => String(Number(years) + 1911)) : text
  const compact = clean.replace(/\s/gu, '')
  if (/^(?:累计|历年累计|累计数|累计值)$/u.test(compact)) return { tag: 'total' }
  const whole = wholeYear.exec(compact)
  if (whole) return yearOrNull(readYear(whole[1] ?? '', whole[2] ?? '', calendar))
  const twice = /^(\d{4})年?[(（/]?(\d{4})年?[)）]?年?$/u.exec(compact)
  if (twice && twice[1] === twice[2]) return yearOrNull(Number(twice[1]))
  const fiscal = /^(?:FY|CY|YR|Year|[XY])\s*(\d{4})$/iu.exec(clean)
  if (fiscal) return yearOrNull(Number(fiscal[1]))
  const trailing = /^(\d{4})\s*(?:년|年)?\s*(?:FY|A|E|P|[([]?[epr][)\]]?)$/iu.exec(clean)
  if (trailing) return yearOrNull(Number(trailing[1]))
  return readSpan(compact, calendar) ?? readPart(clean, compact)
}

function readYear(digits: string, suffix: string, calendar: Calendar): number | null {
  const isNumeral = !/^\d/u.test(digits)
  const number = isNumeral ? parseChineseNumeral(digits) : Number(digits)
  if (number === null) return null
  // 二十年 is a stretch of time unless the sheet counts by the Minguo calendar.
  if (digits.length === 4 && number >= 1000) return suffix === '' && isNumeral ? null : number
  if (calendar === 'minguo' && suffix.startsWith('年') && number >= 1 && number <= 200) return number + 1911
  return null
}

/** The period of a year; null for a number that no statistics can be of. */
export function yearOrNull(year: number | null): Period | null {
  return year !== null && year >= firstYear && year <= lastYear ? yearPeriod(year) : null
}

/** Without 年 two short numbers may be ages. */
const shortSpan = /^(\d{2,3})年?(?=(?:-|—|–|~|至|到)+\d{2,3}年)((?:-|—|–|~|至|到)+)(\d{2,3})(?=年)/u

function gregorianSpan(_: string, from: string, joint: string, to: string): string {
  return `${Number(from) + 1911}${joint}${Number(to) + 1911}`
}

function readSpan(text: string, calendar: Calendar): Period | null {
  const compact = calendar === 'minguo' ? text.replace(shortSpan, gregorianSpan) : text
  const match =
    /^(\d{4})年?(?:-|—|–|－|~|～|〜|至|到|\/)+(\d{4}|\d{2})(?:年度|年末|年底|年)?(?:累计|合计|累计数|期间|total|cumulative)?$/iu.exec(
      compact,
    )
  if (!match) return null
  const from = Number(match[1])
  const to = match[2]?.length === 2 ? Math.floor(from / 100) * 100 + Number(match[2]) : Number(match[2])
  if (match[2]?.length === 2 && Number(match[2]) <= 12 && calendar !== 'fiscal') return null
  // 2019/20 is the year from one to the next; any other stroke is no span.
  if (compact.includes('/') && to !== from + 1) return null
  return from >= firstYear && to <= lastYear && from < to ? { tag: 'span', from, to } : null
}

const yearBefore = /^(\d{4})\s*(?:年|년|г\.|года?)?[\s.,:_-]*(.+)$/u
const yearBehind = /^(.+?)[\s.,:_-]*(?<!\d)(\d{4})\s*(?:年|년|г\.?|года?)?$/u

function readPart(clean: string, compact: string): Period | null {
  const month = /^(\d{4})[-./](\d{1,2})$/u.exec(clean) ?? /^(\d{4})M(\d{1,2})$/iu.exec(compact)
  if (month) return inYear(Number(month[1]), readPartOfYear(`${month[2]}月`))
  const before = yearBefore.exec(clean)
  const part = before && readPartOfYear(before[2] ?? '')
  if (part) return inYear(Number(before[1]), part)
  const behind = yearBehind.exec(clean)
  return behind && inYear(Number(behind[2]), readPartOfYear(behind[1] ?? ''))
}
