import type { Period } from '../../../model/period'
import type { Calendar } from './calendar'
import { findPeriod, isYearOf, partBehind, periodOfPart } from './find-period'
import { yearOrNull } from './read-period'
import { toGregorian } from './to-gregorian'

/** Minguo years without their name, as titles of such sheets write them: 110年底, 109學年度. */
const shortTitleYear = /(?<!\d)(1\d{2}|[89]\d)(?=\s*年(?:底|度|末|終|第|[上下]半|\s|\d|各|[)）、]|$))/gu

/**
 * The period a title gives for the whole table: its only year, a quarter or month; null when it names several years. The year of a
 * yearbook is the year it came out, not that of its figures.
 */
export function readTitlePeriod(title: string, calendar: Calendar): Period | null {
  const folded = toGregorian(title)
  const text = calendar === 'minguo' ? folded.replace(shortTitleYear, (short) => String(Number(short) + 1911)) : folded
  if (/年[鉴鑑]|yearbook/iu.test(text) || isStretch(folded)) return null
  const years = new Set(
    [...text.matchAll(/(?<![\d.,])(1[89]\d{2}|20\d{2}|21\d{2})(?![\d.,]\d|\d)/gu)].map((match) => match[1]),
  )
  if (years.size !== 1 || /(?<!\d)\d{4}\s*年?\s*[-—–~至]\s*\d{2}(?!\d)(?!月)/u.test(text)) return null
  const found = findPeriod(text, calendar)
  if (found) return found.period
  // "截至2022年底基本情况"; a year as a limit says less than the title's whole year.
  const inside = /(?<!\d)(\d{4})\s*年(?:度|末|底|全年)?(?!\s*[前后後以起之初至到])/u.exec(text)
  if (inside && !/比(?![重例率])|较|較|同期/u.test(text)) {
    const part = partBehind(text.slice(inside.index + inside[0].length))
    return part === null ? yearOrNull(Number(inside[1])) : periodOfPart(Number(inside[1]), part)
  }
  const bracketed = /[（([]\s*(\d{4})\s*年?\s*[)）\]]/u.exec(text)
  if (bracketed) return yearOrNull(Number(bracketed[1]))
  const english = /(?:\bin|\bfor|[,:–—-])\s*((?:18|19|20)\d{2})\s*$/iu.exec(text.trim())
  return english && isYearOf(text) ? yearOrNull(Number(english[1])) : null
}

/** Two years, written in full or short, with "to" between them: 109年至113年, 2019—2022年. */
export function isStretch(title: string): boolean {
  return /(?<!\d)\d{2,4}\s*年[底末度]?\s*(?:[-–—~〜]+|至|到)\s*\d{2,4}\s*年|(?<![\d月])\d{2,4}\s*(?:[-–—~〜]+|至|到)\s*\d{2,4}\s*年/u.test(
    title,
  )
}
