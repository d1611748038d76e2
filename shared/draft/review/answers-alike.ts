import { comparableText } from '../names/indicator-names'
import { applyAnswers, type DraftReview, type ReviewedNumber } from './review-draft'
import { isSamePlace, type PlacedAnswer } from './number-answer'
import type { PreparedDraft } from './prepare-draft'
import type { Binding } from '../binding'

/**
 * The same answer for every number like the answered one that is still open: told in the same words, or offered the same reading. An
 * indicator is taken only where one of its readings prints as the number does. The answer itself is not among them.
 */
export function answersAlike(
  prepared: PreparedDraft,
  review: DraftReview,
  given: PlacedAnswer,
): readonly PlacedAnswer[] {
  const own = review.numbers.find((number) => isSamePlace(number, given))
  if (!own) return []
  const said = applyAnswers(prepared, [given]).numbers.find((number) => isSamePlace(number, given))?.binding ?? null
  return review.numbers.flatMap((number): readonly PlacedAnswer[] => {
    const isOpen = number.answer === null && (number.state === 'ask' || number.state === 'unbound')
    if (!isOpen || isSamePlace(number, given)) return []
    const { paragraph, start, text } = number
    if (said === null) {
      return isSaidAlike(number, own) ? [{ paragraph, start, text, answer: { tag: 'text' } }] : []
    }
    const binding = number.readings.find((reading) => isLike(reading.binding, said))?.binding
    return binding ? [{ paragraph, start, text, answer: { tag: 'binding', binding } }] : []
  })
}

function isSaidAlike({ words }: ReviewedNumber, other: ReviewedNumber): boolean {
  return words !== '' && comparableText(words) === comparableText(other.words)
}

/** The same indicator, by itself or in what is derived from it. */
function isLike({ indicators, of, rate }: Binding, said: Binding): boolean {
  const [own = ''] = said.indicators
  return (indicators.includes(own) || rate === own) && (of === null || said.of === null || of === said.of)
}
