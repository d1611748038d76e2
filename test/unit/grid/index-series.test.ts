import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexSeries } from '../../../shared/grid/index-series'
import { figureOf } from '../../helpers/project/grid-sample'

describe('indexSeries', () => {
  const first = figureOf('床位', 2020, 1)
  const second = figureOf('机构', 2020, 2)

  it('finds figures by indicator and period, those of one region only', () => {
    const other = { ...figureOf('床位', 2021, 3), region: '东岭县' }
    const { series } = indexSeries([first, second, other], null)
    expect(series.get('床位')?.get('2020')).toBe(first)
    expect(series.get('床位')?.get('2021')).toBeUndefined()
    expect(indexSeries([first, other], '东岭县').series.get('床位')?.get('2021')).toBe(other)
  })

  it('keeps the series of what did not change as the same object', () => {
    const before = indexSeries([first, second], null)
    const after = indexSeries([first, figureOf('机构', 2020, 5)], null, before)
    expect(after.series.get('床位')).toBe(before.series.get('床位'))
    expect(after.series.get('机构')?.get('2020')?.value).toEqual({ tag: 'number', number: 5 })
    expect(indexSeries(before.figures, null, before)).toBe(before)
  })

  it('starts anew for another region', () => {
    const before = indexSeries([first], null)
    expect(indexSeries([first], '东岭县', before).series.get('床位')).toBeUndefined()
  })

  it('gives the same as an index made anew, whatever is taken away, added or changed', () => {
    const cell = fc.tuple(
      fc.constantFrom('床位', '机构'),
      fc.integer({ min: 2018, max: 2022 }),
      fc.integer({ min: 0, max: 3 }),
    )
    const list = fc.uniqueArray(cell, { maxLength: 8, selector: ([name, year]) => `${name}${year}` })
    const plain = (index: ReturnType<typeof indexSeries>) =>
      [...index.series].flatMap(([name, series]) => [...series].map(([key, { value }]) => [name, key, value])).sort()
    fc.assert(
      fc.property(list, list, (before, after) => {
        const [from, to] = [before, after].map((cells) =>
          cells.map(([name, year, value]) => figureOf(name, year, value)),
        )
        expect(plain(indexSeries(to ?? [], null, indexSeries(from ?? [], null)))).toEqual(
          plain(indexSeries(to ?? [], null)),
        )
      }),
      { numRuns: 60 },
    )
  })
})
