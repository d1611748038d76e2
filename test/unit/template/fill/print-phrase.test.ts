import { describe, expect, it } from 'vitest'
import { doublingRatio } from '../../../../shared/derive/record'
import { rankTies } from '../../../../shared/derive/rank'
import { share } from '../../../../shared/derive/share'
import { inputQuantity } from '../../../../shared/derive/input-quantity'
import { yearPeriod } from '../../../../shared/model/period'
import { plainStyle } from '../../../../shared/report/print-style'
import { printPhrase } from '../../../../shared/template/fill/print-phrase'
import type { Phrase } from '../../../../shared/template/phrase'
import { datasetOf, over, type SeriesSpec } from '../../../helpers/dataset'
import { claimsOf, runsText } from '../../../helpers/report/runs-text'
import { yearQuantity } from '../../../helpers/year-quantity'

type Figures = NonNullable<SeriesSpec['figures']>
const print = (phrase: Phrase, words: { rise: string; fall: string } | null = null) =>
  printPhrase(phrase, plainStyle, words)
const series = (figures: Figures, more: SeriesSpec = {}) =>
  yearQuantity('床位', { unit: '张', kind: 'stock', ...more, figures })
const percent = { unit: '%', kind: 'share' } as const

describe('printPhrase: sign', () => {
  const signOf = (value: number | string) => print({ tag: 'sign', quantity: series({ 2022: value }, percent)(2022) })

  it('words a change by its own sign', () => {
    expect(runsText(signOf(5.2))).toBe('增长5.2%')
    expect(runsText(signOf(-1.2))).toBe('下降1.2%')
    expect(runsText(signOf(0))).toBe('持平')
    expect(claimsOf(signOf(-1.2))).toEqual(['> 下降'])
  })

  it('prints nothing of what is missing, and other words where they are asked for', () => {
    expect(runsText(signOf('…'))).toBe('derive.marked-figure')
    const quantity = series({ 2022: -1.2 }, percent)(2022)
    expect(runsText(print({ tag: 'sign', quantity }, { rise: '上涨', fall: '下跌' }))).toBe('下跌1.2%')
  })
})

describe('printPhrase: contrast', () => {
  const contrast = (city: Figures[string], country: Figures[string], more: SeriesSpec) => {
    const quantity = yearQuantity('城市', { ...more, figures: { 2022: city } })(2022)
    const other = yearQuantity('农村', { ...more, figures: { 2022: country } })(2022)
    return runsText(print({ tag: 'contrast', quantity, other, otherName: '农村' }))
  }

  it('tells amounts as more or fewer, ratios as higher or lower', () => {
    expect(contrast(9, 5, { unit: '人' })).toBe('比农村多4人')
    expect(contrast(5, 9, { unit: '人' })).toBe('比农村少4人')
    expect(contrast(52.4, 46.9, percent)).toBe('比农村高5.5个百分点')
    expect(contrast(5, 5, { unit: '人' })).toBe('与农村持平')
  })

  it('compares nothing that is missing or only about right', () => {
    expect(contrast(9, '—', { unit: '人' })).toBe('derive.marked-figure')
    expect(contrast({ number: 9, qualifier: over('超') }, 5, { unit: '人' })).toBe('derive.hedged-comparison')
  })
})

describe('printPhrase: standing', () => {
  it('tells the place of a region and whether it is shared', () => {
    const index = datasetOf({
      床位: { unit: '张', regions: { 东岭县: { 2022: 5 }, 西河县: { 2022: 9 }, 北岗县: { 2022: 5 } } },
    })
    const indicator = index.indicatorNamed('床位')
    if (!indicator) throw new Error('the dataset has what it was made of')
    const of = (region: string) => inputQuantity(index, indicator, yearPeriod(2022), region)
    const standing = (region: string) => {
      const { place, isTied } = rankTies(index, of(region), 'descending', of)
      return print({ tag: 'standing', place, isTied })
    }
    expect(runsText(standing('西河县'))).toBe('第1位')
    expect(runsText(standing('东岭县'))).toBe('并列第2位')
    expect(claimsOf(standing('西河县'))).toEqual(['= 名次'])
    expect(claimsOf(standing('东岭县'))).toEqual(['< 并列'])
  })
})

