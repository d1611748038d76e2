import { describe, expect, it } from 'vitest'
import { buildTrend, trendLimit } from '../../../shared/grid/build-trend'
import type { Project } from '../../../shared/project/project'
import { contentOf, figureOf, indicatorIn, sampleProject } from '../../helpers/project/grid-sample'

const project = (
  figures: readonly (readonly [string, number, number])[],
  units: Readonly<Record<string, string>>,
): Project => ({
  ...sampleProject,
  indicators: Object.entries(units).map(([name, unit]) => indicatorIn('', name, unit)),
  figures: figures.map(([name, year, value]) => figureOf(name, year, value)),
})
const all = { top: 0, left: 0, bottom: 20, right: 9 }

describe('buildTrend', () => {
  it('draws the selected indicators over the selected years, with gaps where there is no number', () => {
    const trend = buildTrend(contentOf(sampleProject), { top: 0, left: 0, bottom: 2, right: 2 })
    expect(trend).toEqual({
      labels: ['2020年', '2021年'],
      units: ['万张'],
      series: [{ name: '床位', unit: '万张', axis: 'left', values: [821, 815.9] }],
      leftOut: [],
    })
  })

  it('keeps a year without figures between two with some, and draws zero as zero', () => {
    const given = project(
      [
        ['床位', 2020, 5],
        ['床位', 2022, 0],
      ],
      { 床位: '张' },
    )
    expect(buildTrend(contentOf(given), all)).toMatchObject({
      labels: ['2020年', '2021年', '2022年'],
      series: [{ values: [5, null, 0] }],
    })
  })

  it('takes all years where fewer than two are selected', () => {
    const given = project(
      [
        ['床位', 2020, 5],
        ['床位', 2022, 7],
      ],
      { 床位: '张' },
    )
    expect(buildTrend(contentOf(given), { top: 0, left: 1, bottom: 0, right: 1 }).labels).toHaveLength(3)
  })

  it('has two axes, and names what found no place', () => {
    const given = project(
      [
        ['床位', 2020, 5],
        ['经费', 2020, 6],
        ['人数', 2020, 7],
      ],
      { 床位: '张', 经费: '万元', 人数: '人' },
    )
    const trend = buildTrend(contentOf(given), all)
    expect(trend.units).toEqual(['张', '万元'])
    expect(trend.series.map(({ axis }) => axis)).toEqual(['left', 'right'])
    expect(trend.leftOut).toEqual(['人数'])
  })

  it('draws no more lines than can be told apart', () => {
    const names = Array.from({ length: trendLimit + 1 }, (_, at) => `指标${at}`)
    const given = project(
      names.map((name) => [name, 2020, 1] as const),
      Object.fromEntries(names.map((name) => [name, '个'])),
    )
    const trend = buildTrend(contentOf(given), all)
    expect(trend.series).toHaveLength(trendLimit)
    expect(trend.leftOut).toEqual([`指标${trendLimit}`])
  })

  it('is empty without figures', () => {
    expect(buildTrend(contentOf(project([], { 床位: '张' })), all)).toEqual({
      labels: [],
      units: [],
      series: [],
      leftOut: [],
    })
  })
})
