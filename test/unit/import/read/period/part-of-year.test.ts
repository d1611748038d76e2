import { describe, expect, it } from 'vitest'
import { inYear, isMonthCode, readPartOfYear } from '../../../../../shared/import/read/period/part-of-year'
import { periodKey } from '../../../../../shared/model/period'

const keyOf = (text: string): string | null => {
  const period = inYear(2021, readPartOfYear(text))
  return period && periodKey(period)
}

describe('readPartOfYear', () => {
  it.each([
    ['3月', '2021-03'],
    ['十一月份', '2021-11'],
    ['Sept.', '2021-09'],
    ['第二季度', '2021Q2'],
    ['Q3', '2021Q3'],
    ['Ⅳ季度', '2021Q4'],
    ['下半年', '2021H2'],
    ['H1', '2021H1'],
    ['4—6月', '2021Q2'],
    ['1-6月份', '2021H1'],
    ['1至12月', '2021'],
    ['5-5月', '2021-05'],
  ])('reads %s as %s', (text, expected) => {
    expect(keyOf(text)).toBe(expected)
  })

  it.each(['1-9月', '前三季度', '2-4月'])('knows that %s is a stretch for which no period stands', (text) => {
    expect(readPartOfYear(text)).toEqual({ tag: 'stretch' })
    expect(keyOf(text)).toBeNull()
  })

  it.each(['13月', '五季度', '6-3月', '月份', '三月份以来'])('does not take %s for a part of a year', (text) => {
    expect(readPartOfYear(text)).toBeNull()
  })
})

describe('isMonthCode', () => {
  it('knows a year and a month in six digits', () => {
    expect(['202101', '199912'].every(isMonthCode)).toBe(true)
    expect(['202113', '202100', '302101', '20211'].some(isMonthCode)).toBe(false)
  })
})

describe('inYear', () => {
  it('takes no year beyond those of statistics', () => {
    expect(inYear(3000, { tag: 'whole-year' })).toBeNull()
    expect(inYear(2021, null)).toBeNull()
  })
})
