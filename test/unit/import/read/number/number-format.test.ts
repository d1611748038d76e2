import { describe, expect, it } from 'vitest'
import { readNumberFormat } from '../../../../../shared/import/read/number/number-format'

describe('readNumberFormat', () => {
  it.each([
    null,
    'General',
    '0',
    '0.00',
    '#,##0',
    '#,##0.00',
    '#,##0_ ',
    '#,##0.0;[Red]-#,##0.0',
    '@',
    'yyyy"年"m"月"',
    '0.00E+00',
    '# ?/?',
  ])('leaves a number under %s as it is stored', (format) => {
    expect(readNumberFormat(format, 12)).toEqual({ power: 0, unit: null })
  })

  it.each([
    ['0!.0,', -4],
    ['0\\.0,', -4],
    ['0"."0,', -4],
    ['#!.0000', -4],
    ['0!.00,,', -8],
    ['#,##0,', -3],
    ['0.00,,', -6],
    ['#,##0.0,;-#,##0.0,', -3],
    ['0,.0', -3],
  ])('moves the point under %s', (format, power) => {
    expect(readNumberFormat(format, 12)).toEqual({ power, unit: null })
  })

  it.each([
    ['0.0"万元"', 0, '万元'],
    ['0!.0,"万元"', -4, '万元'],
    ['0!.0,"万"', -4, '万'],
    ['#,##0\\人', 0, '人'],
    ['0.00%', 2, '%'],
    ['0.0"%"', 0, '%'],
    ['"￥"#,##0.00', 0, '元'],
    ['[$¥-804]#,##0;[$¥-804]-#,##0', 0, '元'],
    ['￥#,##0', 0, '元'],
  ])('finds what %s writes behind or before the number', (format, power, unit) => {
    expect(readNumberFormat(format, 12)).toEqual({ power, unit })
  })

  it('takes the words of a date or of anything else for no unit', () => {
    expect(readNumberFormat('0"年"', 2021).unit).toBeNull()
    expect(readNumberFormat('"第"0"号"', 3).unit).toBeNull()
    expect(readNumberFormat('0"(初步)"', 3).unit).toBeNull()
  })

  it('looks at the section that shows the number', () => {
    const format = '[>=10000]0!.0,"万";0"元"'
    expect(readNumberFormat(format, 12_000)).toEqual({ power: -4, unit: '万' })
    expect(readNumberFormat(format, 900)).toEqual({ power: 0, unit: '元' })
    expect(readNumberFormat('0,;-0;0.0', -5)).toEqual({ power: 0, unit: null })
    expect(readNumberFormat('0,;-0;0.0,,', 0)).toEqual({ power: -6, unit: null })
  })
})
