import { describe, expect, it } from 'vitest'
import { contentAt, readCodes, readGrid } from '../../../../helpers/workbook/plain-grid'

const head =
  'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="----=_Next_1"\r\n\r\n'
const workbook = (names: readonly string[]): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>${names
    .map(
      (name, at) =>
        `<x:ExcelWorksheet><x:Name>${name}</x:Name><x:WorksheetSource HRef=3D"表.files/sheet00${at + 1}.htm"/></x:ExcelWorksheet>`,
    )
    .join('')}</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><frameset><frame></frameset></html>`
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => (byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('')
const part = (name: string, page: string, encoding = 'quoted-printable'): string =>
  `------=_Next_1\r\nContent-Location: file:///C:/1/${name}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${page}\r\n`
const table = (name: string, figure: number): string =>
  `<html><body><table><tr><td>指标</td><td>2023年</td></tr><tr><td>${name}</td><td x:num="${figure}">${figure}</td></tr></table></body></html>`

describe('readMhtml', () => {
  it('gives the sheets that the frameset names, by their names, whatever their transfer encoding', async () => {
    const message =
      head +
      part('book.htm', quoted(workbook(['养老 &amp; 儿童', '救助']))) +
      part('sheet002.htm', Buffer.from(table('低保对象', 31)).toString('base64'), 'base64') +
      part('sheet001.htm', quoted(table('养老机构', 12)).replace('<tr>', '<tr=\r\n>')) +
      '------=_Next_1--\r\n'
    const { sheets } = await readGrid(new Uint8Array(Buffer.from(message)), '表.xls')
    expect(sheets.map(({ name }) => name)).toEqual(['养老 & 儿童', '救助'])
    expect(sheets.map((sheet) => [contentAt(sheet, 2, 1), contentAt(sheet, 2, 2)])).toEqual([
      ['养老机构', 12],
      ['低保对象', 31],
    ])
  })

  it('gives the one page of a message without a frameset', async () => {
    const message = head + part('page.htm', quoted(table('孤儿', 3))) + '------=_Next_1--\r\n'
    expect(contentAt((await readGrid(new Uint8Array(Buffer.from(message)), '表.mht')).sheets[0], 2, 2)).toBe(3)
  })

  it('says that sheets are missing which the frameset names', async () => {
    const message = head + part('book.htm', quoted(workbook(['救助']))) + '------=_Next_1--\r\n'
    expect(await readCodes(new Uint8Array(Buffer.from(message)), '表.xls')).toEqual(['import.frameset'])
    const alone = new Uint8Array(Buffer.from(workbook(['救助']).replaceAll('=3D', '=')))
    expect(await readCodes(alone, '表.xls')).toEqual(['import.frameset'])
  })
})
