import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOrdered } from '../../../shared/sheet/find-ordered'

describe('findOrdered', () => {
  it('finds a number in its stretch of the list only', () => {
    const list = [1, 2, 3, 7, 9, 2, 4]
    expect(findOrdered(list, 7, 0, 5)).toBe(3)
    expect(findOrdered(list, 4, 5, 7)).toBe(6)
    expect(findOrdered(list, 4, 0, 5)).toBe(-1)
  })

  it('finds nothing in an empty stretch', () => {
    expect(findOrdered([], 1, 0, 0)).toBe(-1)
    expect(findOrdered([1, 2], 1, 2, 2)).toBe(-1)
  })

  it('finds what indexOf finds, in any ascending list', () => {
    const list = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 30 })
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 61 }), (numbers, wanted) => {
        const sorted = Uint32Array.from(numbers).sort()
        expect(findOrdered(sorted, wanted, 0, sorted.length)).toBe(sorted.indexOf(wanted))
      }),
      { numRuns: 100 },
    )
  })
})
