import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsOf, formatDecimal, roundTo } from '../../../shared/derive/decimal'

describe('formatDecimal', () => {
  it('rounds half up on decimal digits, not on binary ones', () => {
    expect(formatDecimal(1.005, 2)).toBe('1.01')
    expect(formatDecimal(2.675, 2)).toBe('2.68')
    expect(formatDecimal(0.285, 2)).toBe('0.29')
    expect(formatDecimal(8.345, 2)).toBe('8.35')
    expect(formatDecimal(0.5, 0)).toBe('1')
    expect(formatDecimal(2.5, 0)).toBe('3')
  })

  it('rounds half away from zero', () => {
    expect(formatDecimal(-2.5, 0)).toBe('-3')
    expect(formatDecimal(-1.005, 2)).toBe('-1.01')
  })

  it('sees through the noise of binary arithmetic', () => {
    expect(formatDecimal(1.1 + 2.2, 1)).toBe('3.3')
    expect(formatDecimal(0.1 + 0.7, 0)).toBe('1')
    expect(formatDecimal(1.15 * 100, 0)).toBe('115')
  })

  it('rounds down and up by magnitude', () => {
    expect(formatDecimal(20.9, 0, 'down')).toBe('20')
    expect(formatDecimal(20.1, 0, 'up')).toBe('21')
    expect(formatDecimal(20, 0, 'up')).toBe('20')
    expect(formatDecimal(-20.9, 0, 'down')).toBe('-20')
  })

  it('rounds to tens and hundreds', () => {
    expect(formatDecimal(1486, -1)).toBe('1490')
    expect(formatDecimal(1486, -3)).toBe('1000')
    expect(formatDecimal(4, -1)).toBe('0')
  })

  it('prints no sign before a rounded zero and pads decimals', () => {
    expect(formatDecimal(-0.04, 1)).toBe('0.0')
    expect(formatDecimal(14, 1)).toBe('14.0')
    expect(formatDecimal(0.05, 2)).toBe('0.05')
  })

  it('handles very large and very small numbers', () => {
    expect(formatDecimal(1e21, 0)).toBe('1000000000000000000000')
    expect(formatDecimal(1.5e-9, 3)).toBe('0.000')
    expect(formatDecimal(123456789012345, 2)).toBe('123456789012345.00')
  })

  it('refuses what is no number', () => {
    expect(() => formatDecimal(Number.NaN, 1)).toThrow(RangeError)
    expect(() => formatDecimal(Infinity, 1)).toThrow(RangeError)
  })

  it('never moves a value by more than half a unit of the last place', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), (count, decimals) => {
        const value = count / 10 ** 5
        const unit = 10 ** -decimals
        expect(Math.abs(roundTo(value, decimals) - value)).toBeLessThanOrEqual(unit / 2 + 1e-9)
      }),
    )
  })

  it('gives a value with so many decimals back unchanged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.integer({ min: 0, max: 4 }),
        (count, decimals) => {
          const value = Number(`${count}e-${decimals}`)
          expect(Number(formatDecimal(value, decimals))).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })
})

describe('decimalsOf', () => {
  it('counts the decimals a reader sees', () => {
    expect(decimalsOf(26.62)).toBe(2)
    expect(decimalsOf(4060.7400000000007)).toBe(2)
    expect(decimalsOf(113699.99999999999)).toBe(0)
    expect(decimalsOf(0)).toBe(0)
    expect(decimalsOf(1e21)).toBe(0)
  })
})
