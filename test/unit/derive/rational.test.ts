import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  numberOf,
  rationalOf,
  subtractRationals,
} from '../../../shared/derive/rational'

const cents = fc.integer({ min: -99_999_999, max: 99_999_999 })

describe('rationalOf', () => {
  it('takes a decimal number for what it is written as', () => {
    expect(rationalOf(0.1)).toEqual({ numerator: 1n, denominator: 10n })
    expect(rationalOf(-26.62)).toEqual({ numerator: -1331n, denominator: 50n })
    expect(rationalOf(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n })
    expect(rationalOf(2.5e-7)).toEqual({ numerator: 1n, denominator: 4_000_000n })
    expect(rationalOf(0)).toEqual({ numerator: 0n, denominator: 1n })
  })

  it('leaves out what binary arithmetic put behind the fifteenth digit', () => {
    expect(rationalOf(0.1 + 0.2)).toEqual(rationalOf(0.3))
    expect(rationalOf(26.620000000000001)).toEqual(rationalOf(26.62))
  })

  it('keeps every digit of a whole number', () => {
    expect(numberOf(rationalOf(9_007_199_254_740_991))).toBe(9_007_199_254_740_991)
  })

  it('refuses what is no number', () => {
    expect(() => rationalOf(Number.NaN)).toThrow(RangeError)
    expect(() => rationalOf(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
})

describe('arithmetic of rationals', () => {
  it('adds and subtracts amounts of two decimals as whole cents would', () => {
    fc.assert(
      fc.property(cents, cents, (cent, other) => {
        const [left, right] = [rationalOf(cent / 100), rationalOf(other / 100)]
        expect(numberOf(addRationals(left, right))).toBe((cent + other) / 100)
        // Not -0 for equal amounts.
        expect(numberOf(subtractRationals(left, right))).toBe((cent - other) / 100 + 0)
      }),
    )
  })

  it('undoes a division by a multiplication, without a rest', () => {
    fc.assert(
      fc.property(cents, cents, (cent, other) => {
        const [left, right] = [rationalOf(cent / 100), rationalOf(other / 100)]
        const quotient = divideRationals(left, right)
        if (other === 0) expect(quotient).toBeNull()
        else expect(quotient && multiplyRationals(quotient, right)).toEqual(left)
      }),
    )
  })

  it('compares without rounding', () => {
    expect(compareRationals(rationalOf(0.3), addRationals(rationalOf(0.1), rationalOf(0.2)))).toBe(0)
    expect(compareRationals(rationalOf(-2), rationalOf(1))).toBeLessThan(0)
    expect(compareRationals(rationalOf(0.31), rationalOf(0.3))).toBeGreaterThan(0)
  })
})

describe('numberOf', () => {
  it('gives back the number it was made from', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numberOf(rationalOf(value))).toBe(
          Number.isSafeInteger(value) ? value + 0 : Number(value.toPrecision(15)),
        )
      }),
    )
  })

  it('is the nearest number to a fraction that has no end', () => {
    const third = divideRationals(rationalOf(1), rationalOf(3))
    expect(third && numberOf(third)).toBe(1 / 3)
    const small = divideRationals(rationalOf(-2), rationalOf(3e20))
    expect(small && numberOf(small)).toBe(-2 / 3e20)
  })
})
