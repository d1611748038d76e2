import { describe, expect, it } from 'vitest'
import { formatClipboard, parseClipboard } from '../../../shared/clipboard/parse-clipboard'

describe('parseClipboard', () => {
  it('does not take the last line break for a row', () => {
    expect(parseClipboard('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('keeps empty cells and fills short rows up', () => {
    expect(parseClipboard('1\t\t3\n4')).toEqual([
      ['1', '', '3'],
      ['4', '', ''],
    ])
  })

  it('keeps an empty row in the middle', () => {
    expect(parseClipboard('1\r\n\r\n2\r\n')).toEqual([['1'], [''], ['2']])
  })

  it('reads a quoted cell with tabs, line breaks and quotes', () => {
    expect(parseClipboard('"a\tb\r\nc ""d"""\t2')).toEqual([['a\tb\r\nc "d"', '2']])
  })

  it('has no cells for an empty text', () => {
    expect(parseClipboard('')).toEqual([])
  })
})

describe('formatClipboard', () => {
  it('is read back as the same cells', () => {
    const cells = [
      ['1234.5', '约7700', ''],
      ['two\nlines', '"quoted"', '—'],
    ]
    expect(parseClipboard(formatClipboard(cells))).toEqual(cells)
  })
})
