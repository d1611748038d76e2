import { describe, expect, it } from 'vitest'
import { growthRate } from '../../../../shared/derive/growth-rate'
import { printTerm, scaleBySize } from '../../../../shared/template/fill/print-term'
import { plainTerm, type Series } from '../../../../shared/template/term'
import type { SeriesSpec } from '../../../helpers/dataset'
import { runsText } from '../../../helpers/report/runs-text'
import { yearQuantity } from '../../../helpers/year-quantity'

const series = (figures: NonNullable<SeriesSpec['figures']>, more: SeriesSpec = {}): Series =>
  yearQuantity('支出', { unit: '元', kind: 'flow', ...more, figures })

describe('printTerm', () => {
  it('prints the figure of its year, zero as zero', () => {
    expect(runsText(printTerm(plainTerm(series({ 2021: 4, 2022: 5 }), 2021)))).toBe('4')
    expect(runsText(printTerm(plainTerm(series({ 2022: 0 }), 2022)))).toBe('0')
  })

  it('prints nothing of a missing or unreadable figure', () => {
    expect(runsText(printTerm(plainTerm(series({ 2022: '—' }), 2022)))).toBe('derive.marked-figure')
    expect(runsText(printTerm(plainTerm(series({}), 2022)))).toBe('derive.missing-figure')
    expect(runsText(printTerm(plainTerm(series({ 2022: '!约5' }), 2022)))).toBe('derive.invalid-figure')
  })

  it('prints the phrase of a term where it has one', () => {
    const quantity = yearQuantity('增速', { unit: '%', kind: 'share', figures: { 2022: -3 } })(2022)
    const term = { ...plainTerm(series({ 2022: 5 }), 2022), phrase: { tag: 'sign', quantity } as const }
    expect(runsText(printTerm(term))).toBe('下降3%')
    expect(runsText(printTerm({ ...term, words: { rise: '上涨', fall: '下跌' } }))).toBe('下跌3%')
  })

  it('refuses a movement that rounds to nothing', () => {
    const figures = series({ 2021: 100_000, 2022: 100_001 })
    const rates: Series = (year) => growthRate(figures(year), figures(year - 1), '增长率')
    expect(runsText(printTerm(plainTerm(rates, 2022)))).toBe('derive.rounds-to-nothing')
  })

  it('scales a figure by its size where it is asked to', () => {
    const term = { ...plainTerm(series({ 2021: 1234, 2022: 123_456 }), 2022), isBySize: true }
    const full = { ...term, style: { ...term.style, unit: 'full' } } as const
    expect(runsText(printTerm(full))).toBe('12.35万元')
    expect(runsText(printTerm({ ...full, year: 2021 }))).toBe('1234元')
  })
})

describe('scaleBySize', () => {
  const scaleOf = (value: number | string, unit = '元') => scaleBySize(series({ 2022: value }, { unit })(2022))

  it('is 万 from ten thousand on, 亿 from a hundred million on, by size alone', () => {
    expect([9999, 10_000, 99_999_999, 100_000_000, -20_000].map((value) => scaleOf(value))).toEqual([
      ...[null, 1e4, 1e4, 1e8, 1e4],
    ])
  })

  it('leaves the scale of the unit where it is the right one', () => {
    expect(scaleOf(5, '万元')).toBeNull()
    expect(scaleOf(50_000, '万元')).toBe(1e8)
    expect(scaleOf(0.5, '万元')).toBe(1)
  })

  it('is none of a ratio, of no unit and of no figure', () => {
    expect(scaleOf(50_000, '%')).toBeNull()
    expect(scaleOf(50_000, '')).toBeNull()
    expect(scaleOf('—')).toBeNull()
  })
})
