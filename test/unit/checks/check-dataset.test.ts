import { describe, expect, it } from 'vitest'
import { checkDataset } from '../../../shared/checks/check-dataset'
import { datasetOf, over, type SeriesSpec } from '../../helpers/dataset'

function findings(series: Readonly<Record<string, SeriesSpec>>): readonly string[] {
  return checkDataset(datasetOf(series).dataset).map(({ code }) => code)
}

describe('checkDataset', () => {
  it('has nothing to say about figures that agree', () => {
    expect(
      findings({
        总数: { unit: '个', kind: 'stock', figures: { 2021: 100, 2022: 110 } },
        部分: { unit: '个', kind: 'stock', partOf: '总数', figures: { 2022: 60 } },
        资金: { unit: '亿元', kind: 'flow', figures: { 2021: 1.1, 2022: 1.2, '2021~2022': 2.3 } },
      }),
    ).toEqual([])
  })

  it('asks about changes over 30%, up and down, but not across a change of definition or of ratios', () => {
    expect(findings({ 数: { unit: '个', kind: 'stock', figures: { 2021: 100, 2022: 131 } } })).toEqual(['check.rise'])
    expect(findings({ 数: { unit: '个', kind: 'stock', figures: { 2021: 100, 2022: 69 } } })).toEqual(['check.fall'])
    expect(findings({ 数: { unit: '个', kind: 'stock', figures: { 2021: 100, 2022: 130 } } })).toEqual([])
    const breaks = [{ year: 2022, note: '含设施' }]
    expect(findings({ 数: { unit: '个', kind: 'stock', breaks, figures: { 2021: 100, 2022: 200 } } })).toEqual([])
    expect(findings({ 率: { unit: '%', kind: 'share', figures: { 2021: 10, 2022: 20 } } })).toEqual([])
  })

  it('compares parts with their whole at the printed precision', () => {
    const whole = { unit: '个', kind: 'stock' as const, figures: { 2022: 100 } }
    const part = (number: number) => ({ unit: '个', kind: 'stock' as const, partOf: '总数', figures: { 2022: number } })
    expect(findings({ 总数: whole, 甲: part(120) })).toEqual(['check.part-above-whole'])
    expect(findings({ 总数: whole, 甲: part(60), 乙: part(50) })).toEqual(['check.parts-above-whole'])
    expect(findings({ 总数: whole, 甲: part(60), 乙: part(40.4) })).toEqual([])
  })

  it('brings parts in another unit of the same kind to the unit of their whole', () => {
    const whole = { unit: '万张', kind: 'stock' as const, figures: { 2022: 0.5 } }
    const part = (unit: string, number: number) => ({
      ...{ unit, kind: 'stock' as const, partOf: '总数' },
      figures: { 2022: number },
    })
    expect(findings({ 总数: whole, 甲: part('张', 6000) })).toEqual(['check.part-above-whole'])
    expect(findings({ 总数: whole, 甲: part('张', 5310) })).toEqual([])
    expect(findings({ 总数: whole, 甲: part('张', 3000), 乙: part('万张', 0.4) })).toEqual(['check.parts-above-whole'])
    expect(findings({ 总数: whole, 甲: part('人', 6000) })).toEqual([])
  })

  it('compares what was entered for a derived indicator with its formula, at the printed precision, and nothing else', () => {
    const parts = { 甲: { unit: '个', figures: { 2022: 1 } }, 乙: { unit: '个', figures: { 2022: 3 } } }
    const formula = { tag: 'share', part: '甲', whole: '乙' } as const
    expect(findings({ ...parts, 率: { unit: '%', formula, figures: { 2022: 33.3 } } })).toEqual([])
    expect(findings({ ...parts, 率: { unit: '%', formula, figures: { 2022: 34 } } })).toEqual(['check.derived-differs'])
    expect(findings({ 率: { unit: '%', kind: 'share', formula, figures: { 2022: 134 } } })).toEqual([])
  })

  it('finds ratios over 100%, negative quantities, and totals that are not the sum of their years', () => {
    expect(findings({ 率: { unit: '%', kind: 'share', figures: { 2022: 102 } } })).toEqual(['check.ratio-out-of-range'])
    expect(findings({ 率: { unit: '‰', kind: 'share', figures: { 2022: 102 } } })).toEqual([])
    expect(findings({ 数: { unit: '个', kind: 'stock', figures: { 2022: -1 } } })).toEqual(['check.negative'])
    expect(findings({ 数: { unit: '件', kind: 'flow', figures: { 2021: 1, 2022: 1, '2021~2022': 3 } } })).toEqual([
      'check.total-differs',
    ])
  })

  it('takes no hedged figure for a value', () => {
    expect(
      findings({
        数: { unit: '件', kind: 'flow', figures: { 2021: 100, 2022: { number: 200, qualifier: over('超') } } },
      }),
    ).toEqual([])
  })

  it('warns where the regions do not add up to the entered total, once all of them are known', () => {
    const series = (total: number, second: number | string): Readonly<Record<string, SeriesSpec>> => ({
      数: { unit: '人', kind: 'stock', figures: { 2022: total }, regions: { 甲: { 2022: 40 }, 乙: { 2022: second } } },
    })
    expect(findings(series(100, 60))).toEqual([])
    expect(findings(series(100, 50))).toEqual(['check.regions-differ'])
    expect(findings(series(100, ''))).toEqual([])
  })
})
