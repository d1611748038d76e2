/** 上年, 去年, 2012年, 上年末, 上年同期. */
const baseYear =
  /(?:比|较|与|同|由|从|是|为|相当于)(?:(?<before>上年|去年|上一年|前一年|年初)|(?<year>(?:19|20)\d\d)年)(?:末|底|同期|年末|年底)?(?:相比|的)?/u
const comparisons = new RegExp(baseYear.source, 'gu')
const loose =
  /同比|比上期|同口径|可比口径|按可比价格?计?算?|(?:扣除|剔除)[^,;]*?因素|(?:按|扣除)[^,;]*?(?:可比|价格)[^,;]*?(?:计算|因素)/gu

/** The years that a clause compares with, as it says; empty where it says none. */
export function basesIn(clause: string, year: number): readonly number[] {
  const named = [...clause.matchAll(comparisons)].map(({ groups }) =>
    groups?.['year'] ? Number(groups['year']) : year - 1,
  )
  const span = /(?:近|过去|这)?(?<count>[\d一二三四五六七八九十]{1,3})年(?:来|间)/u.exec(clause)?.groups?.['count']
  const years = span === undefined ? [] : [year - spanLength(span)]
  const since = [...clause.matchAll(sinceYear)]
    .map(({ groups }) => Number(groups?.['year']))
    .flatMap((first) => [first - 1, first])
  return [
    ...named,
    ...since,
    ...(/同比/u.test(clause) ? [year - 1] : []),
    ...years.filter((value) => value < year && value > year - 60),
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

/** The year that frames the rest of a sentence: 截至2021年末, 2021年，…; null for none. */
export function frameYearIn(before: string): number | null {
  const frames = [...before.matchAll(/(?<!比|较|与|同)(?<year>(?:19|20)\d\d)年(?:(?:末|底)|(?:度|全年)?(?=,))/gu)]
  const year = frames.at(-1)?.groups?.['year']
  return year === undefined ? null : Number(year)
}

/** The year that a clause gives its own number: 上年保险基金结余, 2012年的每人每月; null for none, or where the year is only compared with. */
export function yearIn(clause: string, year: number): number | null {
  const plain = clause.replace(comparisonOnly, '').replace(sinceYear, '')
  const named = [...plain.matchAll(/(?<year>(?:19|20)\d\d)年/gu)].at(-1)?.groups?.['year']
  if (/(?:^|[由从,;:(])(?:上年|去年)(?!同期)/u.test(plain)) return year - 1
  return named === undefined ? null : Number(named)
}

/** 2013年以来: the first year of what is counted over years. */
const sinceYear = /(?:自|从)?(?<year>(?:19|20)\d\d)年(?:以来|至今|起)/gu

/** 由 and 从 tell the year of a level of its own: 由2012年的600元. */
const comparisonOnly = /(?:比|较|与|同)(?:上年|去年|上一年|(?:19|20)\d\d年)(?:末|底|同期)?/gu
