import { parseUnit } from '../../model/unit'
import { findFilter } from '../../template/filters/index'
import type { Binding } from '../binding'
import type { Mention } from '../mentions/mention'
import { changePhraseBefore, type ChangePhrase } from './change-phrase'
import { derivationFilters, rateArgument, yearFilter } from './derivation-filters'
import { yearName, type DraftContext } from './draft-context'

/** A stretch of a paragraph that the template prints instead: [start, end) becomes `text`. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The ways in which the template may print a bound number, the best first: with words of direction that the data choose, then the
 * number alone. Which of them print what stands there is proven later; none is left where the language has none. `folded` is
 * the paragraph's text in narrow signs.
 */
export function writeOutputs(
  folded: string,
  mention: Mention,
  binding: Binding,
  context: DraftContext,
): readonly Replacement[] {
  const phrase = changePhraseBefore(folded.slice(0, mention.start), folded, binding)
  const worded = phrase === null ? [] : phraseOutputs(folded, mention, binding, phrase, context)
  return phrase?.shown === 'sign' ? worded : [...worded, ...plainOutputs(folded, mention, binding, context)]
}

function output({ indicators: [subject = ''] }: Binding, filters: readonly string[], context: DraftContext): string {
  return `{{${[context.indicators.named(subject), ...filters].join(' | ')}}}`
}

const phraseFilters = {
  rate: { change: '变化', versus: '比' },
  amount: { change: '变化量', versus: '比量' },
} as const

/** 比上年增长5.2%, 增加19所, and for a row of rates 下降1.9%: the output covers the words. */
function phraseOutputs(
  folded: string,
  mention: Mention,
  binding: Binding,
  phrase: ChangePhrase,
  context: DraftContext,
): readonly Replacement[] {
  const { words, isVersus, shown, pair } = phrase
  const start = mention.start - words.length
  const name = shown === 'sign' ? '变化' : phraseFilters[shown][isVersus ? 'versus' : 'change']
  const base =
    shown === 'sign' ? '' : `: ${yearName(binding.from ?? binding.year, context)}${rateArgument(binding, context)}`
  const wording = pair === null ? [] : [`用词: "${pair[0]}", "${pair[1]}"`]
  const filters = [
    ...yearFilter(binding, context),
    `${name}${base}`,
    ...wording,
    ...printFilters(mention, binding, context),
  ]
  const filter = findFilter(name)
  const isSayable = filter !== undefined && (base !== '' || filter.required.length === 0)
  if (!isSayable || (pair !== null && !findFilter('用词'))) return []
  return endsOf(folded, mention).map((end) => ({ start, end, text: output(binding, filters, context) }))
}

/** The number with its unit's words, which a phrase prints too, or without. */
function endsOf(folded: string, { end, unitEnd }: Mention): readonly number[] {
  const points = /^个?[百千]分点/u.exec(folded.slice(end))?.[0].length ?? 0
  return [...new Set([unitEnd, end + points, end])]
}

function plainOutputs(
  folded: string,
  mention: Mention,
  binding: Binding,
  context: DraftContext,
): readonly Replacement[] {
  const filters = derivationFilters(binding, context)
  const hedge = hedgeBefore(mention)
  if (filters === null || hedge === null) return []
  const print = printFilters(mention, binding, context)
  // An entered ratio leaves its sign to the sentence; a derived one brings it.
  const sign = binding.operation === 'value' && mention.ratio !== null ? (mention.ratio === 'percent' ? '%' : '‰') : ''
  const ends = binding.operation === 'points' ? endsOf(folded, mention) : [mention.end]
  const hedges = hedge === '' ? [[]] : [[], [hedge]]
  return ends.flatMap((end) =>
    hedges.map((hedging) => ({
      start: mention.start - hedge.length,
      end,
      text: `${output(binding, [...filters, ...print, ...hedging], context)}${sign}`,
    })),
  )
}

/** How the number is printed: its decimals, and 万 or 亿 where it is a count or an amount. */
function printFilters(
  { decimals, scale }: Mention,
  { operation, indicators }: Binding,
  context: DraftContext,
): readonly string[] {
  const places = `位数: ${decimals}`
  if (!['value', 'increase', 'decrease', 'cumulative'].includes(operation)) return [places]
  if (parseUnit(context.indicators.unitOf(indicators[0] ?? '')).ratio !== null) return [places]
  return [...(scale === 1e4 ? ['万'] : scale === 1e8 ? ['亿'] : []), places]
}

/**
 * The hedge before a number that a template can print, by a filter or because the workbook states it; "" without one, null for one
 * that it cannot print.
 */
function hedgeBefore({ hedge }: Mention): string | null {
  if (hedge === null) return ''
  return hedge.place === 'before' && findFilter(hedge.word) ? hedge.word : null
}
