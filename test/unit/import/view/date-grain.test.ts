import { describe, expect, it } from 'vitest'
import { readDateGrain } from '../../../../shared/import/view/date-grain'

describe('readDateGrain', () => {
  it('takes first or last days of years for years, of months for months', () => {
    expect(readDateGrain([{ month: 1, day: 1 }])).toBe('year')
    expect(readDateGrain([{ month: 12, day: 31 }])).toBe('year')
    expect(
      readDateGrain([
        { month: 3, day: 31 },
        { month: 4, day: 30 },
      ]),
    ).toBe('month')
  })

  it('is null for single days and where there is no date', () => {
    expect(readDateGrain([])).toBeNull()
    expect(readDateGrain([{ month: 3, day: 1 }])).toBeNull()
    expect(
      readDateGrain([
        { month: 3, day: 9 },
        { month: 4, day: 1 },
      ]),
    ).toBeNull()
  })
})
