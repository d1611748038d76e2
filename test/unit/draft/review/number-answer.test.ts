import { describe, expect, it } from 'vitest'
import { placedAnswersSchema, type PlacedAnswer } from '../../../../shared/draft/review/number-answer'

const place = { paragraph: 3, start: 12, text: '4.0万' }
const kept: readonly PlacedAnswer[] = [
  { ...place, answer: { tag: 'text' } },
  { ...place, answer: { tag: 'indicator', indicator: '养老床位' } },
  {
    ...place,
    answer: {
      tag: 'binding',
      binding: {
        ...{ operation: 'share', indicators: ['养老床位'], of: '床位', perUnit: null },
        ...{ year: 2021, from: null, region: null, rate: null, isRatio: false },
      },
    },
  },
]

describe('placedAnswersSchema', () => {
  it('reads back what was kept', () => {
    expect(placedAnswersSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })

  it('refuses what is no answer', () => {
    expect(placedAnswersSchema.safeParse([{ ...place, answer: { tag: 'value' } }]).success).toBe(false)
  })
})
