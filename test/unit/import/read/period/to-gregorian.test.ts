import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toGregorian } from '../../../../../shared/import/read/period/to-gregorian'

describe('toGregorian', () => {
  it.each([
    ['中華民國109年底', '2020年底'],
    ['民国一○九年', '2020年'],
    ['令和元年度', '2019年度'],
    ['昭和64年', '1989年'],
    ['二〇一九年', '2019年'],
    ['民國109年(2020)', '2020年'],
    ['２０２０年（初步）', '2020年(初步)'],
  ])('writes %s as %s', (text, expected) => {
    expect(toGregorian(text)).toBe(expected)
  })

  it('leaves every other text as it stands', () => {
    expect(toGregorian('民生支出 109')).toBe('民生支出 109')
    expect(toGregorian('109年')).toBe('109年')
  })

  it('gives back every Minguo year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 189 }), (year) => {
        expect(toGregorian(`民國${year}年`)).toBe(`${1911 + year}年`)
      }),
    )
  })
})
