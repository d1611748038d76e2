import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../../../electron/adapters/read-workbook/detect-format'
import { contentAt, readCodes, readGrid } from '../../../helpers/workbook/plain-grid'

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const csv = '指标,2022年,2023年\r\n低保对象,31,29\r\n一老一小,1,2\r\n'

describe('detectFormat', () => {
  it.each([
    ['sylk', 'ID;PWXL;N;E\nC;Y1;X1;K"a"\n'],
    ['dif', 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n'],
    ['mhtml', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n'],
    ['html', '  <!-- a --><TABLE><tr>'],
    ['unknown', '%PDF-1.7'],
    ['text', 'ID,2022\n1,2\n'],
  ] as const)('knows %s by its beginning', (format, text) => {
    expect(detectFormat(latin(text))).toBe(format)
  })

  it('tells formats that are not read by their names', async () => {
    expect(await readCodes(latin('ID;PWXL;N;E\nC;Y1;X1;K1\nE\n'), '表.slk')).toEqual(['import.other-format'])
    expect(await readCodes(latin('TABLE\r\n0,1\r\n"x"\r\n'), '表.dif')).toEqual(['import.other-format'])
  })

  it('reads UTF-16 without a mark where only one order of bytes gives text', async () => {
    const little = Buffer.from(csv, 'utf16le')
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      const [sheet] = (await readGrid(new Uint8Array(bytes), '表.csv')).sheets
      expect([contentAt(sheet, 2, 1), contentAt(sheet, 3, 1), contentAt(sheet, 3, 3)]).toEqual([
        '低保对象',
        '一老一小',
        '2',
      ])
    }
    expect(detectFormat(new Uint8Array(little.subarray(0, little.length - 1)))).toBe('text')
    expect(detectFormat(new Uint8Array([1, 0, 2, 0, 3, 0, 4, 0]))).toBe('unknown')
  })
})
