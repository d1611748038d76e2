import { assertNever } from '../../assert-never'
import type { FigureStatus } from '../../model/figure'
import { yearPeriod, type Period } from '../../model/period'
import { numeralSigns, parseChineseNumeral } from './chinese-numeral'
import { readPartOfYear, type PartOfYear } from './part-of-year'
import { toGregorian } from './to-gregorian'

/** Years outside are taken for quantities. */
export const firstYear = 1700
export const lastYear = 2100

/**
 * How a sheet writes its years: 110年 is 2021 by the Minguo calendar 民國; where 2011-12 is a fiscal or school year, it is not
 * December 2011.
 */
export type Calendar = 'gregorian' | 'minguo' | 'fiscal'

export interface PeriodReading {
  readonly period: Period
  readonly status: FigureStatus
  /** What the text said besides the period, "" when nothing. */
  readonly rest: string
}

const statusWords: readonly (readonly [RegExp, FigureStatus])[] = [
  [/初步数?|快报数?|预报|provisional|preliminary/iu, 'provisional'],
  [/推算数?|预计数?|估计数?|估算数?|预测数?|暂估|estimated?|projected|projection|forecast/iu, 'estimated'],
]

/** The status that words in a header, note or flag give a figure. */
export function readStatus(text: string): FigureStatus {
  return statusWords.find(([pattern]) => pattern.test(text))?.[1] ?? 'final'
}

/** A Minguo year before a part of it or before the same year of the other calendar: 110年1月, 100年 2011. */
const shortYear = /^(\d{2,3})(?=\s*年\s*(?:第?[一二三四1-4]季|[上下]半年|\d{1,2}月|[(（]?\d{4}))/u

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
  let clean = fold(text)
  for (const [pattern] of statusWords) clean = clean.replace(pattern, '')
  clean = clean.replace(/[（(]\s*[)）]/gu, '').replace(/\[YR\d{4}\]/iu, '')
  // Footnote marks behind a year: 2021*, 2020[1], 2020①.
  clean = clean
    .replace(/\s*(?:\*+|\[\d{1,2}\]|[①-⑳]|(?<=[年년\s])\d{1,2}\)|\s\/\d{1,2})$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  // Letters that statistical offices set behind a year: 2021 (p), 2022e.
  const letter = /^\d{4}\s*(?:년|年)?\s*[([]?([ep])[)\]]?$/iu.exec(clean)?.[1]?.toLowerCase()
  if (letter !== undefined && status === 'final') status = letter === 'p' ? 'provisional' : 'estimated'
  const period = readWhole(clean, calendar)
  return period ? { period, status, rest: '' } : null
}

