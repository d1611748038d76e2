import { describe, expect, it } from 'vitest'
import {
  axisCaption,
  axisEnd,
  describeChart,
  endText,
  formatAmount,
  formatPoint,
  lastKnown,
  pointLabels,
  startsAtZero,
  widthInEms,
} from '../../../../shared/render/chart/chart-points'
import type { ChartBlock } from '../../../../shared/report/document'

const points = (...values: readonly (number | null)[]): ChartBlock['series'][number]['points'] =>
  values.map((value) => ({ value, provisional: false, figure: null }))

function chart(series: readonly (readonly (number | null)[])[], changes: Partial<ChartBlock> = {}): ChartBlock {
  return {
    ...{ tag: 'chart', anchor: 'c', caption: '床位', kind: 'line', signed: false, unit: '张', decimals: 0, notes: [] },
    categories: (series[0] ?? []).map((_, at) => String(2015 + at)),
    series: series.map((values, at) => ({ name: `第${at + 1}`, points: points(...values) })),
    ...changes,
  }
}

describe('formatAmount', () => {
  it('separates thousands from a million on only', () => {
    expect(formatAmount(123456.7, 1)).toBe('123456.7')
    expect(formatAmount(1234567.8, 1)).toBe('1,234,567.8')
  })
})

describe('formatPoint', () => {
  it('signs a rise among changes, and no zero', () => {
    const signed = { decimals: 1, signed: true }
    expect([2.34, -2.34, 0.04].map((value) => formatPoint(value, signed))).toEqual(['+2.3', '-2.3', '0.0'])
  })
})

describe('pointLabels', () => {
  it('labels every point of one series, and leaves a gap a gap', () => {
    expect(pointLabels(points(1, null, 3), chart([[1, null, 3]]))).toEqual(['1', null, '3'])
  })

  it('keeps the ends, the highest and the lowest of crowded series', () => {
    const values = [5, 4, 9, 3, 4, 5, 6, 2, 5, 6, 7, 5, 6]
    const labels = pointLabels(points(...values), chart([values, values]))
    expect(labels.flatMap((label, at) => (label === null ? [] : [at]))).toEqual([0, 2, 7, 12])
  })
})

describe('lastKnown', () => {
  it('passes over gaps at the end', () => {
    expect(lastKnown(points(1, 2, null))).toBe(1)
    expect(lastKnown(points(null))).toBe(-1)
  })
})

describe('endText', () => {
  it('is the name and last value of a line, or the name alone', () => {
    expect(endText(chart([[1, 2, null]]), 0)).toBe('第1 2')
    expect(endText(chart([[null, null]]), 0)).toBe('第1')
  })
})

describe('startsAtZero', () => {
  it('holds for bars, and for lines whose lowest value is far below their highest', () => {
    expect(startsAtZero(chart([[90, 100]]))).toBe(false)
    expect(startsAtZero(chart([[10, 100]]))).toBe(true)
    expect(startsAtZero(chart([[90, 100]], { kind: 'column' }))).toBe(true)
  })
})

describe('axisCaption', () => {
  it('says that an axis is cut, and is empty where there is nothing to say', () => {
    expect(axisCaption(chart([[90, 100]]))).toBe('单位：张（纵轴不从0起）')
    expect(axisCaption(chart([[90, 100]], { unit: '' }))).toBe('纵轴不从0起')
    expect(axisCaption(chart([[null]], { unit: '' }))).toBe('')
  })
})

describe('axisCaption of values on both sides of zero', () => {
  it('does not call an axis cut that shows zero', () => {
    expect(axisCaption(chart([[-3, 8]]))).toBe('单位：张')
    expect(axisCaption(chart([[-9, -8]]))).toBe('单位：张（纵轴不从0起）')
  })
})

describe('axisEnd', () => {
  it('ends shares of a whole at 100 %, and nothing else', () => {
    expect(axisEnd(chart([[88, 96.5]], { unit: '%' }))).toBe(100)
    expect(axisEnd(chart([[8, 16]], { unit: '%' }))).toBeNull()
    expect(axisEnd(chart([[88, 120]], { unit: '%' }))).toBeNull()
    expect(axisEnd(chart([[88, 96]], { unit: '%', signed: true }))).toBeNull()
    expect(axisEnd(chart([[88, 96]], { unit: '元' }))).toBeNull()
  })
})

describe('describeChart', () => {
  it('reads every value aloud, gaps and provisional ones as such', () => {
    const block = chart([[1, null]], {
      series: [{ name: '床位', points: [{ value: 1, provisional: true, figure: null }, ...points(null)] }],
    })
    expect(describeChart(block)).toBe('床位（单位：张）。床位：2015 1（初步数或估计数），2016 缺。')
  })
})

describe('widthInEms', () => {
  it('counts a Chinese character as one', () => {
    expect(widthInEms('年2')).toBeCloseTo(1.56)
  })
})