describe('printPhrase: record and first-above', () => {
  const record = (figures: Figures, more: SeriesSpec = {}) => {
    const at = series(figures, more)
    return print({ tag: 'record', quantity: at(2022), before: [2017, 2018, 2019, 2020, 2021].map(at) })
  }
  const firstAbove = (figures: Figures, limit: number) => {
    const at = series(figures)
    return runsText(print({ tag: 'first-above', quantity: at(2022), before: [2019, 2020, 2021].map(at), limit }))
  }

  it('tells a high or low of four years at least, from the first without a gap', () => {
    expect(runsText(record({ 2019: 1, 2020: 2, 2021: 3, 2022: 4 }))).toBe('创2019年以来新高')
    expect(runsText(record({ 2017: 9, 2019: 5, 2020: 4, 2021: 3, 2022: 0 }))).toBe('创2019年以来新低')
    expect(claimsOf(record({ 2019: 1, 2020: 2, 2021: 3, 2022: 4 }))).toHaveLength(3)
  })

  it('tells none of three years, of equal figures or across a change of definition', () => {
    expect(runsText(record({ 2020: 2, 2021: 3, 2022: 4 }))).toBe('template.no-record')
    expect(runsText(record({ 2019: 4, 2020: 2, 2021: 3, 2022: 4 }))).toBe('template.no-record')
    const breaks = [{ year: 2021, note: '新口径' }]
    expect(runsText(record({ 2018: 1, 2019: 1, 2020: 2, 2021: 3, 2022: 4 }, { breaks }))).toBe('template.no-record')
    expect(runsText(record({ 2019: 1, 2020: 2, 2021: 3 }))).toBe('derive.missing-figure')
  })

  it('tells the first time above a limit only where all years before are known and not above it', () => {
    expect(firstAbove({ 2019: 90, 2020: 95, 2021: 100, 2022: 105 }, 100)).toBe('首次超过100张')
    expect(firstAbove({ 2019: 101, 2020: 95, 2021: 99, 2022: 105 }, 100)).toBe('template.not-first')
    expect(firstAbove({ 2020: 95, 2021: 99, 2022: 105 }, 100)).toBe('template.not-first')
  })
})

describe('printPhrase: doubling', () => {
  const doubling = (from: number, to: number) => {
    const at = series({ 2012: from, 2022: to })
    return runsText(print({ tag: 'doubling', ratio: doublingRatio(at(2022), at(2012)) }))
  }

  it('tells how often a figure doubled, with 多 from a twentieth more on', () => {
    expect(doubling(100, 200)).toBe('翻一番')
    expect(doubling(100, 205)).toBe('翻一番')
    expect(doubling(100, 240)).toBe('翻一番多')
    expect(doubling(100, 400)).toBe('翻两番')
  })

  it('tells none below the double, and none from zero', () => {
    expect(doubling(100, 199.9)).toBe('template.not-doubled')
    expect(doubling(100, 50)).toBe('template.not-doubled')
    expect(doubling(0, 50)).not.toContain('番')
  })
})

describe('printPhrase: proportion', () => {
  const proportion = (...parts: readonly (number | string)[]) => {
    const whole = parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 0), 0)
    const total = yearQuantity('总数', { unit: '个', figures: { 2022: whole } })(2022)
    const shares = parts.map((part, at) =>
      share(yearQuantity(`部分${at}`, { unit: '个', figures: { 2022: part } })(2022), total),
    )
    return runsText(print({ tag: 'proportion', shares }))
  }

  it('tells shares side by side that make a hundred as they are printed', () => {
    expect(proportion(1, 3)).toBe('25.0∶75.0')
    expect(proportion(5, 0)).toBe('100.0∶0.0')
  })

  it('takes more digits where fewer do not make a hundred, and refuses where none do', () => {
    expect(proportion(1, 1, 1)).toBe('template.shares-disagree')
    expect(proportion(1, 1, 6)).toBe('12.5∶12.5∶75.0')
  })

  it('prints none with a missing part', () => {
    expect(proportion(1, '—')).toBe('derive.marked-figure')
  })
})
