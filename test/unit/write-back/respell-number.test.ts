import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../../shared/import/read/number/read-number'
import { respellNumber } from '../../../shared/write-back/respell-number'

/** The text with the new number in it. */
const respelled = (text: string, before: number, after: number): string | null => {
  const splice = respellNumber(text, before, after)
  return splice && text.slice(0, splice.at) + splice.text + text.slice(splice.at + splice.length)
}

describe('respellNumber', () => {
  it('keeps decimals, thousands signs, full width and the words around', () => {
    expect(respelled('约1,234.50人', 1234.5, 2000)).toBe('约2,000.00人')
    expect(respelled('１２人', 12, 345)).toBe('３４５人')
    expect(respelled('12.5', 12.5, 0)).toBe('0.0')
  })

  it('takes as many decimals as the new number needs', () => {
    expect(respelled('12', 12, 3.25)).toBe('3.25')
  })

  it('keeps brackets for what is negative, and the sign as it is written', () => {
    expect(respelled('(12)', -12, -15)).toBe('(15)')
    expect(respelled('(12)', -12, 15)).toBe('15')
    expect(respelled('−12', -12, -15)).toBe('−15')
    expect(respelled('+12', 12, 15)).toBe('+15')
    expect(respelled('12', 12, -15)).toBe('-15')
  })

  it('writes the number in the unit that stands behind it', () => {
    expect(respelled('820元', 0.082, 0.09)).toBe('900元')
  })

  it('gives none where no digits stand, or not those that were read', () => {
    expect(respelled('若干', 5, 6)).toBeNull()
    expect(respelled('十余', 10, 20)).toBeNull()
    expect(respelled('3至5', 4, 6)).toBeNull()
  })

  it('is read back as the new number', () => {
    const value = fc.integer({ min: -999_999, max: 999_999 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(value, value, fc.constantFrom('', '人', '万元'), (before, after, tail) => {
        const text = respelled(`${before}${tail}`, before, after)
        expect(readNumber((text ?? '').replace(tail, ''), null).value).toEqual({ tag: 'number', number: after })
      }),
      { numRuns: 60 },
    )
  })
})
