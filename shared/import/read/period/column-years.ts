import { yearPeriod, type Period } from '../../../model/period'
import { firstYear, lastYear, type Calendar } from './calendar'

/** Before that sheets of statistics write no year. */
const earliestYear = 1000

/**
 * The year that a bare number is in a column of years: 1391, also before the years that are known as such anywhere, and 113 on a
 * sheet that counts by the Minguo calendar, 11305 there for a month. Null for every other text.
 */
export function readColumnYear(text: string, calendar: Calendar | null): Period | null {
  const [, short, month] = calendar === 'minguo' ? (/^(\d{2,3})(0[1-9]|1[0-2])$/u.exec(text) ?? []) : []
  if (short !== undefined && text.length === 5)
    return { tag: 'month', year: Number(short) + 1911, month: Number(month) }
  if (!/^\d{2,4}$/u.test(text)) return null
  const number = Number(text)
  const year = text.length === 4 ? number : calendar === 'minguo' && number <= 200 ? number + 1911 : 0
  return year >= earliestYear && year <= lastYear ? yearPeriod(year) : null
}

/**
 * Whether the texts of a column headed 年份 or 年別 are years: every one can be, most stand in the order of time, and of years in
 * full some are usual ones.
 */
export function holdYears(texts: readonly string[], calendar: Calendar | null): boolean {
  const years = texts.map((text) => readColumnYear(text, calendar))
  if (years.length === 0 || years.includes(null)) return false
  const numbers = texts.map(Number)
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0))
  const isOrdered = steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
  const isShort = texts.every((text) => text.length !== 4)
  return isOrdered && (isShort || numbers.some((number) => number >= firstYear && number <= lastYear))
}
