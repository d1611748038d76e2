import { describe, expect, it } from 'vitest'
import { significantDigits, toFifteenDigits } from '../../../shared/model/significant-digits'

describe('significantDigits', () => {
  it('gives digits and scale of what a spreadsheet shows', () => {
    expect(significantDigits(26.62)).toEqual({ digits: 266_200_000_000_000n, scale: 13 })
    expect(significantDigits(-0.1 - 0.2)).toEqual({ digits: -300_000_000_000_000n, scale: 15 })
    expect(significantDigits(1e20)).toEqual({ digits: 100_000_000_000_000n, scale: -6 })
  })

  it('refuses what is no number', () => {
    expect(() => significantDigits(Number.NaN)).toThrow(RangeError)
  })
})

describe('toFifteenDigits', () => {
  it('takes binary noise off and keeps whole numbers', () => {
    expect(toFifteenDigits(0.1 + 0.2)).toBe(0.3)
    expect(toFifteenDigits(4060.7400000000007)).toBe(4060.74)
    expect(toFifteenDigits(123_456_789_012_345)).toBe(123_456_789_012_345)
    expect(Object.is(toFifteenDigits(-0), 0)).toBe(true)
  })
})
