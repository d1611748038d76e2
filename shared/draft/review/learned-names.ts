import type { Indicator } from '../../model/indicator'
import type { LearnedName } from '../draft-result'
import { comparableText, rateOfName } from '../names/indicator-names'
import type { DraftReview, ReviewedNumber } from './review-draft'

/** Words shorter than this (床位, 其中) name another indicator in another place. */
const leastWords = 4

/**
 * The names that answers taught: the words of a report that were said to mean an indicator. Words are only kept where they are long
 * enough to mean it everywhere, no indicator is called so, and the report uses them for no other.
 */
export function learnedNames(
  { numbers }: Pick<DraftReview, 'numbers'>,
  indicators: readonly Indicator[],
): readonly LearnedName[] {
  const called = new Set(indicators.flatMap(({ name, aliases }) => [name, ...aliases]).map(comparableText))
  const meant = new Map<string, Set<string>>()
  for (const number of numbers) {
    const indicator = plainIndicator(number)
    const words = comparableText(number.words)
    if (indicator !== null && words !== '') meant.set(words, (meant.get(words) ?? new Set()).add(indicator))
  }
  const learned = new Map<string, LearnedName>()
  for (const number of numbers) {
    const indicator = number.answer === null ? null : plainIndicator(number)
    const words = comparableText(number.words)
    if (indicator === null || words.length < leastWords || called.has(words) || meant.get(words)?.size !== 1) continue
    learned.set(words, { words: number.words, indicator })
  }
  return [...learned.values()]
}

/** The indicators to which names were added, to be put in the place of those of the same id: the next draft asks less. */
export function withLearnedNames(
  indicators: readonly Indicator[],
  learned: readonly LearnedName[],
): readonly Indicator[] {
  return indicators.flatMap((indicator) => {
    const words = learned.flatMap((name) => (name.indicator === indicator.name ? [name.words] : []))
    return words.length === 0 ? [] : [{ ...indicator, aliases: [...new Set([...indicator.aliases, ...words])] }]
  })
}

/**
 * The indicator whose own figure, or change, a number is; null for shares and other relations, which words name otherwise, and for a row
 * of rates, which is called by what grows.
 */
function plainIndicator({ binding }: ReviewedNumber): string | null {
  if (binding === null || binding.of !== null || binding.indicators.length !== 1) return null
  const [indicator = ''] = binding.indicators
  return rateOfName(indicator) === null ? indicator : null
}
