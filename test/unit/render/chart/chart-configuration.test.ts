import { describe, expect, it } from 'vitest'
import { buildChartConfiguration } from '../../../../shared/render/chart/chart-configuration'
import { formatAmount } from '../../../../shared/render/chart/chart-points'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import type { ChartBlock, ChartPoint } from '../../../../shared/report/document'

function chart(kind: ChartBlock['kind'], ...series: readonly (readonly (number | null)[])[]): ChartBlock {
  const points = (values: readonly (number | null)[]): readonly ChartPoint[] =>
    values.map((value, index) => ({ value, provisional: index === values.length - 1, figure: null }))
  return {
    tag: 'chart',
    anchor: 'c',
    caption: '图',
    kind,
    signed: false,
    unit: '元',
    decimals: 1,
    categories: ['2020', '2021', '2022'],
    series: series.map((values, index) => ({ name: `系列${index + 1}`, points: points(values) })),
    notes: [],
  }
}

describe('buildChartConfiguration', () => {
  it('keeps a gap a gap: no value, no label, no line across', () => {
    const { data, labels } = buildChartConfiguration(chart('line', [1, null, 0]), newsProfile)
    expect(data.datasets[0]).toMatchObject({ data: [1, null, 0], spanGaps: false })
    expect(labels[0]).toEqual(['1.0', null, '0.0'])
  })

  it('shows provisional points hollow at the end of a dashed line', () => {
    const { data, unit } = buildChartConfiguration(chart('line', [1, 2, 3]), newsProfile)
    const dataset = data.datasets[0]
    expect(dataset?.pointBackgroundColor).toEqual([expect.any(String), expect.any(String), '#ffffff'])
    expect(dataset?.pointBackgroundColor[0]).not.toBe('#ffffff')
    expect(dataset?.segment.borderDash({ p1DataIndex: 2 })).toEqual([3, 3])
    expect(dataset?.segment.borderDash({ p1DataIndex: 1 })).toBeUndefined()
    expect(unit).toBe('单位：元')
  })

  it('labels only the begin and the extremes of crowded series, whose last value stands with their name', () => {
    const values = Array.from({ length: 15 }, (_, index) => (index === 0 ? null : index === 7 ? 90 : index))
    const block = { ...chart('line', values, values), categories: values.map((_, index) => String(2009 + index)) }
    const { labels } = buildChartConfiguration(block, newsProfile)
    expect(labels[0]?.flatMap((text, index) => (text === null ? [] : [index]))).toEqual([1, 7])
  })

  it('stands bars on zero, and lines only when zero is near', () => {
    const startsAtZero = (block: ChartBlock): unknown => {
      const options = buildChartConfiguration(block, newsProfile).options as { scales: { y: { beginAtZero: boolean } } }
      return options.scales.y.beginAtZero
    }
    expect(startsAtZero(chart('column', [980, 990, 1000]))).toBe(true)
    expect(startsAtZero(chart('line', [980, 990, 1000]))).toBe(false)
    expect(startsAtZero(chart('line', [10, 990, 1000]))).toBe(true)
    expect(startsAtZero(chart('line', [null, null, null]))).toBe(false)
  })

  it('tells series apart by colour, dash and mark, and names them only when there are several', () => {
    const { data, options, names } = buildChartConfiguration(
      chart('line', [1, 2, 3], [4, 5, 6], [7, 8, 9]),
      newsProfile,
    )
    expect(names?.map(({ text }) => text)).toEqual(['系列1 3.0', '系列2 6.0', '系列3 9.0'])
    for (const key of ['borderColor', 'borderDash', 'pointStyle'] as const) {
      expect(new Set(data.datasets.map((dataset) => JSON.stringify(dataset[key]))).size).toBe(3)
    }
    expect(options).toMatchObject({ plugins: { legend: { display: false } } })
    const bars = buildChartConfiguration(chart('column', [1, 2, 3], [4, 5, 6]), newsProfile)
    expect(bars).toMatchObject({ names: null, options: { plugins: { legend: { display: true } } } })
    expect(buildChartConfiguration(chart('line', [1, 2, 3]), newsProfile).names).toBeNull()
  })

  it('says that a line does not stand on zero', () => {
    expect(buildChartConfiguration(chart('line', [980, 990, 1000]), newsProfile).unit).toBe('单位：元（纵轴不从0起）')
  })

  it('lays the bars of many names, without a scale, and fills a whole to 100', () => {
    const lying = buildChartConfiguration(chart('bar', [3, 2, 1]), newsProfile)
    expect(lying).toMatchObject({
      type: 'bar',
      lying: 'ends',
      options: { indexAxis: 'y', scales: { x: { display: false } } },
    })
    const parts = buildChartConfiguration(chart('stacked', [60, 50, 40], [40, 50, 60]), newsProfile)
    expect(parts).toMatchObject({ lying: 'inside', options: { scales: { x: { stacked: true, min: 0, max: 100 } } } })
  })

  it('sets a long category on several lines and loses no character', () => {
    const long = '经济技术开发区管理委员会民政和社会保障局'
    const block = { ...chart('column', [1, 2, 3]), categories: Array.from({ length: 10 }, () => long) }
    const label = buildChartConfiguration(block, newsProfile).data.labels[0]
    expect(Array.isArray(label) && label.length > 1).toBe(true)
    expect(Array.isArray(label) ? label.join('') : label).toBe(long)
  })
})

describe('formatAmount', () => {
  it('rounds by the one rule and separates thousands only from a million on', () => {
    expect(formatAmount(1.005, 2)).toBe('1.01')
    expect(formatAmount(35000, 0)).toBe('35000')
    expect(formatAmount(1234567.8, 1)).toBe('1,234,567.8')
    expect(formatAmount(-1234567, 0)).toBe('-1,234,567')
  })
})
