/** What chooses the word of direction by the data, for each filter or measure that a literal word may stand before. */
const choosing: ReadonlyMap<string, string> = new Map([
  ['增加', '比量'],
  ['减少', '比量'],
  ['增加量', '比量'],
  ['减少量', '比量'],
  ['增量', '比量'],
  ['年均增长', '年均增速'],
  ['年均增长率', '年均增速'],
  ['百分点', '比'],
  ['增长率', '比'],
  ['下降率', '比'],
  ['倍数', '比'],
])

/** The filter to use instead of a literal word before a figure that this filter or measure gives. */
export function suggestFilter(given: string): string {
  return choosing.get(given) ?? '变化'
}
