import type { Binding } from '../binding'
import type { Mention } from '../mentions/mention'
import { parseUnit } from '../../model/unit'
import { yearName, type DraftContext } from './draft-context'

/** A stretch of a paragraph that the template prints instead: [start, end) becomes `text`. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The output that prints a bound number, with the words that the data choose; null where the template language cannot say it, so
 * that the number stays as it is printed. `folded` is the paragraph's text in narrow signs.
 */
export function writeOutput(
  folded: string,
  mention: Mention,
  binding: Binding,
  context: DraftContext,
): Replacement | null {
  const [subject = ''] = binding.indicators
  const words = wordsAround(folded, mention)
  const phrase = phraseOf(words, binding)
  const filters = phrase === null ? derivation(binding, context) : phraseFilters(phrase, binding, context)
  if (filters === null) return null
  const print = phrase === null ? printing(mention, binding, context) : [`位数: ${mention.decimals}`]
  if (print === null) return null
  const hedge = hedgeFilter(mention, binding, context)
  if (hedge === null || (phrase === null && hidesSign(words, mention, binding, context))) return null
  const ownPoints = binding.operation === 'points' ? /^个?[百千]分点/u.exec(folded.slice(mention.end)) : null
  return {
    start: (phrase === null ? mention.start : mention.start - phrase.words.length) - hedge.before,
    end: mention.end + (ownPoints?.[0].length ?? 0),
    text: `{{${[context.indicators.named(subject), ...filters, ...print, ...hedge.filters].join(' | ')}}}${enteredSign(mention, binding)}`,
  }
}

/** The sign that the sentence itself prints behind an entered ratio; a derived one brings its own. */
function enteredSign({ ratio }: Mention, { operation }: Binding): string {
  if (ratio === null || operation !== 'value') return ''
  return ratio === 'percent' ? '%' : '‰'
}

/** 下降1.9% told of a row that holds -1.9: the word is right this year only, and a bare number would print its minus. */
function hidesSign(
  before: string,
  { ratio }: Mention,
  { operation, indicators, year }: Binding,
  { figures }: DraftContext,
): boolean {
  const known = figures.named(indicators[0] ?? '')
  if (operation !== 'value' || ratio === null || known === null) return false
  return (
    known.rateOf !== null &&
    (/(?:增长|下降|上涨|下跌|回落|提高|增加|减少)$/u.test(before) || (figures.number(known, year) ?? 0) < 0)
  )
}

/** Words of direction before a number that the language chooses by the data. */
interface Phrase {
  readonly filter: '比' | '变化'
  readonly words: string
}

function wordsAround(folded: string, mention: Mention): string {
  return folded.slice(0, mention.start)
}

function phraseOf(before: string, { operation, from, year, of }: Binding): Phrase | null {
  const verbs = operation === 'points' ? '提高|下降' : '增长|下降'
  if (of !== null || !['growth', 'decline', 'points'].includes(operation)) return null
  const match = new RegExp(`(?<lead>比(?<base>上年|\\d{4}年))?(?:${verbs})$`, 'u').exec(before)
  if (!match) return null
  const base = match.groups?.['base']
  const said = from === year - 1 ? '上年' : `${from}年`
  if (base !== undefined && base !== said)
    return { filter: '变化', words: match[0].slice((match.groups?.['lead'] ?? '').length) }
  return { filter: base === undefined ? '变化' : '比', words: match[0] }
}

function phraseFilters(phrase: Phrase, binding: Binding, context: DraftContext): readonly string[] {
  const rate = binding.rate === null ? '' : `, ${context.indicators.named(binding.rate)}`
  return [
    ...ofYear(binding, context),
    `${phrase.filter}: ${yearName(binding.from ?? binding.year - 1, context)}${rate}`,
  ]
}

function ofYear({ year }: Binding, context: DraftContext): readonly string[] {
  return year === context.year ? [] : [`年: ${yearName(year, context)}`]
}

/** The filters that derive what a binding stands for; null where there is none. */
function derivation(binding: Binding, context: DraftContext): readonly string[] | null {
  const from = yearName(binding.from ?? binding.year, context)
  const of = binding.of === null ? '' : context.indicators.named(binding.of)
  const rate = binding.rate === null ? '' : `, ${context.indicators.named(binding.rate)}`
  const own = ofYear(binding, context)
  switch (binding.operation) {
    case 'value':
    case 'rank':
      return own
    case 'increase':
      return [...own, `增加: ${from}`]
    case 'decrease':
      return [...own, `减少: ${from}`]
    case 'growth':
      return [...own, `增长率: ${from}${rate}`]
    case 'decline':
      return [...own, `下降率: ${from}${rate}`]
    case 'points':
      return binding.of === null ? [...own, `百分点: ${from}`] : [...own, `占比: ${of}`, `百分点: ${from}`]
    case 'average-growth':
      return [...own, `年均增长: ${from}`]
    case 'share':
      return [...own, `占比: ${of}`]
    case 'per':
      return [...own, `每: ${of}, "${binding.perUnit ?? ''}"`]
    case 'times':
      return binding.isRatio || binding.of !== null ? null : [...own, `倍数: ${from}`]
    case 'cumulative':
      binding.indicators.forEach((one) => context.indicators.sum(one))
      return binding.from === (context.baseYear ?? NaN) + 1 && binding.year === context.year
        ? ['累计']
        : [`累计: ${from}, ${yearName(binding.year, context)}`]
    case 'streak':
      return [...own, '连续']
    case 'total':
      return null
  }
}

/** How the number is printed: its decimals, and 万 or 亿 where they are not the unit's own. */
function printing(mention: Mention, binding: Binding, context: DraftContext): readonly string[] | null {
  const decimals = `位数: ${mention.decimals}`
  if (!['value', 'increase', 'decrease', 'cumulative'].includes(binding.operation)) return [decimals]
  const unit = parseUnit(context.indicators.unitOf(binding.indicators[0] ?? ''))
  // The sentence says % and ‰ of an entered ratio, and the unit's own 万.
  if (unit.ratio !== null) return [decimals]
  if (mention.scale === 1e4) return ['万', decimals]
  if (mention.scale === 1e8) return ['亿', decimals]
  return mention.scale === 1 && unit.scale === 1 ? [decimals] : null
}

/** The filter of a hedge and how many units before the number its word begins; null where the hedge cannot be printed. */
function hedgeFilter(
  { hedge, start, end }: Mention,
  binding: Binding,
  context: DraftContext,
): { readonly filters: readonly string[]; readonly before: number } | null {
  if (hedge === null || start === end) return { filters: [], before: 0 }
  const known = context.figures.named(binding.indicators[0] ?? '')
  const isOwn =
    known !== null && binding.operation === 'value' && context.figures.quantity(known, binding.year).qualifier !== null
  if (hedge.place === 'before' && hedgeWords.has(hedge.word)) {
    return { filters: isOwn ? [] : [hedge.word], before: hedge.word.length }
  }
  return null
}

/** The hedges that a template can print before a number. */
const hedgeWords: ReadonlySet<string> = new Set(['超', '超过', '逾', '近', '接近', '约'])
