import { describe, expect, it } from 'vitest'
import { answersAlike } from '../../../../shared/draft/review/answers-alike'
import { reviewDraft } from '../../../../shared/draft/review/review-draft'
import { answerFor, numberIn, preparedOf } from '../../../helpers/draft/prepared-draft'

const prepared = preparedOf(
  {
    城市特困供养对象: { unit: '人', figures: { '2020': 2400, '2021': 2310 } },
    农村特困供养对象: { unit: '人', figures: { '2020': 2200, '2021': 2310 } },
  },
  '2021年某市公报',
  '全市特困供养对象2310人。',
  '年末特困供养对象共2310人。',
  '新建口袋公园35个。新建口袋公园53个。新建健身步道12条。',
)
const open = reviewDraft(prepared, [])

describe('answersAlike', () => {
  it('gives the same reading to the numbers that were offered it', () => {
    const [given] = open.numbers.filter(({ text }) => text === '2310')
    const answer = { tag: 'indicator', indicator: '城市特困供养对象' } as const
    const alike = given ? answersAlike(prepared, open, answerFor(given, answer)) : []
    expect(alike.map(({ paragraph, answer: same }) => [paragraph, same])).toEqual([
      [2, { tag: 'binding', binding: expect.objectContaining({ indicators: ['城市特困供养对象'] }) as unknown }],
    ])
  })

  it('leaves as text what is told in the same words', () => {
    const alike = answersAlike(prepared, open, answerFor(numberIn(open, '35'), { tag: 'text' }))
    expect(alike.map(({ text }) => text)).toEqual(['53'])
  })

  it('leaves out what was answered already', () => {
    const answered = reviewDraft(prepared, [answerFor(numberIn(open, '53'), { tag: 'text' })])
    expect(answersAlike(prepared, answered, answerFor(numberIn(open, '35'), { tag: 'text' }))).toEqual([])
  })
})
