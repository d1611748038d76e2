import { describe, expect, it } from 'vitest'
import { dotStyle, plainDigits, readNumberStyle } from '../../../../../shared/import/read/number/number-style'

describe('readNumberStyle', () => {
  it('takes a comma for the decimal sign only where no text contradicts it', () => {
    expect(readNumberStyle(['12,5', '1.300,25'])).toEqual({ decimalComma: true, ambiguousComma: false })
    expect(readNumberStyle(['12,5*', '1,300.25'])).toEqual({ decimalComma: false, ambiguousComma: true })
    expect(readNumberStyle(['1,300', '12'])).toEqual(dotStyle)
  })
})

describe('plainDigits', () => {
  it('writes the point as the only sign, or nothing where two readings are left', () => {
    expect(plainDigits('1,300,200.5', dotStyle)).toBe('1300200.5')
    expect(plainDigits('1.300,5', { decimalComma: true, ambiguousComma: false })).toBe('1300.5')
    expect(plainDigits('1,300', { decimalComma: false, ambiguousComma: true })).toBeNull()
    expect(plainDigits('13,00', dotStyle)).toBeNull()
  })
})
