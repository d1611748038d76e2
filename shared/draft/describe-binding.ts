import { assertNever } from '../assert-never'
import type { Binding, Operation } from './binding'
import type { Locale } from '../text/message'

type Words = Readonly<Record<Locale, string>>

const words: Readonly<Record<Operation, Words>> = {
  value: { 'zh-CN': '', en: '' },
  increase: { 'zh-CN': '增加', en: 'increase' },
  decrease: { 'zh-CN': '减少', en: 'decrease' },
  growth: { 'zh-CN': '增长', en: 'growth' },
  decline: { 'zh-CN': '下降', en: 'decline' },
  share: { 'zh-CN': '占比', en: 'share' },
  per: { 'zh-CN': '每单位', en: 'per unit' },
  times: { 'zh-CN': '倍数', en: 'multiple' },
  points: { 'zh-CN': '百分点', en: 'points' },
  'average-growth': { 'zh-CN': '年均增长', en: 'average growth' },
  cumulative: { 'zh-CN': '累计', en: 'sum' },
  streak: { 'zh-CN': '连续', en: 'streak' },
  rank: { 'zh-CN': '位次', en: 'rank' },
  total: { 'zh-CN': '合计', en: 'total' },
}

/** What a binding is, in words: "2021年床位比2020年增长", "2021年养老床位占床位". */
export function describeBinding(binding: Binding, locale: Locale): string {
  const names = binding.indicators.join('＋')
  const { year, from, of, operation } = binding
  const word = words[operation][locale]
  switch (locale) {
    case 'zh-CN': {
      const base = from === null ? '' : operation === 'cumulative' ? `（${from}年起）` : `比${from}年`
      return `${year}年${names}${base}${of === null ? '' : `对${of}`}${word}`
    }
    case 'en': {
      const base = from === null ? '' : ` from ${from}`
      return [word, names, of === null ? '' : `of ${of}`, `${year}${base}`].filter((part) => part !== '').join(' ')
    }
    default:
      return assertNever(locale)
  }
}
