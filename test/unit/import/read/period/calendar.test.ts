import { describe, expect, it } from 'vitest'
import { readCalendar } from '../../../../../shared/import/read/period/calendar'

describe('readCalendar', () => {
  it('judges short years by the sheet', () => {
    expect(readCalendar(['110年', '99年'])).toBe('minguo')
    expect(readCalendar(['2012年'])).toBe('gregorian')
    expect(readCalendar(['98年', '99年'])).toBeNull()
    expect(readCalendar(['110Q1', '總計'])).toBe('minguo')
    expect(readCalendar(['110Q1', '型号'])).toBe('gregorian')
    expect(readCalendar(['人民国税', '2019年'])).toBe('gregorian')
  })
})
