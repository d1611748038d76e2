import { describe, expect, it } from 'vitest'
import {
  formatPeriod,
  formatPeriods,
  isYear,
  periodKey,
  periodYearBefore,
  yearPeriod,
  type Period,
} from '../../../shared/model/period'

const periods: readonly Period[] = [
  yearPeriod(2021),
  { tag: 'half', year: 2021, half: 2 },
  { tag: 'quarter', year: 2021, quarter: 4 },
  { tag: 'month', year: 2021, month: 5 },
  { tag: 'span', from: 2013, to: 2022 },
  { tag: 'total' },
]

describe('periodKey', () => {
  it('is another text for every period', () => {
    expect(periods.map(periodKey)).toEqual(['2021', '2021H2', '2021Q4', '2021-05', '2013~2022', 'total'])
  })
})

describe('formatPeriod', () => {
  it('calls a period as a reader does', () => {
    expect(periods.map(formatPeriod)).toEqual([
      ...['2021年', '2021年下半年', '2021年四季度', '2021年5月', '2013—2022年累计', '累计'],
    ])
  })
})

describe('formatPeriods', () => {
  it('joins years in a row, in any order and once each, before the others', () => {
    expect(formatPeriods([2018, 2012, 2016, 2017, 2017].map(yearPeriod))).toBe('2012年、2016—2018年')
    expect(formatPeriods([{ tag: 'total' }, yearPeriod(2012)])).toBe('2012年、累计')
    expect(formatPeriods([])).toBe('')
  })
})

describe('periodYearBefore', () => {
  it('is the same part of the year before; spans and totals have none', () => {
    expect(periodYearBefore({ tag: 'month', year: 2021, month: 1 })).toEqual({ tag: 'month', year: 2020, month: 1 })
    expect(periodYearBefore({ tag: 'span', from: 2013, to: 2022 })).toEqual({ tag: 'span', from: 2013, to: 2022 })
  })
})

describe('isYear', () => {
  it('takes whole numbers that statistics may speak of', () => {
    expect([1899, 1900, 2022.5, 2200, 2201].map(isYear)).toEqual([false, true, false, true, false])
  })
})
