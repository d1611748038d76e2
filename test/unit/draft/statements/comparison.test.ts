import { describe, expect, it } from 'vitest'
import { basesIn, frameYearIn, yearIn } from '../../../../shared/draft/statements/comparison'

describe('basesIn', () => {
  it.each([
    ['比上年增长', [2020]],
    ['较2015年末', [2015]],
    ['同比下降', [2020]],
    ['比年初增加', [2020]],
    ['十年来增长', [2011, 2012]],
    ['比“十二五”末的2015年提高', [2015]],
    ['比“十三五”末提高', [2020]],
    ['“十三五”时期年均增长', [2015]],
    ['增长', []],
  ])('reads %s', (clause, years) => {
    expect(basesIn(clause, 2021)).toEqual(years)
  })
})

describe('yearIn', () => {
  it('reads the year of a figure, not one that is compared with', () => {
    expect(yearIn('上年基金结余', 2021)).toBe(2020)
    expect(yearIn('由2012年的每人每月', 2021)).toBe(2012)
    expect(yearIn('比上年的', 2021)).toBe(2020)
    expect(yearIn('比2012年增加', 2021)).toBeNull()
    expect(yearIn('2013年以来累计', 2021)).toBeNull()
  })
})

describe('frameYearIn', () => {
  it('reads a year that frames what follows', () => {
    expect(frameYearIn('截至2021年末,全市')).toBe(2021)
    expect(frameYearIn('2016年实现并轨')).toBeNull()
  })
})
