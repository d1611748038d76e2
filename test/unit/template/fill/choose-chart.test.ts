import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { ChartBlock } from '../../../../shared/report/document'
import { fill } from '../../../../shared/template/fill/fill'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import { datasetOf, type SeriesSpec } from '../../../helpers/dataset'
import { declaredIndicators } from '../../../helpers/report/declared-indicators'

/** The chart that a template's spec becomes over the series, for 2022 against 2020. */
function chartOf(spec: object, series: Readonly<Record<string, SeriesSpec>>): ChartBlock {
  const { dataset } = datasetOf(series)
  const source = {
    version: 1,
    id: 'charts',
    name: '图',
    'base-year': -2,
    indicators: { 全部: declaredIndicators(dataset.indicators) },
    blocks: [{ chart: { caption: '图', ...spec } }],
  }
  const template = parseTemplate(stringify(source), 'charts.yaml')
  if (!template.ok) throw new Error(JSON.stringify(template.error))
  const options = { year: 2022, baseYear: 2020, region: null, settings: {}, date: '2023-01-10' }
  const filled = fill(template.value, dataset, options)
  const block = filled.ok ? filled.value.document.blocks.find((entry) => entry.tag === 'chart') : undefined
  if (block?.tag !== 'chart') throw new Error('no chart')
  return block
}

const years = (...values: readonly number[]): Record<string, number> =>
  Object.fromEntries(values.map((value, at) => [String(2020 + at), value]))
const parts = {
  总数: { unit: '个', figures: years(100, 110, 120) },
  团体: { unit: '个', partOf: '总数', figures: years(60, 60, 66) },
  机构: { unit: '个', partOf: '总数', figures: years(40, 50, 54) },
}

describe('chooseChart', () => {
  it('shows a run of years of several series as lines, a few years of one as columns', () => {
    expect(chartOf({ indicators: ['团体', '机构'] }, parts).kind).toBe('line')
    expect(chartOf({ indicators: ['团体'] }, parts).kind).toBe('column')
  })

  it('fills a bar with the parts that add up to their whole, largest first', () => {
    const block = chartOf({ kind: 'share', indicators: ['机构', '团体'] }, parts)
    expect(block).toMatchObject({ kind: 'stacked', unit: '%', decimals: 1, categories: ['2020年', '2022年'] })
    expect(block.series.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
      ['团体', [60, 55]],
      ['机构', [40, 45]],
    ])
    expect(chartOf({ indicators: ['机构', '团体'], from: '年' }, parts).kind).toBe('stacked')
  })

  it('stands the yearly rate over columns, an entered one where there is one, and leaves the line open before its first year', () => {
    const spec = { kind: 'column-line', indicators: ['总数'] }
    const block = chartOf(spec, parts)
    expect(block).toMatchObject({
      kind: 'column',
      unit: '个',
      second: { name: '总数增速（右轴）', unit: '%', decimals: 1 },
    })
    expect(block.second?.points.map(({ value }) => value)).toEqual([null, 10, expect.closeTo(9.0909, 3)])
    expect(block.notes).toContain('折线断开处没有可比的上年数。')
    const entered = { ...parts, 总数增速: { unit: '%', kind: 'share' as const, figures: years(5, 11, 8) } }
    expect(chartOf(spec, entered).second?.points.map(({ value }) => value)).toEqual([5, 11, 8])
    expect(chartOf({ ...spec, rate: '总数增速' }, entered).second?.name).toBe('总数增速（右轴）')
  })

  it('draws the columns alone where the rate is known of one year at most', () => {
    const single = { 总数: { unit: '个', figures: { 2021: 100, 2022: 120 } } }
    expect(chartOf({ kind: 'column-line', indicators: ['总数'] }, single).second).toBeUndefined()
  })

  it('does not take figures that are parts of nothing for a whole by itself', () => {
    const pairs = { 结婚: { unit: '对', figures: years(3, 2, 2) }, 离婚: { unit: '对', figures: years(1, 1, 1) } }
    expect(chartOf({ indicators: ['结婚', '离婚'], from: '年' }, pairs)).toMatchObject({ kind: 'column', unit: '对' })
    expect(chartOf({ kind: 'share', indicators: ['结婚', '离婚'], from: '年' }, pairs).kind).toBe('stacked')
  })

  it('only compares the shares of parts that do not add up', () => {
    const block = chartOf(
      { kind: 'share', indicators: ['机构', '团体'] },
      { ...parts, 总数: { unit: '个', figures: years(200, 200, 240) } },
    )
    expect(block).toMatchObject({ kind: 'bar', categories: ['团体', '机构'] })
    expect(block.series[0]?.points.map(({ value }) => value)).toEqual([27.5, 22.5])
  })

  it('orders a comparison, and lays its bars where names are long', () => {
    const names = {
      甲: { unit: '个', figures: years(1, 1, 5) },
      很长很长的指标名称: { unit: '个', figures: years(1, 1, 9) },
    }
    const block = chartOf({ kind: 'bar', indicators: Object.keys(names), from: '年' }, names)
    expect(block).toMatchObject({ kind: 'bar', categories: ['很长很长的指标名称', '甲'] })
  })

  it('stands changes on both sides of zero, over years or over indicators', () => {
    const fall = { 低保: { unit: '人', figures: years(100, 80, 100) } }
    const block = chartOf({ kind: 'change', indicators: ['低保'] }, fall)
    expect(block).toMatchObject({ kind: 'column', signed: true, unit: '%', categories: ['2021', '2022'] })
    expect(block.series[0]?.points.map(({ value }) => value)).toEqual([-20, 25])
    const several = chartOf({ kind: 'change', indicators: ['团体', '机构'] }, parts)
    expect(several).toMatchObject({ kind: 'bar', signed: true, categories: ['团体', '机构'] })
    expect(several.series[0]?.points.map(({ value }) => value)).toEqual([10, 8])
  })

  it('counts large values in 万 in the caption instead of printing long numbers', () => {
    const block = chartOf(
      { indicators: ['人次'] },
      { 人次: { unit: '人次', figures: years(1234567, 1300000, 1400000) } },
    )
    expect(block).toMatchObject({ unit: '万人次', decimals: 1 })
    expect(block.series[0]?.points[0]?.value).toBe(123.4567)
  })
})
