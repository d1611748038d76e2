import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SortedValues } from '../../../../shared/draft/candidates/sorted-values'

describe('SortedValues', () => {
  it('finds values between two limits, both included', () => {
    const values = new SortedValues([5, -1, 0, 3].map((value) => ({ value, of: `v${value}` })))
    expect(values.between(0, 3)).toEqual(['v0', 'v3'])
    expect(values.between(6, 9)).toEqual([])
    expect(values.between(3, 0)).toEqual([])
    expect(new SortedValues([]).between(-1, 1)).toEqual([])
  })

  it('finds what looking at every value finds', () => {
    const number = fc.integer({ min: -20, max: 20 })
    fc.assert(
      fc.property(fc.array(number), number, number, (numbers, low, high) => {
        const found = new SortedValues(numbers.map((value) => ({ value, of: value }))).between(low, high)
        const wanted = numbers.filter((value) => value >= low && value <= high).sort((value, next) => value - next)
        expect(found).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
  })
})
