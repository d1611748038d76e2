import { describe, expect, it } from 'vitest'
import { convertUnit, formatUnit, parseUnit, shiftDecimal } from '../../../shared/model/unit'

describe('parseUnit', () => {
  it.each([
    ['万人次', 1e4, '人次'],
    ['亿元', 1e8, '元'],
    ['千公顷', 1e3, '公顷'],
    ['百万美元', 1e6, '美元'],
    ['万亿元', 1e12, '元'],
    ['千人', 1e3, '人'],
    ['万千瓦', 1e4, '千瓦'],
    ['千瓦', 1, '千瓦'],
    ['千克', 1, '千克'],
    ['千米', 1, '千米'],
    ['百分点', 1, '百分点'],
    ['个百分点', 1, '个百分点'],
    ['个', 1, '个'],
    ['', 1, ''],
  ])('reads %s as %d of %s', (text, scale, base) => {
    expect(parseUnit(text)).toMatchObject({ scale, base, per: [], ratio: null })
  })

  it('keeps what the figure is given for', () => {
    expect(parseUnit('元/人·月')).toMatchObject({ base: '元', scale: 1, per: ['人', '月'] })
    expect(parseUnit('人/万人')).toMatchObject({ base: '人', scale: 1, per: ['万人'] })
    expect(parseUnit('万元/人')).toMatchObject({ base: '元', scale: 1e4, per: ['人'] })
  })

  it('does not look at width', () => {
    expect(parseUnit('％')).toMatchObject({ text: '%', ratio: 'percent' })
    expect(parseUnit('‰').ratio).toBe('permille')
    expect(parseUnit('亿元（当年价）').base).toBe('元(当年价)')
  })
})

describe('formatUnit', () => {
  it.each(['万人次', '亿元', '元/人·月', '人/万人', '%', '‰', '个', ''])('prints %s as it was', (text) => {
    expect(formatUnit(parseUnit(text))).toBe(text)
  })
})

describe('convertUnit', () => {
  const convert = (value: number, from: string, to: string): number | null =>
    convertUnit(value, parseUnit(from), parseUnit(to))

  it('moves the decimal point without binary noise', () => {
    expect(0.07 * 1e4).not.toBe(700)
    expect(convert(0.07, '万元', '元')).toBe(700)
    expect(convert(1.8, '万元', '元')).toBe(18000)
    expect(convert(4.35, '万张', '张')).toBe(43500)
    expect(convert(18000, '元', '亿元')).toBe(0.00018)
    expect(convert(1.1, '万亿元', '元')).toBe(1100000000000)
    expect(convert(-0.07, '千公顷', '公顷')).toBe(-70)
  })

  it('takes counting words of one group for each other', () => {
    expect(convert(3, '名', '人')).toBe(3)
    expect(convert(1.5, '万家', '个')).toBe(15000)
    expect(convert(3, '人', '个')).toBeNull()
  })

  it('converts ratios only into ratios', () => {
    expect(convert(5, '‰', '%')).toBe(0.5)
    expect(convert(5, '%', '')).toBeNull()
    expect(convert(5, '%', '百分点')).toBeNull()
  })

  it('refuses what measures something else', () => {
    expect(convert(3, '万元', '万人')).toBeNull()
    expect(convert(3, '元', '元/人')).toBeNull()
    expect(convert(3, '元/人·月', '元/人·年')).toBeNull()
    expect(convert(3, '吨', '千克')).toBeNull()
  })
})

describe('shiftDecimal', () => {
  it('is exact for numbers that print with an exponent', () => {
    expect(shiftDecimal(1e-7, 4)).toBe(0.001)
    expect(shiftDecimal(1.5e21, -8)).toBe(1.5e13)
  })
})
