import type { MessageTable } from '../message'

/** What drafting a template from a finished report can say. */
export const draftMessages = {
  'draft.asked': {
    zh: '有{count}个数可能是几个指标之一，模板暂时照印原数：{numbers}。请指定各是哪个指标，再生成一次。',
    en: 'For {count} numbers more than one indicator may be meant; the template keeps them as printed: {numbers}. Say which is meant and draft again.',
  },
  'draft.unbound': {
    zh: '有{count}个数在数据中找不到，也不能由数据算出，模板照印原数：{numbers}。',
    en: '{count} numbers are not in the data and do not follow from them; the template keeps them as printed: {numbers}.',
  },
  'draft.unsaid': {
    zh: '有{count}个数虽已认出，模板的写法还不能印成原样，照印原数：{numbers}。明年请手工改写这些句子。',
    en: '{count} numbers are known, but a template cannot print them as they stand, so it keeps them: {numbers}. Rewrite their sentences by hand next year.',
  },
  'draft.tables-left': {
    zh: '有{count}个表不是“一行一个指标、一列一年或增减”的式样，或有的数不在数据里，模板没有收进。请在模板中另加表格。',
    en: '{count} tables are not built of a row for each indicator and columns of years and changes, or hold figures that the data lack; the template leaves them out. Add tables by hand.',
  },
  'draft.question': {
    zh: '第 {paragraph} 段的“{text}”是哪一个：{candidates}？模板暂时照印原数。',
    en: 'Which is "{text}" in paragraph {paragraph}: {candidates}? The template keeps it as printed.',
  },
  'verify.difference': {
    zh: '第 {paragraph} 段“{text}”与数据不符，应为 {right}（{binding}）。请核对。',
    en: 'Paragraph {paragraph}: "{text}" disagrees with the data, which give {right} ({binding}). Check it.',
  },
  'verify.none': {
    zh: '没有发现与数据不符的数。',
    en: 'No number was found that disagrees with the data.',
  },
} as const satisfies MessageTable
