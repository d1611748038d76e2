import { describe, expect, it } from 'vitest'
import { labelPlaces } from '../../../../../shared/render/chart/part/label-places'
import { newsProfile } from '../../../../../shared/render/style/profiles/news'
import type { ChartBlock } from '../../../../../shared/report/document'

function chart(kind: ChartBlock['kind'], ...series: readonly (readonly number[])[]): ChartBlock {
  return {
    ...{ tag: 'chart', anchor: 'chart-1', caption: '床位', kind, signed: false, unit: '张', decimals: 1, notes: [] },
    categories: (series[0] ?? []).map((_, at) => String(2012 + at)),
    series: series.map((values, at) => ({
      name: `第${at + 1}项`,
      points: values.map((value) => ({ value, provisional: false, figure: null })),
    })),
  }
}

const count = (places: ReturnType<typeof labelPlaces>): number => places.flat().filter((place) => place !== null).length

describe('labelPlaces', () => {
  it('leaves out a value above a bar that would cover the one beside it, and keeps those with room', () => {
    const level = Array.from({ length: 6 }, (_, at) => 1000.1 + at)
    expect(count(labelPlaces(chart('column', level, level, level), newsProfile))).toBeLessThan(18)
    expect(count(labelPlaces(chart('column', level), newsProfile))).toBe(6)
    expect(count(labelPlaces(chart('column', [10, 20], [500, 900]), newsProfile))).toBe(4)
  })

  it('puts the value of the lower line below it and names lines at their ends', () => {
    const places = labelPlaces(chart('line', [10, 20, 30], [40, 50, 60]), newsProfile)
    expect(places.map((own) => own.at(-1)?.isNamed)).toEqual([true, true])
    expect(places[0]?.[1]?.position).toBe('b')
    expect(places[1]?.[1]?.position).toBe('t')
  })

  it('moves the names of lines that end together apart', () => {
    const shifts = labelPlaces(chart('line', [10, 50], [90, 50.1]), newsProfile).map((own) => own.at(-1)?.shift?.y ?? 0)
    expect(Math.abs((shifts[0] ?? 0) - (shifts[1] ?? 0))).toBeGreaterThan(0.03)
  })
})
