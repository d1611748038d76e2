import { describe, expect, it } from 'vitest'
import type { Binding } from '../../../../shared/draft/binding'
import { executeBinding } from '../../../../shared/draft/candidates/execute-binding'
import { Figures } from '../../../../shared/draft/candidates/figures'
import { datasetOf } from '../../../helpers/dataset'

const figures = new Figures(
  datasetOf({
    床位: { unit: '张', kind: 'stock', figures: { 2012: 40, 2021: 80, 2022: 60 } },
    护理床位: { unit: '张', kind: 'stock', figures: { 2021: 20, 2022: 30 } },
    人口: { unit: '万人', kind: 'stock', figures: { 2022: 2 } },
    经费: { unit: '万元', kind: 'flow', figures: { 2020: 1, 2021: 2, 2022: 3 } },
    覆盖率: { unit: '%', kind: 'share', figures: { 2021: 52.4, 2022: 50.5 } },
    床位增长率: { unit: '%', kind: 'share', figures: { 2022: -24 } },
  }).dataset,
  null,
)
const plain: Binding = {
  ...{ operation: 'value', indicators: ['床位'], of: null, perUnit: null, year: 2022, from: null },
  ...{ region: null, rate: null, isRatio: false },
}
const run = (binding: Partial<Binding>) => {
  const quantity = executeBinding({ ...plain, ...binding }, figures)
  return quantity && (quantity.outcome.tag === 'number' ? quantity.outcome.number : quantity.outcome.causes[0]?.code)
}

describe('executeBinding', () => {
  it('gives values and changes with their sign, whatever the verb', () => {
    expect(run({})).toBe(60)
    for (const operation of ['increase', 'decrease'] as const) expect(run({ operation, from: 2021 })).toBe(-20)
    for (const operation of ['growth', 'decline'] as const) expect(run({ operation, from: 2021 })).toBe(-25)
    expect(run({ operation: 'points', indicators: ['覆盖率'], from: 2021 })).toBe(-1.9)
  })

  it('takes the rate that was entered', () => {
    expect(run({ operation: 'decline', from: 2021, rate: '床位增长率' })).toBe(-24)
  })

  it('gives shares, figures per head, multiples and ratios', () => {
    expect(run({ operation: 'share', indicators: ['护理床位'], of: '床位' })).toBe(50)
    expect(run({ operation: 'points', indicators: ['护理床位'], of: '床位', from: 2021 })).toBe(25)
    expect(run({ operation: 'per', of: '人口', perUnit: '万人' })).toBe(30)
    expect(run({ operation: 'times', from: 2012 })).toBe(0.5)
    expect(run({ operation: 'times', from: 2012, isRatio: true })).toBe(1.5)
    expect(run({ operation: 'times', of: '护理床位' })).toBe(2)
  })

  it('adds years and indicators, and counts years in a row', () => {
    expect(run({ operation: 'cumulative', indicators: ['经费'], from: 2020 })).toBe(6)
    expect(run({ operation: 'total', indicators: ['床位', '护理床位'] })).toBe(90)
    expect(run({ operation: 'streak', indicators: ['经费'] })).toBe(3)
  })

  it('gives no outcome where a figure is missing or the rules of the field give none', () => {
    expect(run({ year: 2019 })).toBe('derive.missing-figure')
    expect(run({ operation: 'times', from: 2021 })).toBe('derive.wrong-direction')
    expect(run({ operation: 'cumulative', from: 2021 })).toBe('derive.sum-of-stock')
  })

  it('is nothing where an indicator is not known', () => {
    expect(run({ indicators: ['养老床位'] })).toBeNull()
    expect(run({ operation: 'share', of: '总数' })).toBeNull()
    expect(run({ operation: 'share' })).toBeNull()
  })
})
