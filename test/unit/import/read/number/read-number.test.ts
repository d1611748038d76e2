import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dotStyle, readNumberStyle } from '../../../../../shared/import/read/number/number-style'
import { readNumber } from '../../../../../shared/import/read/number/read-number'

const numberOf = (text: string, unit: string | null = null, style = dotStyle): number | string => {
  const { value } = readNumber(text, unit, style)
  return value.tag === 'number' ? value.number : value.tag === 'missing' ? value.mark : 'invalid'
}

describe('readNumber', () => {
  it.each([
    ['501202.0', 501202],
    ['2553829    ', 2553829],
    ['49,540', 49540],
    ['1,234,567.8', 1234567.8],
    ['1 234 567', 1234567],
    ['１２３．４', 123.4],
    ['（3.2）', -3.2],
    ['(1,204)', -1204],
    ['−5.5', -5.5],
    ['+0.7', 0.7],
    ['0.00', 0],
    ['1.5E3', 1500],
  ])('reads %s', (text, expected) => {
    expect(numberOf(text)).toBe(expected)
  })

  it.each([
    ['', 'blank'],
    ['　', 'blank'],
    ['—', 'none'],
    ['-', 'none'],
    ['…', 'tiny'],
    ['...', 'tiny'],
    ['-*', 'tiny'],
    ['..', 'unavailable'],
    ['..........', 'unavailable'],
    ['~', 'unavailable'],
    [':', 'unavailable'],
    ['#N/A', 'unavailable'],
    ['缺失', 'unavailable'],
    ['#DIV/0!', 'error'],
  ])('keeps the mark %s apart as %s', (text, expected) => {
    expect(numberOf(text)).toBe(expected)
  })

  it.each([
    '约三分之一',
    '待定',
    '63~68%',
    '3,45,6',
    '12,3456',
    '12年3月',
    '1.2.3',
    '2021/5',
    '几十',
    '三五',
    '三亿四千万',
    '千元',
    '百人',
    '万',
    '千',
    '5-6',
    '3亿4500万',
    '99,72)',
  ])('does not guess at %s', (text) => {
    expect(numberOf(text)).toBe('invalid')
  })

  it.each([
    ['近3.7', '亿元', 3.7, 'below', '近', 'before'],
    ['超1.18', '亿元', 1.18, 'above', '超', 'before'],
    ['超过60', '%', 60, 'above', '超过', 'before'],
    ['逾100', '万人次', 100, 'above', '逾', 'before'],
    ['约7700', '万元', 7700, 'about', '约', 'before'],
    ['10余', '件', 10, 'above', '余', 'after-number'],
    ['3000余', '户', 3000, 'above', '余', 'after-number'],
    ['1.8余', '万张', 1.8, 'above', '余', 'after-scale'],
    ['10万余', '万人', 10, 'above', '余', 'after-scale'],
    ['10余万', '万人', 10, 'above', '余', 'after-number'],
    ['超20000*', null, 20000, 'above', '超', 'before'],
    ['500以上', '个', 500, 'above', '以上', 'after-number'],
    ['20左右', '个', 20, 'about', '左右', 'after-number'],
  ] as const)('keeps the hedge of %s under %s', (text, unit, number, sense, word, place) => {
    const read = readNumber(text, unit)
    expect(read.value).toEqual({ tag: 'number', number })
    expect(read.qualifier).toEqual({ sense, word, place, numeral: null })
  })

  it('keeps a Chinese numeral with its hedge', () => {
    const read = readNumber('十余', '个')
    expect(read.value).toEqual({ tag: 'number', number: 10 })
    expect(read.qualifier).toMatchObject({ word: '余', place: 'after-number', numeral: '十' })
  })

  it('converts a scale or unit written in the cell into the unit of the table, exactly', () => {
    expect(numberOf('3.2亿', '万元')).toBe(32000)
    expect(numberOf('4.35万', '人')).toBe(43500)
    expect(numberOf('820元', '元')).toBe(820)
    expect(numberOf('75%', '%')).toBe(75)
    expect(numberOf('5亿元', '人')).toBe('invalid')
    expect(numberOf('5%', '万人')).toBe('invalid')
  })

  it('reads an amount with ￥ in the scale of the table, in 元 where it has none', () => {
    expect(readNumber('￥1,234.50', null)).toMatchObject({ value: { number: 1234.5 }, unit: '元' })
    expect(numberOf('¥ 1,234.50', '万元')).toBe(1234.5)
    expect(numberOf('-￥5', '元')).toBe(-5)
    expect(numberOf('￥-5', '元')).toBe(-5)
    expect(numberOf('（￥5）', '元')).toBe(-5)
    expect(numberOf('￥3万', '元')).toBe(30_000)
    expect(numberOf('￥5', '人')).toBe('invalid')
  })

  it('takes 百 and 千 without digits for numbers only behind a hedge', () => {
    expect(readNumber('百余', '人')).toMatchObject({ value: { number: 100 }, qualifier: { word: '余' } })
    expect(numberOf('千余人', '人')).toBe(1000)
  })

  it('gives the unit of the cell where the table has none', () => {
    expect(readNumber('75%', null)).toMatchObject({ value: { number: 75 }, unit: '%' })
    expect(readNumber('1.8万余', null)).toMatchObject({ value: { number: 1.8 }, unit: '万' })
  })

  it('takes footnote marks off and keeps them', () => {
    expect(readNumber('55560*', null)).toMatchObject({ value: { number: 55560 }, footnotes: ['*'] })
    expect(readNumber('12.5①', null)).toMatchObject({ value: { number: 12.5 }, footnotes: ['①'] })
    expect(readNumber('320 1)', null)).toMatchObject({ value: { number: 320 }, footnotes: ['1)'] })
  })

  it('reads a comma as the sheet uses it, and not at all where it could be either', () => {
    const comma = readNumberStyle(['99,7', '101,25'])
    expect(numberOf('99,7', '%', comma)).toBe(99.7)
    expect(numberOf('1.234,5', null, comma)).toBe(1234.5)
    const mixed = readNumberStyle(['99,7', '1,234,567'])
    expect(numberOf('1,234', null, mixed)).toBe('invalid')
    expect(numberOf('99,7', null, dotStyle)).toBe('invalid')
  })

  it('never throws, and gives back every number it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['number', 'missing', 'invalid']).toContain(readNumber(text, '万人').value.tag)
      }),
    )
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        const plain = Object.is(number, -0) ? 0 : number
        expect(numberOf(String(plain))).toBe(plain)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
        expect(numberOf(number.toLocaleString('en-US'))).toBe(number)
      }),
    )
  })
})
