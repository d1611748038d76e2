import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStoredNumber } from '../../../../../shared/import/read/number/stored-number'
import { shiftDecimal } from '../../../../../shared/model/unit'

describe('readStoredNumber', () => {
  it('shows a number to 15 digits, without binary noise', () => {
    expect(readStoredNumber(113699.99999999999, null)).toMatchObject({ number: 113700, unit: null })
    expect(readStoredNumber(4060.7400000000007, '0.00')).toMatchObject({ number: 4060.74, unit: null })
  })

  it('takes a percent format as times 100', () => {
    expect(readStoredNumber(0.503, '0.0%')).toMatchObject({ number: 50.3, unit: '%' })
    expect(readStoredNumber(0.07, '0%')).toMatchObject({ number: 7, unit: '%' })
  })

  it('reads what a format shows in another scale', () => {
    expect(readStoredNumber(43_215_678, '0!.0,', '万元')).toEqual({
      number: 4321.5678,
      unit: null,
      power: -4,
      isScaleUntold: false,
    })
    expect(readStoredNumber(4_321_000, '#,##0,', 'thousands of dollars').number).toBe(4321)
  })

  it('doubts a scale that neither the format nor the table tells', () => {
    expect(readStoredNumber(43_215_678, '0!.0,')).toMatchObject({ number: 4321.5678, isScaleUntold: true })
    expect(readStoredNumber(43_215_678, '#,##0,', '元').isScaleUntold).toBe(true)
    expect(readStoredNumber(43_215_678, '#,##0,', '千元').isScaleUntold).toBe(false)
  })

  it('takes the unit that a format writes, and puts 万 alone into the unit of the table', () => {
    expect(readStoredNumber(3.5, '0.0"万人"')).toMatchObject({ number: 3.5, unit: '万人' })
    expect(readStoredNumber(50.3, '0.0"%"')).toMatchObject({ number: 50.3, unit: '%' })
    expect(readStoredNumber(35_000, '0!.0,"万"', '元')).toMatchObject({ number: 35_000, unit: null })
    expect(readStoredNumber(35_000, '0!.0,"万"', '万元')).toMatchObject({ number: 3.5, unit: null })
    expect(readStoredNumber(35_000, '0!.0,"万"')).toMatchObject({ number: 3.5, unit: '万' })
  })

  it('takes ￥ for money in the scale of the table', () => {
    expect(readStoredNumber(35, '"￥"0.00', '万元')).toMatchObject({ number: 35, unit: null, isScaleUntold: false })
    expect(readStoredNumber(35, '"￥"0.00')).toMatchObject({ number: 35, unit: '元' })
  })

  it('says by how much the point was moved', () => {
    const formats = ['0!.0,', '#,##0,', '0.0%', '0.00', '[>=10000]0!.0,"万";0', '#,##0.0,,"亿元"']
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((count) => count / 100)
    fc.assert(
      fc.property(number, fc.constantFrom(...formats), fc.constantFrom(null, '元', '万元'), (stored, format, unit) => {
        const read = readStoredNumber(stored, format, unit)
        expect(shiftDecimal(read.number, -read.power)).toBeCloseTo(stored, 8)
      }),
    )
  })
})