function fold(text: string): string {
  return toGregorian(
    text
      .replace(/[０-９Ａ-Ｚａ-ｚ（）：－～／．]/gu, (sign) => sign.normalize('NFKC'))
      .replace(/[\u00a0\u3000]/gu, ' '),
  )
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

function yearOrNull(year: number | null): Period | null {
  return year !== null && year >= firstYear && year <= lastYear ? yearPeriod(year) : null
}

function readSpan(compact: string, calendar: Calendar): Period | null {
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

/** "Population 2020", "Deaths (2019)"; not a base year, a census date or a range. */
const trailingYear = /^([A-Za-z][^\d]*?)[\s,_(]+((?:18|19|20)\d{2})\)?$/iu
const notOfYear = /base|constant|price|index|=|census|as of|from|prior|since|until|\bto\b|after|before/iu

/** A label that holds one period besides other words: "2012年结婚登记" → 2012 with the rest "结婚登记". */
export function findPeriod(text: string, calendar: Calendar): PeriodReading | null {
  const whole = readPeriod(text, calendar)
  if (whole) return whole
  const folded = fold(text)
  // A comparison or a range names years without being of one of them.
  if (/比(?![重例率])|较|較|同期|增长|增幅|增速|以来|since|vs|change|growth|compared|previous/iu.test(folded))
    return null
  if (/\d{4}年?\s*(?:-|—|–|~|至|to)\s*\d{2,4}/u.test(folded)) return null
  const english = trailingYear.exec(folded.trim())
  if (english && !notOfYear.test(english[1] ?? '')) {
    const year = yearOrNull(Number(english[2]))
    return year && { period: year, status: readStatus(folded), rest: (english[1] ?? '').trim() }
  }
  const years = [...folded.matchAll(/(?<!\d)(\d{4})\s*(?:年度|年末|年底|年)/gu)]
  const [only] = years
  if (!only || years.length > 1 || new Set(years.map((one) => one[1])).size !== 1) return null
  const year = Number(only[1])
  if (year < firstYear || year > lastYear) return null
  // "2012年3月" or "2021年一季度" inside other words is not the whole year.
  const after = folded.slice(only.index + only[0].length)
  const before = folded.slice(0, only.index)
  // "农村五保（2015年前…）" and "2014年起…" mention a year without being of it: it has to open or close the label.
  if (/^\s*[前后後以起之初]/u.test(after)) return null
  const isOpening = /^[\s（(]*$/u.test(before)
  const isClosing = /^[\s)）]*$/u.test(after)
  if (!isOpening && !isClosing) return null
  const part = partBehind(after)
  if (part) {
    const period = periodOfPart(year, part)
    return period && { period, status: readStatus(folded), rest: folded.replace(only[0] + part, '').trim() }
  }
  return { period: yearPeriod(year), status: readStatus(folded), rest: folded.replace(only[0], '').trim() }
}

/** What narrows a year in running text: "3月", "第一季度", "1-9月", "12月31日"; null where nothing does. */
function partBehind(text: string): string | null {
  const part =
    /^\s*(?:\d{1,2}月?\s*[-~—–至到]\s*\d{1,2}月|\d{1,2}月份?(?:\d{1,2}日)?|第?[一二三四1-4]季度?|前[二三]季度|[上下]半年)末?/u
  return part.exec(text)?.[0] ?? null
}

/** The last day of a year stands for it; any other day for no period. */
function periodOfPart(year: number, part: string): Period | null {
  if (/日/u.test(part)) return /^\s*12月(?:份)?31日/u.test(part) ? yearOrNull(year) : null
  return inYear(year, readPartOfYear(part))
}

/** Minguo years without their name, as titles of such sheets write them: 110年底, 109學年度. */
const shortTitleYear = /(?<!\d)(1\d{2}|[89]\d)(?=\s*年(?:底|度|末|終|第|[上下]半|\s|\d|各|[)）、]|$))/gu

/**
 * The period a title gives for the whole table: its only year, a quarter or month; null when it names several years. The year of a
 * yearbook is the year it came out, not that of its figures.
 */
export function readTitlePeriod(title: string, calendar: Calendar): Period | null {
  const folded = fold(title)
  const text = calendar === 'minguo' ? folded.replace(shortTitleYear, (short) => String(Number(short) + 1911)) : folded
  if (/年[鉴鑑]|yearbook/iu.test(text)) return null
  const years = new Set(
    [...text.matchAll(/(?<![\d.,])(1[89]\d{2}|20\d{2}|21\d{2})(?![\d.,]\d|\d)/gu)].map((one) => one[1]),
  )
  if (years.size !== 1 || /(?<!\d)\d{4}\s*年?\s*[-—–~至]\s*\d{2}(?!\d)(?!月)/u.test(text)) return null
  const found = findPeriod(text, calendar)
  if (found) return found.period
  // "截至2022年底基本情况"; a year as a limit says less than the title's whole year.
  const inside = /(?<!\d)(\d{4})\s*年(?:度|末|底|全年)?(?!\s*[前后後以起之初])/u.exec(text)
  if (inside && !/比(?![重例率])|较|較|同期/u.test(text)) {
    const part = partBehind(text.slice(inside.index + inside[0].length))
    return part === null ? yearOrNull(Number(inside[1])) : periodOfPart(Number(inside[1]), part)
  }
  const bracketed = /[（([]\s*(\d{4})\s*年?\s*[)）\]]/u.exec(text)
  if (bracketed) return yearOrNull(Number(bracketed[1]))
  const english = /(?:\bin|\bfor|[,:–—-])\s*((?:18|19|20)\d{2})\s*$/iu.exec(text.trim())
  return english && !notOfYear.test(text) ? yearOrNull(Number(english[1])) : null
}

/** Which calendar a sheet's short years follow, judged from all its texts. Null when short years occur but nothing tells. */
export function readCalendar(texts: readonly string[]): Calendar | null {
  if (hasFiscalYears(texts)) return 'fiscal'
  const isYear = (text: string): boolean =>
    /^\s*(?:\d{2,3}|[一二三四五六七八九○〇零十百]{2,4})\s*年/u.test(text) &&
    !/^\s*[一二][一二三四五六七八九○〇零]{3}\s*年/u.test(text)
  const short = texts.filter(isYear)
  if (texts.some((text) => /民[国國]/u.test(text))) return 'minguo'
  if (short.length === 0) return 'gregorian'
  if (short.some((text) => /^\s*(?:1\d{2}|一[一二三四○〇零][一二三四五六七八九○〇零])\s*年/u.test(text)))
    return 'minguo'
  return texts.some((text) => /[總計數臺灣縣區與單位別歲]/u.test(text) && /[總數臺灣縣區與單別歲]/u.test(text))
    ? 'minguo'
    : null
}

/** Whether texts like 2011-12 pair a year with the next one, every one of them and more than once or beyond a twelfth month. */
function hasFiscalYears(texts: readonly string[]): boolean {
  const pairs = new Set<string>()
  for (const text of texts) {
    const match = /^\s*(\d{4})[-/–](\d{2})\s*$/u.exec(text)
    if (!match) continue
    if ((Number(match[1]) + 1) % 100 !== Number(match[2])) return false
    pairs.add(text.trim())
  }
  return pairs.size > 1 || [...pairs].some((pair) => Number(pair.slice(-2)) > 12)
}
