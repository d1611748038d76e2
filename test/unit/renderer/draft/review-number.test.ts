import { describe, expect, it } from 'vitest'
import { countStates, nextOpen, shownNumbers, type ShownNumber } from '../../../../renderer/draft/review-number'
import type { NumberState } from '../../../../shared/draft/draft-result'
import type { DraftReview, ReviewedNumber } from '../../../../shared/draft/review/review-draft'

function numberAt(start: number, state: NumberState): ReviewedNumber {
  const told = { binding: null, candidates: [], reasons: [], readings: [], answer: null, words: '' }
  return { paragraph: 0, start, length: 1, text: String(start), state, ...told }
}

function shownOf(answers: Readonly<Record<string, string>>, ...states: readonly NumberState[]): readonly ShownNumber[] {
  const numbers = states.map((state, at) => numberAt(at, state))
  const review: DraftReview = { paragraphs: [], numbers, lost: [] }
  return shownNumbers(review, { answers })
}

const said = (start: number, answer: object): Readonly<Record<string, string>> => ({
  [`0:${start}`]: JSON.stringify({ paragraph: 0, start, text: String(start), answer }),
})

describe('shownNumbers', () => {
  it('shows an answer at once, before the Node side has heard of it', () => {
    const answers = { ...said(0, { tag: 'text' }), ...said(2, { tag: 'indicator', indicator: '床位' }) }
    const numbers = shownOf(answers, 'ask', 'ask', 'unbound', 'bound')
    expect(numbers.map(({ shown }) => shown)).toEqual(['text', 'ask', 'bound', 'bound'])
    expect(numbers.map(({ isOpen }) => isOpen)).toEqual([false, true, false, false])
    expect(countStates(numbers)).toEqual({ bound: 2, ask: 1, text: 1, unbound: 0 })
  })
})

describe('nextOpen', () => {
  const numbers = shownOf({}, 'bound', 'ask', 'text', 'unbound')

  it('goes on and back from where one is, round and round', () => {
    expect(nextOpen(numbers, '0:1', 1)?.key).toBe('0:3')
    expect(nextOpen(numbers, '0:3', 1)?.key).toBe('0:1')
    expect(nextOpen(numbers, '0:1', -1)?.key).toBe('0:3')
    expect(nextOpen(numbers, null, 1)?.key).toBe('0:1')
    expect(nextOpen(numbers, null, -1)?.key).toBe('0:3')
  })

  it('leads nowhere where all is said', () => {
    expect(nextOpen(shownOf({}, 'bound', 'text'), '0:0', 1)).toBeNull()
    expect(nextOpen([], null, 1)).toBeNull()
  })
})
