import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumeral, parseChineseNumeral } from '../../../shared/model/chinese-numeral'

describe('parseChineseNumeral', () => {
  it.each([
    ['十', 10],
    ['两百', 200],
    ['三千五百', 3500],
    ['一万二千', 12_000],
    ['三亿四千万', 340_000_000],
    ['二〇一九', 2019],
    ['一○九', 109],
  ])('reads %s', (text, number) => {
    expect(parseChineseNumeral(text)).toBe(number)
  })

  it('reads nothing else', () => {
    expect(parseChineseNumeral('')).toBeNull()
    expect(parseChineseNumeral('甲')).toBeNull()
  })
})

describe('chineseNumeral', () => {
  it('writes what reading gives back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (number) => {
        expect(parseChineseNumeral(chineseNumeral(number))).toBe(number)
      }),
    )
    expect([10, 15, 21, 40].map(chineseNumeral)).toEqual(['十', '十五', '二十一', '四十'])
  })

  it('refuses what headings do not count to', () => {
    expect(() => chineseNumeral(100)).toThrow(RangeError)
    expect(() => chineseNumeral(1.5)).toThrow(RangeError)
  })
})
