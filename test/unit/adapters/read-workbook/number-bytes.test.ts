import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumberBytes } from '../../../../electron/adapters/read-workbook/xlsx/number-bytes'

const parse = (text: string): number => {
  const bytes = new TextEncoder().encode(`<${text}>`)
  return parseNumberBytes(bytes, 1, bytes.length - 1)
}

describe('parseNumberBytes', () => {
  it('reads decimal numbers, signed, small and large', () => {
    expect(['0', '-3', '1.5', '.5', '5.', '1E-3', '+7', ' 12 '].map(parse)).toEqual([0, -3, 1.5, 0.5, 5, 0.001, 7, 12])
    expect(parse('12345678901234567890')).toBe(Number('12345678901234567890'))
  })

  it('reads nothing that is no decimal number', () => {
    for (const text of ['', '-', '.', '0x10', 'Infinity', '1,5', '1 2', '五', '1.2.3'])
      expect([text, parse(text)]).toEqual([text, NaN])
  })

  it('reads every number exactly as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parse(String(number))).toBe(Number(String(number)))
      }),
      { numRuns: 100 },
    )
  })
})
