import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageGrowth, growthRate, multiple, officialRate } from '../../../shared/derive/growth-rate'
import type { SeriesSpec } from '../../helpers/dataset'
import { yearQuantity } from '../../helpers/year-quantity'

const series = (figures: NonNullable<SeriesSpec['figures']>, more: SeriesSpec = {}) =>
  yearQuantity('床位', { unit: '张', kind: 'stock', ...more, figures })
const rate = (figures: NonNullable<SeriesSpec['figures']>, more: SeriesSpec = {}) => {
  const at = series(figures, more)
  return (reading: '增长率' | '下降率' | '增速') => growthRate(at(2022), at(2021), reading)
}
const entered = (number: number | string, unit = '%') =>
  yearQuantity('床位增长率', { unit, kind: 'share', figures: { 2022: number } })(2022)
const codes = (quantity: { readonly outcome: unknown }) => quantity.outcome

describe('growthRate', () => {
  it('gives the change as a percentage of the base, by its reading', () => {
    expect(rate({ 2021: 80, 2022: 100 })('增长率')).toMatchObject({ unit: '%', decimals: 1, outcome: { number: 25 } })
    expect(rate({ 2021: 80, 2022: 60 })('下降率').outcome).toEqual({ tag: 'number', number: 25 })
    expect(rate({ 2021: 80, 2022: 60 })('增速').outcome).toEqual({ tag: 'number', number: -25 })
  })

  it('is exact where floats are not', () => {
    expect(rate({ 2021: 0.3, 2022: 0.1 + 0.2 })('增速').outcome).toEqual({ tag: 'number', number: 0 })
  })

  it('refuses the other direction, and a rate of nothing unless it is signed', () => {
    for (const refused of [rate({ 2021: 80, 2022: 60 })('增长率'), rate({ 2021: 60, 2022: 80 })('下降率')]) {
      expect(codes(refused)).toMatchObject({ tag: 'none', causes: [{ code: 'derive.wrong-direction' }] })
    }
    expect(rate({ 2021: 80, 2022: 80 })('增长率').outcome.tag).toBe('none')
    expect(rate({ 2021: 80, 2022: 80 })('增速').outcome).toEqual({ tag: 'number', number: 0 })
  })

  it('refuses a zero or negative base, and a fall below zero', () => {
    for (const figures of [
      { 2021: 0, 2022: 5 },
      { 2021: -4, 2022: 5 },
      { 2021: 4, 2022: -5 },
    ]) {
      expect(codes(rate(figures)('增速'))).toMatchObject({ causes: [{ code: 'derive.no-rate-from-base' }] })
    }
  })

  it('keeps missing and invalid figures apart from zero', () => {
    expect(codes(rate({ 2022: 5 })('增速'))).toMatchObject({ causes: [{ code: 'derive.missing-figure' }] })
    expect(codes(rate({ 2021: '!约5', 2022: 5 })('增速'))).toMatchObject({
      causes: [{ code: 'derive.invalid-figure' }],
    })
    expect(rate({ 2021: 5, 2022: 0 })('增速').outcome).toEqual({ tag: 'number', number: -100 })
  })

  it('refuses ratios, and years on both sides of a change of definition', () => {
    expect(codes(rate({ 2021: 4, 2022: 5 }, { unit: '%', kind: 'share' })('增速'))).toMatchObject({
      causes: [{ code: 'derive.rate-of-ratio' }],
    })
    const breaks = [{ year: 2022, note: '含日间照料床位' }]
    expect(codes(rate({ 2021: 4, 2022: 5 }, { breaks })('增速'))).toMatchObject({
      causes: [{ code: 'derive.definition-break' }],
    })
  })

  it('lets an entered rate stand for the computed one, and doubts it where they differ as entered', () => {
    const at = series({ 2021: 80, 2022: 100 })
    expect(growthRate(at(2022), at(2021), '增长率', entered(25))).toMatchObject({ outcome: { number: 25 }, doubts: [] })
    expect(growthRate(at(2022), at(2021), '增长率', entered(24.6))).toMatchObject({
      outcome: { number: 24.6 },
      doubts: [{ code: 'derive.entered-rate-differs', parameters: { entered: '24.6', computed: '25.0' } }],
    })
  })

  it('turns the sign of an entered fall for 下降率', () => {
    const at = series({ 2021: 80, 2022: 78 })
    expect(growthRate(at(2022), at(2021), '下降率', entered(-3)).outcome).toEqual({ tag: 'number', number: 3 })
    expect(growthRate(at(2022), at(2021), '增长率', entered(-3)).outcome.tag).toBe('none')
  })

  it('takes an entered rate for a missing base, never across a change of definition', () => {
    const missing = series({ 2022: 100 })
    expect(growthRate(missing(2022), missing(2021), '增长率', entered(4)).outcome).toEqual({ tag: 'number', number: 4 })
    const broken = series({ 2021: 80, 2022: 100 }, { breaks: [{ year: 2022, note: '含日间照料床位' }] })
    expect(growthRate(broken(2022), broken(2021), '增长率', entered(4)).outcome.tag).toBe('none')
  })

  it('has the sign of the change for all figures of more than nothing', () => {
    const figure = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(figure, figure, (base, current) => {
        const { outcome } = rate({ 2021: base, 2022: current })('增速')
        expect(outcome.tag === 'number' && Math.sign(outcome.number)).toBe(Math.sign(current - base))
      }),
      { numRuns: 40 },
    )
  })
})

describe('officialRate', () => {
  it('is an entered number in %, and nothing else', () => {
    expect(officialRate(entered(0))?.number).toBe(0)
    expect(officialRate(entered(4, '‰'))).toBeNull()
    expect(officialRate(entered('—'))).toBeNull()
    expect(officialRate(null)).toBeNull()
  })
})

describe('multiple', () => {
  const times = (from: number, to: number) => {
    const at = series({ 2021: from, 2022: to })
    return multiple(at(2022), at(2021))
  }

  it('is how many times the base was added', () => {
    expect(times(10, 28)).toMatchObject({ unit: '倍', outcome: { number: 1.8 } })
  })

  it('is never told of a fall, of no change or from zero', () => {
    expect(codes(times(28, 10))).toMatchObject({ causes: [{ code: 'derive.wrong-direction' }] })
    expect(times(10, 10).outcome.tag).toBe('none')
    expect(codes(times(0, 10))).toMatchObject({ tag: 'none' })
  })
})

describe('averageGrowth', () => {
  const at = series({ 2018: 100, 2020: 121, 2021: 0, 2022: 81 })

  it('is the compound rate of a year', () => {
    const { outcome } = averageGrowth(at(2020), at(2018), '年均增长率')
    expect(outcome.tag === 'number' && outcome.number).toBeCloseTo(10, 9)
  })

  it('tells a fall only signed', () => {
    expect(averageGrowth(at(2022), at(2020), '年均增长率').outcome.tag).toBe('none')
    const { outcome } = averageGrowth(at(2022), at(2020), '年均增速')
    expect(outcome.tag === 'number' && outcome.number).toBeCloseTo(-18.182, 3)
  })

  it('needs two years and a base above zero', () => {
    const one = series({ 2021: 100, 2022: 110 })
    expect(codes(averageGrowth(one(2022), one(2021), '年均增速'))).toMatchObject({
      causes: [{ code: 'derive.base-not-before' }],
    })
    const zero = series({ 2019: 0, 2022: 81 })
    expect(codes(averageGrowth(zero(2022), zero(2019), '年均增速'))).toMatchObject({
      causes: [{ code: 'derive.no-rate-from-base' }],
    })
  })
})
