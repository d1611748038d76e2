import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFields } from '../../../../electron/adapters/read-workbook/text/split-fields'

function linesOf(text: string, separator = ',', most = Infinity): readonly (readonly string[])[] {
  const lines: string[][] = []
  let current: string[] = []
  splitFields(text, separator, {
    field: (field, column) => {
      current[column - 1] = field
    },
    endLine: (columns) => {
      lines.push(Array.from({ length: columns }, (_, at) => current[at] ?? ''))
      current = []
      return lines.length < most
    },
  })
  return lines
}

describe('splitFields', () => {
  it('takes fields and lines apart, empty ones included', () => {
    expect(linesOf('a,b\n,c\r\nd')).toEqual([['a', 'b'], ['', 'c'], ['d']])
    expect(linesOf('a\n')).toEqual([['a']])
    expect(linesOf('')).toEqual([])
  })

  it('keeps separators, breaks and doubled quotes in quoted fields', () => {
    expect(linesOf('"a,b","c\nd","e""f"')).toEqual([['a,b', 'c\nd', 'e"f']])
  })

  it('takes a quote that is not closed, or stands within, for a part of the text', () => {
    expect(linesOf('"a,b')).toEqual([['"a', 'b']])
    expect(linesOf('5"管,3')).toEqual([['5"管', '3']])
    expect(linesOf('"a"b,c')).toEqual([['ab', 'c']])
  })

  it('parts by another separator, and stops where it is told to', () => {
    expect(linesOf('a\tb,c', '\t')).toEqual([['a', 'b,c']])
    expect(linesOf('a\nb\nc', ',', 2)).toEqual([['a'], ['b']])
  })

  it('reads back whatever is written by the rules of RFC 4180', () => {
    const field = fc
      .array(fc.constantFrom('a', ',', '"', '\n', '床', ' '), { maxLength: 5 })
      .map((signs) => signs.join(''))
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(table, (lines) => {
        const text = lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        expect(linesOf(text)).toEqual(lines)
      }),
      { numRuns: 60 },
    )
  })
})
