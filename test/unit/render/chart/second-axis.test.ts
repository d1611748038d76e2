import { describe, expect, it } from 'vitest'
import type { ChartBlock, ChartPoint } from '../../../../shared/report/document'
import {
  allSeries,
  axisMarks,
  chartOfSeries,
  combinedAxes,
  lineOver,
} from '../../../../shared/render/chart/second-axis'

const points = (...values: readonly (number | null)[]): readonly ChartPoint[] =>
  values.map((value) => ({ value, provisional: false, figure: null }))

function chart(levels: readonly number[], rates: readonly (number | null)[] | null): ChartBlock {
  return {
    ...{ tag: 'chart', anchor: 'chart-1', caption: '床位', kind: 'column', signed: false, unit: '张', decimals: 0 },
    categories: levels.map((_, at) => String(2018 + at)),
    series: [{ name: '床位', points: points(...levels) }],
    ...(rates === null
      ? {}
      : { second: { name: '增速（右轴）', unit: '%', decimals: 1, signed: false, points: points(...rates) } }),
    notes: [],
  }
}

describe('lineOver, allSeries and chartOfSeries', () => {
  it('give the line over columns its own unit and decimals', () => {
    const combined = chart([100, 120], [null, 20])
    expect(lineOver(combined)).toMatchObject({ kind: 'line', unit: '%', decimals: 1, categories: ['2018', '2019'] })
    expect(allSeries(combined).map(({ name }) => name)).toEqual(['床位', '增速（右轴）'])
    expect([0, 1].map((at) => chartOfSeries(combined, at).unit)).toEqual(['张', '%'])
    expect(lineOver(chart([100, 120], null))).toBeNull()
  })
})

describe('combinedAxes', () => {
  it.each([
    [
      [4460, 4520, 4902],
      [1.8, 1.3, 8.5],
    ],
    [
      [131, 119.9, 153.2],
      [6.1, -8.5, 18.6],
    ],
    [
      [5, 5, 5],
      [0, 0, 0],
    ],
    [
      [0, 0, 0.2],
      [100, 100, 100],
    ],
    [
      [-20, 30, 10],
      [-3, 2, 1],
    ],
  ])('keeps the line above the columns: %j %j', (levels, rates) => {
    const axes = combinedAxes(chart(levels, rates))
    if (axes === null) throw new Error('two axes')
    const height = (value: number, { min, max }: { min: number; max: number }): number => (value - min) / (max - min)
    const columns = Math.max(...levels.map((value) => height(value, axes.columns)))
    const line = rates.map((value) => height(value, axes.line))
    expect(columns).toBeLessThan(0.56)
    expect(Math.min(...line)).toBeGreaterThan(0.6)
    expect(Math.max(...line)).toBeLessThan(1)
    expect(axes.columns.min).toBeLessThanOrEqual(0)
  })

  it('has none where no line stands over the columns', () => {
    expect(combinedAxes(chart([1, 2], null))).toBeNull()
  })
})

describe('axisMarks', () => {
  it('gives the marks with the decimals of their distance', () => {
    expect(axisMarks({ min: -2, max: 4, step: 2 })).toEqual(['-2', '0', '2', '4'])
    expect(axisMarks({ min: 0, max: 0.6, step: 0.2 })).toEqual(['0.0', '0.2', '0.4', '0.6'])
  })
})
