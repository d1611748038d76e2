import { describe, expect, it } from 'vitest'
import { formulaProblem, unitOfChanged, usersOf } from '../../../shared/grid/formula-problem'
import { plainIndicator, type Indicator } from '../../../shared/model/indicator'
import type { IndicatorFormula } from '../../../shared/model/indicator-formula'

const indicators: readonly Indicator[] = [
  plainIndicator('机构', '个'),
  plainIndicator('人口', '万人'),
  plainIndicator('入住率', '%'),
  { ...plainIndicator('合计', '个'), formula: { tag: 'sum', terms: ['机构', '新'] } },
]

const problemOf = (unit: string, formula: IndicatorFormula): string | null =>
  formulaProblem(indicators, { ...plainIndicator('新', unit), formula })

describe('formulaProblem', () => {
  it('finds nothing in formulas that can be computed', () => {
    expect(problemOf('%', { tag: 'growth', of: '机构' })).toBeNull()
    expect(problemOf('‰', { tag: 'growth', of: '机构' })).toBeNull()
    expect(problemOf('个/万人', { tag: 'per', of: '机构', over: '人口', perUnit: '万人' })).toBeNull()
  })

  it('names what is missing, unknown or double', () => {
    expect(problemOf('%', { tag: 'share', part: '机构', whole: '' })).toBe('incomplete')
    expect(problemOf('个', { tag: 'sum', terms: ['机构'] })).toBe('incomplete')
    expect(problemOf('个', { tag: 'per', of: '机构', over: '人口', perUnit: '' })).toBe('incomplete')
    expect(problemOf('%', { tag: 'share', part: '机构', whole: '没有' })).toBe('unknown')
    expect(problemOf('%', { tag: 'share', part: '机构', whole: '机构' })).toBe('twice')
  })

  it('refuses a circle, over others too', () => {
    expect(problemOf('%', { tag: 'growth', of: '新' })).toBe('cycle')
    expect(problemOf('%', { tag: 'share', part: '机构', whole: '合计' })).toBe('cycle')
  })

  it('refuses units of different kinds, rates of ratios, and a result in another unit', () => {
    expect(problemOf('%', { tag: 'share', part: '机构', whole: '人口' })).toBe('units')
    expect(problemOf('%', { tag: 'growth', of: '入住率' })).toBe('ratio')
    expect(problemOf('亿元', { tag: 'difference', from: '机构', less: '机构2' })).toBe('unknown')
    expect(problemOf('亿元', { tag: 'growth', of: '机构' })).toBe('unit')
  })
})

describe('unitOfChanged', () => {
  it('is the unit that the formula gives', () => {
    const unitOf = (formula: IndicatorFormula) => unitOfChanged(indicators, { ...plainIndicator('新', ''), formula })
    expect(unitOf({ tag: 'growth', of: '机构' })).toBe('%')
    expect(unitOf({ tag: 'per', of: '机构', over: '人口', perUnit: '万人' })).toBe('个/万人')
    expect(unitOf({ tag: 'growth', of: '' })).toBeNull()
  })
})

describe('usersOf', () => {
  it('names the derived indicators that compute with one', () => {
    expect(usersOf(indicators, '机构')).toEqual(['合计'])
    expect(usersOf(indicators, '人口')).toEqual([])
  })
})
