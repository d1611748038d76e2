/** 上年, 去年, 2012年, 上年末, 上年同期. */
const baseYear =
  /(?:比|较|与|同|由|从)(?:(?<before>上年|去年|上一年|前一年)|(?<year>(?:19|20)\d\d)年)(?:末|底|同期|年末|年底)?(?:相比|的)?/u
const comparisons = new RegExp(baseYear.source, 'gu')
const loose = /同比|比上期|(?:按|扣除)[^,;]*?(?:可比|价格)[^,;]*?(?:计算|因素)/gu

/** The years that a clause compares with, as it says; empty where it says none. */
export function basesIn(clause: string, year: number): readonly number[] {
  const named = [...clause.matchAll(comparisons)].map(({ groups }) =>
    groups?.['year'] ? Number(groups['year']) : year - 1,
  )
  const span = /(?:近|过去|这)?(?<count>[\d一二三四五六七八九十]{1,3})年(?:来|间)/u.exec(clause)?.groups?.['count']
  const years = span === undefined ? [] : [year - spanLength(span)]
  return [
    ...named,
    ...(/同比/u.test(clause) ? [year - 1] : []),
    ...years.filter((one) => one < year && one > year - 60),
  ]
}

function spanLength(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  const digits = '一二三四五六七八九'
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens) + 1) : 0
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones) + 1)
}

/** The clause without what it compares with. */
export function withoutComparison(clause: string): string {
  return clause.replace(comparisons, '').replace(loose, '')
}

/** The year that words before a number give it: 上年保险基金结余, 2012年的每人每月; null for none, or where the year is only compared with. */
export function yearIn(clause: string, year: number): number | null {
  const plain = clause.replace(comparisonOnly, '')
  const named = [...plain.matchAll(/(?<year>(?:19|20)\d\d)年/gu)].at(-1)?.groups?.['year']
  if (/(?:^|[由从,;:(])(?:上年|去年)(?!同期)/u.test(plain)) return year - 1
  return named === undefined ? null : Number(named)
}

/** 由 and 从 tell the year of a level of its own: 由2012年的600元. */
const comparisonOnly = /(?:比|较|与|同)(?:上年|去年|上一年|(?:19|20)\d\d年)(?:末|底|同期)?/gu
