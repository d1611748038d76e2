import { describe, expect, it } from 'vitest'
import { contentAt, readGrid } from '../../../../helpers/workbook/plain-grid'

const read = async (page: string) =>
  (await readGrid(new Uint8Array(Buffer.from(`<html><meta charset="utf-8">${page}`)), '表.xls')).sheets[0]

describe('readHtml', () => {
  it('does not end a tag at a ">" in quotes, and knows every named reference', async () => {
    const sheet = await read(
      '<table><tr><td title="a > b">&minus;3</td><td x:num="0.125">12.5&permil;&le;&#x4E00;</td></tr></table>',
    )
    expect([contentAt(sheet, 1, 1), contentAt(sheet, 1, 2)]).toEqual(['−3', '12.5‰≤一'])
  })

  it('keeps the blanks that indent a label, and takes a cell of blanks for empty', async () => {
    const sheet = await read('<table><tr><td> &nbsp;&nbsp;其中：城市&nbsp; </td><td>&nbsp;</td><td>1</td></tr></table>')
    expect([1, 2, 3].map((column) => contentAt(sheet, 1, column))).toEqual(['\u00a0\u00a0其中：城市', undefined, '1'])
  })

  it('shows nothing of scripts, styles and notes', async () => {
    const sheet = await read(
      '<style>td { x: "</td>" }</style><script>"<td>9</td>"</script><table><tr><td>1<comment>说明</comment></td></tr></table>',
    )
    expect([sheet?.rows.size, contentAt(sheet, 1, 1)]).toEqual([1, '1'])
  })
})
