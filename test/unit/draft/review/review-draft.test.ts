import { describe, expect, it } from 'vitest'
import { reviewDraft } from '../../../../shared/draft/review/review-draft'
import { answerFor, numberIn, preparedOf } from '../../../helpers/draft/prepared-draft'

const prepared = preparedOf(
  {
    城市特困供养对象: { unit: '人', figures: { '2020': 2200, '2021': 2310 } },
    农村特困供养对象: { unit: '人', figures: { '2020': 2200, '2021': 2310 } },
    孤儿: { unit: '人', figures: { '2020': 190, '2021': 183 } },
  },
  '2021年某市公报',
  '全市特困供养对象2310人，增长5.0%。孤儿183人。新建口袋公园35个。',
)
const open = reviewDraft(prepared, [])

describe('reviewDraft', () => {
  it('gives a number to be asked about its readings with value, formula, cells and reasons', () => {
    const asked = numberIn(open, '2310')
    expect(asked.state).toBe('ask')
    expect(asked.readings.map(({ binding, value, formula }) => [binding.indicators, value, formula])).toEqual([
      [['城市特困供养对象'], '2310人', '城市特困供养对象〔2021年〕'],
      [['农村特困供养对象'], '2310人', '农村特困供养对象〔2021年〕'],
    ])
    expect(asked.readings[0]?.inputs).toEqual([
      { indicator: '城市特困供养对象', raw: '2310', unit: '人', sheet: '表', cell: 'B2' },
    ])
    expect(asked.readings[0]?.reasons.map(({ code }) => code)).toContain('entered')
    expect(asked.words).toBe('特困供养对象')
  })

  it('binds what was chosen, and what goes on about it with it', () => {
    const asked = numberIn(open, '2310')
    const review = reviewDraft(prepared, [answerFor(asked, { tag: 'indicator', indicator: '农村特困供养对象' })])
    expect(numberIn(review, '2310')).toMatchObject({ state: 'bound', answer: { tag: 'indicator' } })
    const growth = numberIn(review, '5.0%')
    expect(growth).toMatchObject({ state: 'bound', answer: null })
    expect(growth.binding).toMatchObject({ operation: 'growth', indicators: ['农村特困供养对象'], from: 2020 })
  })

  it('leaves a bound number as text when told so', () => {
    const review = reviewDraft(prepared, [answerFor(numberIn(open, '183'), { tag: 'text' })])
    expect(numberIn(review, '183')).toMatchObject({ state: 'text', binding: null, readings: [] })
  })

  it('links a number that nothing prints to an indicator by hand, and says that the data print another', () => {
    const review = reviewDraft(prepared, [answerFor(numberIn(open, '35'), { tag: 'indicator', indicator: '孤儿' })])
    const linked = numberIn(review, '35')
    expect(linked).toMatchObject({ state: 'bound', binding: { operation: 'value', indicators: ['孤儿'] } })
    expect(linked.reasons).toEqual([{ code: 'answered-otherwise', parameters: {} }])
  })

  it('names the answers that hold no longer', () => {
    const lost = [
      { ...answerFor(numberIn(open, '35'), { tag: 'text' }), text: '36' },
      answerFor(numberIn(open, '183'), { tag: 'indicator', indicator: '弃婴' }),
    ] as const
    expect(reviewDraft(prepared, lost).lost).toEqual(lost)
  })

  it('is plain data', () => {
    expect(structuredClone(open)).toEqual(open)
    expect(JSON.parse(JSON.stringify(open))).toEqual(open)
  })
})
