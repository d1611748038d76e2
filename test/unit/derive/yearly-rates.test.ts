import { describe, expect, it } from 'vitest'
import { averageGrowth, growthRate } from '../../../shared/derive/growth-rate'
import { chainedRate, compareRates, rateRefusal } from '../../../shared/derive/yearly-rates'
import type { SeriesSpec } from '../../helpers/dataset'
import { yearQuantity } from '../../helpers/year-quantity'

type Figures = NonNullable<SeriesSpec['figures']>
const level = (figures: Figures, more: SeriesSpec = {}) =>
  yearQuantity('产值', { unit: '亿元', kind: 'flow', ...more, figures })
const rate = (figures: Figures, unit = '%') => yearQuantity('产值增长率', { unit, kind: 'share', decimals: 1, figures })

describe('compareRates', () => {
  const levels = level({ 2019: 100, 2020: 110, 2021: 121 })

  it('agrees where the rates are those of the levels, or where there are none', () => {
    expect(compareRates({ level: levels, rate: rate({ 2020: 10, 2021: 10 }) }, 2019, 2021)).toBe('agree')
    expect(compareRates({ level: levels, rate: rate({}) }, 2019, 2021)).toBe('agree')
    expect(compareRates({ level: levels, rate: rate({ 2021: 10 }) }, 2019, 2021)).toBe('agree')
    expect(compareRates({ level: levels, rate: rate({ 2020: 3 }) }, 2021, 2021)).toBe('agree')
  })

  it('chains rates at other prices where every year has one', () => {
    expect(compareRates({ level: levels, rate: rate({ 2020: 8.5, 2021: 10 }) }, 2019, 2021)).toBe('chain')
    expect(compareRates({ level: levels, rate: rate({ 2020: 0, 2021: 10 }) }, 2019, 2021)).toBe('chain')
  })

  it('says that rates are incomplete where some differ and others are missing', () => {
    expect(compareRates({ level: levels, rate: rate({ 2020: 8.5 }) }, 2019, 2021)).toBe('incomplete')
    expect(compareRates({ level: levels, rate: rate({ 2020: 8.5, 2021: '…' }) }, 2019, 2021)).toBe('incomplete')
  })

  it('takes nothing but numbers in % for rates', () => {
    expect(compareRates({ level: levels, rate: rate({ 2020: 8.5, 2021: 9 }, '‰') }, 2019, 2021)).toBe('agree')
  })
})

describe('rateRefusal', () => {
  it('names the indicator and the measure that cannot be told', () => {
    const { code, parameters } = rateRefusal(level({ 2021: 5 })(2021), '年均增长率')
    expect(code).toBe('derive.other-prices')
    expect(parameters).toMatchObject({ measure: '年均增长率' })
  })
})

describe('chainedRate', () => {
  const at = level({ 2019: 100, 2020: 90, 2021: 140 })
  const rates = rate({ 2020: 10, 2021: 20 })

  it('multiplies the rates of the years, whatever the levels say', () => {
    const computed = growthRate(at(2021), at(2019), '增速')
    const chained = chainedRate(computed, [at(2021), at(2019)], [rates(2020), rates(2021)], false)
    expect(chained).toMatchObject({ measure: '增速', unit: '%', doubts: [{ code: 'derive.chained-rates' }] })
    expect(chained.outcome.tag === 'number' && chained.outcome.number).toBeCloseTo(32, 9)
  })

  it('gives their yearly average, and a fall without its sign', () => {
    const computed = averageGrowth(at(2021), at(2019), '年均增长率')
    const average = chainedRate(computed, [at(2021), at(2019)], [rates(2020), rates(2021)], true)
    expect(average.outcome.tag === 'number' && average.outcome.number).toBeCloseTo(14.891, 3)
    const falls = rate({ 2020: -10, 2021: 0 })
    const fall = growthRate(at(2021), at(2019), '下降率')
    const chained = chainedRate(fall, [at(2021), at(2019)], [falls(2020), falls(2021)], false)
    expect(chained.outcome.tag === 'number' && chained.outcome.number).toBeCloseTo(10, 9)
  })

  it('gives none where a rate is missing or the definition changed', () => {
    const computed = growthRate(at(2021), at(2019), '增速')
    const gap = rate({ 2020: 10 })
    expect(chainedRate(computed, [at(2021), at(2019)], [gap(2020), gap(2021)], false).outcome.tag).toBe('none')
    const broken = level({ 2019: 100, 2020: 90, 2021: 140 }, { breaks: [{ year: 2021, note: '新口径' }] })
    const refused = growthRate(broken(2021), broken(2019), '增速')
    expect(chainedRate(refused, [broken(2021), broken(2019)], [rates(2020), rates(2021)], false).outcome).toMatchObject(
      { causes: [{ code: 'derive.definition-break' }] },
    )
  })
})
