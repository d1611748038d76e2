import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriodKey } from '../../../../electron/adapters/project-store/parse-period-key'
import { periodKey, type Period } from '../../../../shared/model/period'

describe('parsePeriodKey', () => {
  it('gives the period that every key stands for', () => {
    const year = fc.integer({ min: 1949, max: 2060 })
    const period: fc.Arbitrary<Period> = fc.oneof(
      fc.constant({ tag: 'total' } as const),
      year.map((number) => ({ tag: 'year', year: number }) as const),
      fc
        .tuple(year, fc.integer({ min: 1, max: 12 }))
        .map(([number, month]) => ({ tag: 'month', year: number, month }) as const),
      fc
        .tuple(year, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const))
        .map(([number, quarter]) => ({ tag: 'quarter', year: number, quarter }) as const),
      fc
        .tuple(year, fc.integer({ min: 1, max: 9 }))
        .map(([from, more]) => ({ tag: 'span', from, to: from + more }) as const),
    )
    fc.assert(
      fc.property(period, (given) => {
        expect(parsePeriodKey(periodKey(given))).toEqual(given)
      }),
      { numRuns: 80 },
    )
  })

  it('is none of what is no key', () => {
    for (const key of ['', '22', '2022Q5', '2022-13', '2022年', '2022~', 'total ', '2022H3'])
      expect([key, parsePeriodKey(key)]).toEqual([key, null])
  })
})
