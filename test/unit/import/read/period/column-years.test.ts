import { describe, expect, it } from 'vitest'
import { holdYears, readColumnYear } from '../../../../../shared/import/read/period/column-years'

describe('readColumnYear', () => {
  it('reads years of long ago and short ones of the Minguo calendar', () => {
    expect(readColumnYear('1403', 'gregorian')).toEqual({ tag: 'year', year: 1403 })
    expect(readColumnYear('108', 'minguo')).toEqual({ tag: 'year', year: 2019 })
    expect(readColumnYear('10811', 'minguo')).toEqual({ tag: 'month', year: 2019, month: 11 })
    expect(readColumnYear('98', 'minguo')).toEqual({ tag: 'year', year: 2009 })
  })

  it('reads nothing else', () => {
    expect(readColumnYear('108', 'gregorian')).toBeNull()
    expect(readColumnYear('108', null)).toBeNull()
    expect(readColumnYear('480', 'minguo')).toBeNull()
    expect(readColumnYear('10813', 'minguo')).toBeNull()
    expect(readColumnYear('10811', 'gregorian')).toBeNull()
    expect(readColumnYear('3050', 'gregorian')).toBeNull()
    expect(readColumnYear('12.5', 'minguo')).toBeNull()
  })
})

describe('holdYears', () => {
  it('knows years in the order of time, some of them usual ones or all of them short', () => {
    expect(holdYears(['1403', '1577', '1851', '1990'], 'gregorian')).toBe(true)
    expect(holdYears(['110', '109', '108'], 'minguo')).toBe(true)
    expect(holdYears(['10810', '10811', '10901'], 'minguo')).toBe(true)
  })

  it('takes no other numbers for years', () => {
    expect(holdYears(['1403', '1577'], 'gregorian')).toBe(false)
    expect(holdYears(['1990', '1403', '1851'], 'gregorian')).toBe(false)
    expect(holdYears(['110', '85', '108'], 'minguo')).toBe(false)
    expect(holdYears(['1990', '合计'], 'gregorian')).toBe(false)
    expect(holdYears([], 'gregorian')).toBe(false)
  })
})
