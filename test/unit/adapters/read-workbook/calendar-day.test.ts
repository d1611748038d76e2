import { describe, expect, it } from 'vitest'
import { dayOf, isDayFormat, readIsoDate, readSerial } from '../../../../electron/adapters/read-workbook/calendar-day'

const day = (year: number, month: number, date: number) => ({ tag: 'date', year, month, day: date })

describe('readSerial', () => {
  it('reads a day in either date system', () => {
    expect(readSerial(44_562, 'yyyy-mm-dd', false)).toEqual(day(2022, 1, 1))
    expect(readSerial(43_100, 'yyyy-mm-dd', true)).toEqual(day(2022, 1, 1))
  })

  it('leaves times alone, plain numbers and what is beyond the calendar numbers', () => {
    expect(readSerial(0.5, 'h:mm', false)).toEqual({ tag: 'number', number: 0.5 })
    expect(readSerial(2022, null, false)).toEqual({ tag: 'number', number: 2022 })
    expect(readSerial(-1, 'yyyy', false)).toEqual({ tag: 'number', number: -1 })
    expect(readSerial(3_000_000, 'yyyy', false)).toEqual({ tag: 'number', number: 3_000_000 })
  })

  it('is not moved to the next day by the noise of binary times', () => {
    expect(readSerial(44_562.999_999_99, 'yyyy-mm-dd h:mm', false)).toEqual(day(2022, 1, 2))
    expect(readSerial(44_562.999_98, 'yyyy-mm-dd h:mm', false)).toEqual(day(2022, 1, 1))
  })
})

describe('readIsoDate', () => {
  it('reads days, with a time or without, and times as parts of a day', () => {
    expect(readIsoDate('2022-03-09')).toEqual(day(2022, 3, 9))
    expect(readIsoDate('2022-03-09T23:59:59Z')).toEqual(day(2022, 3, 9))
    expect(readIsoDate('T06:00:00')).toEqual({ tag: 'number', number: 0.25 })
  })

  it('reads no day that does not exist, nor another year than is written', () => {
    expect(readIsoDate('2022-02-30')).toBeNull()
    expect(readIsoDate('2022-13-01')).toBeNull()
    expect(readIsoDate('0022-03-09')).toBeNull()
    expect(readIsoDate('2022')).toBeNull()
    expect(readIsoDate('')).toBeNull()
  })
})

describe('dayOf', () => {
  it('is the day of a moment in UTC', () => {
    expect(dayOf(new Date(Date.UTC(2022, 11, 31, 23, 59)))).toEqual(day(2022, 12, 31))
  })
})

describe('isDayFormat', () => {
  it('tells days from times, numbers and quoted letters', () => {
    for (const format of ['yyyy-mm-dd', 'mmm', '[$-804]m月', 'e年'])
      expect([format, isDayFormat(format)]).toEqual([format, true])
    for (const format of [null, 'General', 'h:mm', '[m]:ss', '0.00E+00', '0"年"', '0;yyyy']) {
      expect([format, isDayFormat(format)]).toEqual([format, false])
    }
  })
})
