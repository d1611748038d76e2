import { describe, expect, it } from 'vitest'
import { readClipboardCells } from '../../../../renderer/clipboard/clipboard-cells'

function cells(text: string, html = '') {
  const data: Readonly<Record<string, string>> = { 'text/plain': text, 'text/html': html }
  return readClipboardCells({ getData: (type) => data[type] ?? '' })
}

describe('readClipboardCells', () => {
  it('reads text with tabs where there is no table', () => {
    expect(cells('床位\t5\n机构\t0')).toEqual({
      rows: [
        ['床位', '5'],
        ['机构', '0'],
      ],
      merges: [],
    })
  })

  it('takes a table before the text, because it tells of merges and all digits', () => {
    const html = '<table><tr><td colspan=2 x:num="5.25">5.3</td></tr></table>'
    expect(cells('5.3\t', html)).toEqual({ rows: [['5.25', '']], merges: [{ top: 1, left: 1, bottom: 1, right: 2 }] })
  })

  it('takes the text where the table lacks cells that it has', () => {
    expect(cells('床位\t5', '<table><tr><td>床位</td></tr></table>')?.rows).toEqual([['床位', '5']])
  })

  it('is null without text and table', () => {
    expect(cells('')).toBeNull()
    expect(cells('', '<p>床位</p>')).toBeNull()
  })
})
