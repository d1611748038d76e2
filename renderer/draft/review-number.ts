import { answerKey, keptAnswers } from '../../shared/draft/review/kept-answers'
import type { DraftReview, ReviewedNumber } from '../../shared/draft/review/review-draft'
import type { NumberState } from '../../shared/draft/draft-result'
import type { KeptDraft } from '../../shared/project/kept-draft'

/** A number of the report as the screen shows it. */
export interface ShownNumber extends ReviewedNumber {
  readonly key: string
  /** With what was said last, before the Node side has heard of it. */
  readonly shown: NumberState
  /** Somebody has to say what it is. */
  readonly isOpen: boolean
}

/** The numbers of a review with the answers of the moment. */
export function shownNumbers(review: DraftReview, draft: Pick<KeptDraft, 'answers'>): readonly ShownNumber[] {
  const answers = new Map(keptAnswers(draft).map((placed) => [answerKey(placed), placed.answer]))
  return review.numbers.map((number): ShownNumber => {
    const key = answerKey(number)
    const answer = answers.get(key) ?? null
    const shown = answer === null ? number.state : answer.tag === 'text' ? 'text' : 'bound'
    const isOpen = answer === null && (number.state === 'ask' || number.state === 'unbound')
    return { ...number, key, answer, shown, isOpen }
  })
}

/** The next open number after one, or the one before it, round and round; null where none is open. */
export function nextOpen(numbers: readonly ShownNumber[], from: string | null, step: 1 | -1): ShownNumber | null {
  const at = numbers.findIndex(({ key }) => key === from)
  const start = at === -1 ? (step > 0 ? -1 : numbers.length) : at
  for (let count = 1; count <= numbers.length; count += 1) {
    const index = (start + step * count + numbers.length * 2) % numbers.length
    const number = numbers[index]
    if (number?.isOpen) return number
  }
  return null
}

/** How many numbers stand in each state. */
export function countStates(numbers: readonly ShownNumber[]): Readonly<Record<NumberState, number>> {
  const counts = { bound: 0, ask: 0, text: 0, unbound: 0 }
  for (const { shown } of numbers) counts[shown] += 1
  return counts
}
