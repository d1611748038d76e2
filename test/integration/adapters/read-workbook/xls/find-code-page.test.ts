import * as XLSX from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel'
import { describe, expect, it } from 'vitest'
import { contentAt, readGrid } from '../../../../helpers/workbook/plain-grid'

XLSX.set_cptable(codePages)

/** A workbook of Excel 5 with texts as bytes in hexadecimal, whose record of the code page is taken away. */
function withoutCodePage(...texts: readonly string[]): Uint8Array {
  const stand = texts.map((text, at) => String.fromCharCode(65 + at).repeat(text.length / 2))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([stand]), 'Sheet1')
  const bytes = Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'biff5' }) as Buffer)
  bytes.writeUInt16LE(0x86, bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00])))
  for (const [at, text] of texts.entries()) Buffer.from(text, 'hex').copy(bytes, bytes.lastIndexOf(stand[at] ?? ''))
  return new Uint8Array(bytes)
}

describe('findCodePage', () => {
  it('is simplified Chinese where all letters are', async () => {
    const { sheets, damage } = await readGrid(withoutCodePage('d6b8b1ea', '32303231c4ea', '414243'), '表.xls')
    expect(damage).toEqual([])
    expect([1, 2, 3].map((column) => contentAt(sheets[0], 1, column))).toEqual(['指标', '2021年', 'ABC'])
  })

  it('is nobody knows which where they make no Chinese, which is said', async () => {
    const { damage } = await readGrid(withoutCodePage('4772f6df65', 'dc6265727369636874'), '表.xls')
    expect(damage.map(({ code }) => code)).toEqual(['import.unreadable-letters'])
  })

  it('is not asked for where there are no letters but Latin ones', async () => {
    expect((await readGrid(withoutCodePage('546f74616c'), '表.xls')).damage).toEqual([])
  })
})
