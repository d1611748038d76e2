/** Years outside are taken for quantities. */
export const firstYear = 1700

/** The last year that four digits are taken for. */
export const lastYear = 2100

/**
 * How a sheet writes its years: 110年 is 2021 by the Minguo calendar 民國; where 2011-12 is a fiscal or school year, it is not
 * December 2011.
 */
export type Calendar = 'gregorian' | 'minguo' | 'fiscal'

/** Which calendar a sheet's short years follow, judged from all its texts. Null when short years occur but nothing tells. */
export function readCalendar(texts: readonly string[]): Calendar | null {
  if (hasFiscalYears(texts)) return 'fiscal'
  if (texts.some((text) => /(?<!人)民[国國](?!政)/u.test(text))) return 'minguo'
  const isTraditional = texts.some((text) => /[臺灣縣區鄉鎮數單與總計齡歲]/u.test(text))
  if (isTraditional && texts.some((text) => /^\s*1[01]\d\s*Q[1-4]\s*$/iu.test(text))) return 'minguo'
  const isYear = (text: string): boolean =>
    /^\s*(?:\d{2,3}|[一二三四五六七八九○〇零十百]{2,4})\s*年/u.test(text) &&
    !/^\s*[一二][一二三四五六七八九○〇零]{3}\s*年/u.test(text)
  const short = texts.filter(isYear)
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
