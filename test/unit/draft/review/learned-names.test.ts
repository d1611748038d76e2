import { describe, expect, it } from 'vitest'
import { learnedNames, withLearnedNames } from '../../../../shared/draft/review/learned-names'
import { prepareDraft } from '../../../../shared/draft/review/prepare-draft'
import { reviewDraft } from '../../../../shared/draft/review/review-draft'
import { answerFor, numberIn, preparedOf } from '../../../helpers/draft/prepared-draft'

const names = ['城市最低生活保障人数', '农村最低生活保障人数', '孤儿']
const prepared = preparedOf(
  {
    城市最低生活保障人数: { unit: '人', figures: { '2021': 2310 } },
    农村最低生活保障人数: { unit: '人', figures: { '2021': 4521 } },
    孤儿: { unit: '人', figures: { '2021': 183 } },
  },
  '2021年某市公报',
  '登记帮扶对象2310人。对象183人。重点关爱对象4521人，重点关爱对象183人。',
)
const open = reviewDraft(prepared, [])
const learn = (text: string, indicator: string) =>
  learnedNames(
    reviewDraft(prepared, [answerFor(numberIn(open, text), { tag: 'indicator', indicator })]),
    prepared.dataset.indicators,
  )

describe('learnedNames', () => {
  it('keeps the words that were said to mean an indicator', () => {
    expect(learn('2310', '城市最低生活保障人数')).toEqual([
      { words: '登记帮扶对象', indicator: '城市最低生活保障人数' },
    ])
  })

  it('keeps no words too short to mean it everywhere', () => {
    expect(learn('183', '孤儿')).toEqual([])
  })

  it('keeps no words that the report uses for two indicators', () => {
    const answers = open.numbers
      .filter(({ words }) => words === '重点关爱对象')
      .map((number, at) => answerFor(number, { tag: 'indicator', indicator: names[at + 1] ?? '' }))
    expect(answers).toHaveLength(2)
    expect(learnedNames(reviewDraft(prepared, answers), prepared.dataset.indicators)).toEqual([])
  })
})

describe('withLearnedNames', () => {
  const { dataset, report, options } = prepared
  const learned = [{ words: '登记帮扶对象', indicator: '城市最低生活保障人数' }]
  const named = withLearnedNames(dataset.indicators, learned)

  it('gives the indicators that have a new name', () => {
    expect(named.map(({ name, aliases }) => [name, aliases])).toEqual([['城市最低生活保障人数', ['登记帮扶对象']]])
  })

  it('lets the next draft bind without a question', () => {
    expect(numberIn(open, '2310').state).not.toBe('bound')
    const indicators = dataset.indicators.map((indicator) => named.find(({ id }) => id === indicator.id) ?? indicator)
    const next = reviewDraft(prepareDraft(report, { ...dataset, indicators }, options), [])
    expect(numberIn(next, '2310')).toMatchObject({ state: 'bound', binding: { indicators: ['城市最低生活保障人数'] } })
  })
})
