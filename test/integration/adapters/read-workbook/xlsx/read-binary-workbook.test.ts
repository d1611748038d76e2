import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { contentAt, readCodes, readGrid } from '../../../../helpers/workbook/plain-grid'

function binaryWorkbook(): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['指标', '2022年', '2023年'],
    ['火化率', 0.485, 0.51],
    ['养老机构', 12, 15],
  ])
  for (const cell of ['B2', 'C2']) (sheet[cell] as XLSX.CellObject).z = '0.0%'
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '基本情况')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer)
}

describe('readBinaryWorkbook', () => {
  it('gives cells and formats', async () => {
    const [sheet] = (await readGrid(binaryWorkbook(), '表.xlsb')).sheets
    expect(sheet?.name).toBe('基本情况')
    expect([contentAt(sheet, 2, 1), contentAt(sheet, 3, 3)]).toEqual(['火化率', 15])
    expect(sheet?.rows.get(2)?.get(2)).toMatchObject({ value: { number: 0.485 }, numberFormat: '0.0%' })
  })

  it('refuses one with a damaged part', async () => {
    const bytes = binaryWorkbook()
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.bin') + 40
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    expect(await readCodes(bytes, '表.xlsb')).toEqual(['import.damaged-package'])
  })
})
