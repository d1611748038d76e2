import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexDataset, updateIndex, type DatasetIndex } from '../../../shared/model/dataset'
import type { Figure } from '../../../shared/model/figure'
import { plainIndicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'
import { sampleFigure } from '../../helpers/sample-dataset'

const names = ['甲', '乙', '丙', '丁']
const indicators = names.map((name) => plainIndicator(name, '个'))
const figure = fc
  .record({ name: fc.constantFrom(...names), year: fc.integer({ min: 2019, max: 2022 }), number: fc.nat(9) })
  .map(({ name, year, number }) => sampleFigure(name, yearPeriod(year), number))
const figures = fc.uniqueArray(figure, {
  maxLength: 12,
  selector: ({ indicator, period }) => JSON.stringify([indicator, period]),
})

function contentOf(index: DatasetIndex): unknown {
  return names.map((name) => [
    index.figuresOf(name),
    [2019, 2020, 2021, 2022].map((year) => index.figureAt(name, yearPeriod(year), null)),
    index.indicatorNamed(name),
  ])
}

const datasetOf = (list: readonly Figure[]) => ({ indicators, regions: [], figures: list })

describe('updateIndex', () => {
  it('is the index of the new figures, whatever came, went, changed or moved', () => {
    fc.assert(
      fc.property(figures, figures, fc.array(fc.nat(11)), (first, second, kept) => {
        // Some figures of the first list stay the same objects in the second, in another order.
        const same = kept.flatMap((at) => first[at] ?? [])
        const others = second.filter((entry) => !same.some((other) => other.indicator === entry.indicator))
        const before = indexDataset(datasetOf(first))
        contentOf(before)
        const next = datasetOf([...new Set([...same, ...others])])
        expect(contentOf(updateIndex(before, next))).toEqual(contentOf(indexDataset(next)))
        expect(contentOf(before)).toEqual(contentOf(indexDataset(datasetOf(first))))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the series of every indicator whose figures stayed', () => {
    const list = names.flatMap((name) => [2021, 2022].map((year) => sampleFigure(name, yearPeriod(year), 1)))
    const before = indexDataset(datasetOf(list))
    const edited = list.map((entry, at) => (at === 3 ? sampleFigure('乙', yearPeriod(2022), 2) : entry))
    const after = updateIndex(before, datasetOf(edited))
    expect(names.filter((name) => after.figuresOf(name) !== before.figuresOf(name))).toEqual(['乙'])
    const shorter = updateIndex(after, datasetOf(edited.filter((_, at) => at !== 4)))
    expect(names.filter((name) => shorter.figuresOf(name) !== after.figuresOf(name))).toEqual(['丙'])
  })
})
