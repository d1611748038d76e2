import { describe, expect, it } from 'vitest'
import { finishDraft } from '../../../../shared/draft/review/finish-draft'
import { reviewDraft } from '../../../../shared/draft/review/review-draft'
import { answerFor, numberIn, preparedOf } from '../../../helpers/draft/prepared-draft'

const prepared = preparedOf(
  {
    城市特困供养对象: { unit: '人', figures: { '2020': 2400, '2021': 2310 } },
    农村特困供养对象: { unit: '人', figures: { '2020': 2200, '2021': 2310 } },
    孤儿: { unit: '人', figures: { '2020': 190, '2021': 183 } },
  },
  '2021年某市公报',
  '全市特困供养对象2310人，增长5.0%。孤儿185人。',
)
const open = reviewDraft(prepared, [])
const finished = (...answers: Parameters<typeof finishDraft>[1]) => {
  const drafted = finishDraft(prepared, answers)
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.error))
  return drafted.value
}

describe('finishDraft', () => {
  it('writes outputs for what was answered', () => {
    const { template, reprint } = finished(
      answerFor(numberIn(open, '2310'), { tag: 'indicator', indicator: '农村特困供养对象' }),
    )
    expect(template.blocks[1]?.paragraph).toEqual([
      '全市特困供养对象{{农村特困供养对象 | 位数: 0}}人，{{农村特困供养对象 | 变化: 上年 | 位数: 1}}。',
      '孤儿185人。',
    ])
    expect(reprint).toEqual([])
  })

  it('lets a number follow the data that was linked though they print another, and names its paragraph', () => {
    const { template, reprint } = finished(answerFor(numberIn(open, '185'), { tag: 'indicator', indicator: '孤儿' }))
    expect(template.blocks[1]?.paragraph?.[1]).toBe('孤儿{{孤儿 | 位数: 0}}人。')
    expect(reprint.map(({ paragraph, printed }) => [paragraph, printed])).toEqual([
      [1, '全市特困供养对象2310人，增长5.0%。孤儿183人。'],
    ])
  })

  it('tells for each block the paragraph that it prints', () => {
    expect(finished().origins).toEqual([0, 1])
  })
})
