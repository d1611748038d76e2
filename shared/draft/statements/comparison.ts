/** The name of a five-year plan before the year that it stands for: “十三五”末的2020年. */
const plan = '(?:[“"]?十[一二三四五]五[”"]?(?:规划)?(?:收官之?年|开局之?年|期?末|初期?)?(?:的|\\(|,)?)?'

/** 上年, 去年, 2012年, 上年末, 上年同期. */
const baseYear = new RegExp(
  `(?:比|较|与|同|由|从|是|为|相当于)${plan}(?:(?<before>上年|去年|上一年|前一年|年初)|(?<year>(?:19|20)\\d\\d)年)(?:末|底|同期|年末|年底)?(?:相比|的)?`,
  'u',
)
/** 比“十二五”末: the last year of a plan, told by the plan alone. */
const planEnd = /(?:比|较|与|由|从)[“"]?十(?<number>[一二三四五])五[”"]?(?:规划)?(?:期?末)(?!的?\d)(?:的|年)?/gu
/** “十三五”时期: the years of a plan, whose changes are told from the year before its first. */
const planSpan = /[“"]?十(?<number>[一二三四五])五[”"]?(?:规划)?(?:时期|期间|以来|累计)/gu
const comparisons = new RegExp(baseYear.source, 'gu')
const loose =
  /同比|比上期|同口径|可比口径|按可比价格?计?算?|(?:扣除|剔除)[^,;]*?因素|(?:按|扣除)[^,;]*?(?:可比|价格)[^,;]*?(?:计算|因素)/gu

/** The years that a clause compares with, as it says; empty where it says none. */
export function basesIn(clause: string, year: number): readonly number[] {
  const named = [...clause.matchAll(comparisons)].map(({ groups }) =>
    groups?.['year'] ? Number(groups['year']) : year - 1,
  )
  const span =
    /(?<!连续|第|每|\d)(?:近|过去|这)?(?<count>[\d一二三四五六七八九十]{1,3})年(?:来|间|(?=累计|共|净增|净减|年均|平均|增长|增加|减少|提高|下降|翻))/u.exec(
      clause,
    )?.groups?.['count']
  // 五年来 counts from the end of the year before the first, but some count the years themselves.
  const years = span === undefined ? [] : [year - spanLength(span), year - spanLength(span) + 1]
  const since = [...clause.matchAll(sinceYear)]
    .map(({ groups }) => Number(groups?.['year']))
    .flatMap((first) => [first - 1, first])
  return [
    ...named,
    ...planYears(clause),
    ...since,
    ...(/同比/u.test(clause) ? [year - 1] : []),
    ...years.filter((value) => value < year - 1 && value > year - 60),
  ]
}

/** 十一五 ended with 2010, 十二五 with 2015, and so on. */
function planYears(clause: string): readonly number[] {
  const numbers = (pattern: RegExp): readonly number[] =>
    [...clause.matchAll(pattern)].map(({ groups }) => '一二三四五'.indexOf(groups?.['number'] ?? '一') + 1)
  return [
    ...numbers(planEnd).map((number) => 2005 + 5 * number),
    ...numbers(planSpan).map((number) => 2000 + 5 * number),
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
  return clause.replace(comparisons, '').replace(planEnd, '').replace(loose, '')
}

/** The year that frames the rest of a sentence: 截至2021年末, 2021年，…; null for none. */
export function frameYearIn(before: string): number | null {
  const frames = [...before.matchAll(/(?<!比|较|与|同)(?<year>(?:19|20)\d\d)年(?:(?:末|底)|(?:度|全年)?(?=,))/gu)]
  const year = frames.at(-1)?.groups?.['year']
  return year === undefined ? null : Number(year)
}

/** The year that a clause gives its own number: 上年保险基金结余, 2012年的每人每月; null for none, or where the year is only compared with. */
export function yearIn(clause: string, year: number): number | null {
  // 比上年的600元增长5%: the number is last year's own.
  if (/(?:比|较|由|从)(?:上年|去年)(?:同期)?的$/u.test(clause)) return year - 1
  const plain = clause.replace(comparisonOnly, '').replace(sinceYear, '')
  const named = [...plain.matchAll(/(?<year>(?:19|20)\d\d)年/gu)].at(-1)?.groups?.['year']
  if (/(?:^|[由从,;:(])(?:上年|去年)(?!同期)/u.test(plain)) return year - 1
  return named === undefined ? null : Number(named)
}

/** 2013年以来: the first year of what is counted over years. */
const sinceYear = /(?:自|从)?(?<year>(?:19|20)\d\d)年(?:以来|至今|起)/gu

/** 由 and 从 tell the year of a level of its own: 由2012年的600元. */
const comparisonOnly =
  /(?:比|较|与|同)(?:[“"]?十[一二三四五]五[”"]?[^,;\d]{0,6})?(?:上年|去年|上一年|(?:19|20)\d\d年)(?:末|底|同期)?/gu
