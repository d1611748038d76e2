import { formatMessage, type Locale, type MessageTable } from './message'

/** Why a number of a finished report is bound, asked about or left as it stands. */
const reasons = {
  entered: { zh: '“{indicator}”的这个数，按报告的写法正是这样', en: 'the figure of {indicator} prints so' },
  derived: { zh: '由“{indicator}”算出，按报告的写法正是这样', en: 'computed from {indicator} it prints so' },
  hedged: { zh: '只因有“约”“超过”之类的字才相符', en: 'it agrees only by its words for about or more than' },
  words: { zh: '文字与指标名称相合约{score}%', en: 'the words agree with its name by some {score}%' },
  follows: { zh: '同一句中的其他数也由它得出', en: 'other numbers of the sentence follow from it too' },
  'says-more': { zh: '指标名称比文字说得更具体', en: 'its name says more than the words do' },
  'unit-differs': { zh: '单位与文字不尽相同', en: 'its unit is not quite that of the words' },
  answered: { zh: '由您指定', en: 'you said so' },
  'answered-otherwise': { zh: '由您指定；按数据应印成别的数', en: 'you said so; the data print another number' },
  'nothing-prints-so': { zh: '数据中没有印成这样的数', en: 'nothing in the data prints so' },
  'words-say-otherwise': {
    zh: '数据中有印成这样的数，但文字说的不是它',
    en: 'something in the data prints so, but the words speak of something else',
  },
  'no-statement': { zh: '在标题、说明或附注中，不作为指标', en: 'it stands in a heading, an explanation or a note' },
  year: { zh: '年份', en: 'a year' },
  date: { zh: '日期', en: 'a date' },
  ordinal: { zh: '序数', en: 'an ordinal' },
  age: { zh: '年龄段', en: 'an age that names a group' },
  'heading-number': { zh: '标题编号', en: 'the number of a heading' },
  'note-number': { zh: '注释编号', en: 'the number of a note' },
  'document-number': { zh: '文号', en: 'the number of a document' },
  'caption-number': { zh: '图表编号', en: 'the number of a table or chart' },
  'part-of-a-name': { zh: '名称的一部分', en: 'part of a name' },
  threshold: { zh: '划分范围的界限', en: 'a bound that defines a group' },
  formula: { zh: '算式的一部分', en: 'part of a formula' },
} as const satisfies MessageTable

export type NumberReason = keyof typeof reasons

/** A reason with what it speaks of, ready to be worded. */
export interface NumberReasonTold {
  readonly code: NumberReason
  readonly parameters: Readonly<Record<string, string | number>>
}

/** A reason in words, without a full stop: they are listed. */
export function describeNumberReason({ code, parameters }: NumberReasonTold, locale: Locale): string {
  return formatMessage(reasons[code], parameters, locale)
}
