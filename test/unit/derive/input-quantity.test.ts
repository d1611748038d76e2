import { describe, expect, it } from 'vitest'
import { describeFormula } from '../../../shared/derive/formula'
import { inputQuantity } from '../../../shared/derive/input-quantity'
import { yearPeriod } from '../../../shared/model/period'
import { datasetOf, over, type SeriesSpec } from '../../helpers/dataset'

function derivedOf(
  series: Readonly<Record<string, SeriesSpec>>,
  name: string,
  year: number,
  region: string | null = null,
) {
  const index = datasetOf(series)
  const indicator = index.indicatorNamed(name)
  if (!indicator) throw new Error(name)
  return inputQuantity(index, indicator, yearPeriod(year), region)
}

const causesOf = (quantity: ReturnType<typeof derivedOf>): readonly string[] =>
  quantity.outcome.tag === 'none' ? quantity.outcome.causes.map(({ code }) => code) : []

const organisations: Readonly<Record<string, SeriesSpec>> = {
  社会组织: { unit: '个', figures: { '2020': 3200, '2021': 3500 } },
  等级社会组织: { unit: '个', figures: { '2020': 1500, '2021': 1760 } },
  常住人口: { unit: '万人', figures: { '2021': 322.2 } },
}

describe('inputQuantity of a derived indicator', () => {
  it('is a share of two indicators, in the decimals of the derived one, with the way it was computed', () => {
    const series = {
      ...organisations,
      等级占比: { unit: '%', decimals: 2, formula: { tag: 'share', part: '等级社会组织', whole: '社会组织' } },
    } as const
    const share = derivedOf(series, '等级占比', 2021)
    expect(share).toMatchObject({ measure: '数值', unit: '%', decimals: 2, indicator: { name: '等级占比' } })
    expect(share.outcome).toEqual({ tag: 'number', number: 176000 / 3500 })
    expect(describeFormula(share.formula)).toBe('等级社会组织〔2021年〕 ÷ 社会组织〔2021年〕 × 100')
  })

  it('is the rate against the year before, signed', () => {
    const series = {
      经费: { unit: '亿元', figures: { '2020': 10, '2021': 9 } },
      经费增速: { unit: '%', formula: { tag: 'growth', of: '经费' } },
    } as const
    expect(derivedOf(series, '经费增速', 2021).outcome).toEqual({ tag: 'number', number: -10 })
    expect(causesOf(derivedOf(series, '经费增速', 2020))).toEqual(['derive.missing-figure'])
  })

  it('subtracts and adds in the unit of the first', () => {
    const series = {
      收入: { unit: '万元', figures: { '2021': 1200 } },
      支出: { unit: '亿元', figures: { '2021': 0.02 } },
      结余: { unit: '万元', formula: { tag: 'difference', from: '收入', less: '支出' } },
      收支: { unit: '亿元', formula: { tag: 'sum', terms: ['收入', '支出'] } },
    } as const
    expect(derivedOf(series, '结余', 2021)).toMatchObject({ outcome: { number: 1000 }, unit: '万元' })
    expect(derivedOf(series, '收支', 2021)).toMatchObject({ outcome: { number: 0.14 }, unit: '亿元' })
  })

  it('is so much for each unit of another, in the unit the indicator has', () => {
    const per = { tag: 'per', of: '社会组织', over: '常住人口', perUnit: '万人' } as const
    const quantity = derivedOf(
      { ...organisations, 万人社会组织: { unit: '个/万人', formula: per } },
      '万人社会组织',
      2021,
    )
    expect(quantity).toMatchObject({ outcome: { number: 3500 / 322.2 }, unit: '个/万人', decimals: 1 })
  })

  it('is missing with the cause where an input is missing, a mark or no number, and never 0', () => {
    const gaps = {
      甲: { unit: '个', figures: { '2020': '', '2021': '—', '2022': '!约多' } },
      乙: { unit: '个', figures: { '2020': 1, '2021': 1, '2022': 1, '2023': 1 } },
      合计: { unit: '个', formula: { tag: 'sum', terms: ['甲', '乙'] } },
    } as const
    expect([2020, 2021, 2022, 2023].map((year) => causesOf(derivedOf(gaps, '合计', year)))).toEqual([
      ['derive.missing-figure'],
      ['derive.marked-figure'],
      ['derive.invalid-figure'],
      ['derive.missing-figure'],
    ])
  })

  it('computes from other derived indicators, for each region by itself', () => {
    const series = {
      甲: { unit: '个', figures: { '2021': 1 }, regions: { 城区: { '2021': 30 } } },
      乙: { unit: '个', figures: { '2021': 3 }, regions: { 城区: { '2021': 10 } } },
      合计: { unit: '个', formula: { tag: 'sum', terms: ['甲', '乙'] } },
      甲占比: { unit: '%', formula: { tag: 'share', part: '甲', whole: '合计' } },
    } as const
    expect(derivedOf(series, '甲占比', 2021).outcome).toEqual({ tag: 'number', number: 25 })
    expect(derivedOf(series, '甲占比', 2021, '城区').outcome).toEqual({ tag: 'number', number: 75 })
  })

  it('says so where a formula leads back to itself, names a deleted indicator or gives another unit', () => {
    const series = {
      甲: { unit: '个', formula: { tag: 'sum', terms: ['乙'] } },
      乙: { unit: '个', formula: { tag: 'sum', terms: ['甲'] } },
      丙: { unit: '个', formula: { tag: 'sum', terms: ['已删除'] } },
      人: { unit: '人', figures: { '2021': 1 } },
      丁: { unit: '亿元', formula: { tag: 'sum', terms: ['人'] } },
    } as const
    expect(causesOf(derivedOf(series, '甲', 2021))).toEqual(['derive.formula-cycle'])
    expect(causesOf(derivedOf(series, '丙', 2021))).toEqual(['derive.formula-input-gone'])
    expect(causesOf(derivedOf(series, '丁', 2021))).toEqual(['derive.formula-unit'])
  })

  it('does not use figures that were entered for it', () => {
    const series = {
      甲: { unit: '个', figures: { '2021': 2 } },
      乙: { unit: '个', figures: { '2021': 99 }, formula: { tag: 'sum', terms: ['甲'] } },
    } as const
    expect(derivedOf(series, '乙', 2021).outcome).toEqual({ tag: 'number', number: 2 })
  })

  it('is hedged, provisional and broken as its inputs are', () => {
    const series = {
      甲: {
        unit: '个',
        figures: { '2021': { number: 50, qualifier: over('超'), status: 'provisional' } },
        breaks: [{ year: 2021, note: '新口径' }],
      },
      乙: { unit: '个', figures: { '2021': 100 } },
      占比: { unit: '%', formula: { tag: 'share', part: '甲', whole: '乙' } },
    } as const
    const quantity = derivedOf(series, '占比', 2021)
    expect(quantity).toMatchObject({
      qualifier: { word: '约' },
      status: 'provisional',
      breaks: [{ indicator: '甲', year: 2021 }],
    })
    expect(quantity.doubts.map(({ code }) => code)).toEqual(['derive.hedged-input'])
  })
})
