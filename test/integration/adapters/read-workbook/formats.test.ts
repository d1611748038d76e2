import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel'
import { describe, expect, it } from 'vitest'
import { formatSample } from '../../../helpers/workbook/format-sample'
import { contentAt, readCodes, readGrid } from '../../../helpers/workbook/plain-grid'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${name}`, import.meta.url)))

const sources = {
  '.xlsx': formatSample,
  '.xls': () => Promise.resolve(fixture('sample.xls')),
  '.ods': () => Promise.resolve(fixture('sample.ods')),
}

describe.each(Object.entries(sources))('readWorkbook of the sample as %s', (_, source) => {
  it('gives texts, numbers, dates, formulas and errors as they are', async () => {
    const [sheet] = (await readGrid(await source(), '指标.xlsx')).sheets
    expect(contentAt(sheet, 1, 1)).toBe('社会救助基本情况')
    expect([3, 4, 5].map((column) => contentAt(sheet, 3, column))).toEqual([4.5, 4.1, '0012'])
    expect(contentAt(sheet, 4, 5)).toBe('1-2')
    expect(contentAt(sheet, 6, 1)).toBe('2021-12-31')
    expect(sheet?.rows.get(6)?.get(3)).toMatchObject({ value: { number: 5.75 }, formula: 'SUM(C3:C4)' })
    expect(sheet?.rows.get(6)?.get(4)).toMatchObject({ value: { tag: 'error', error: '#DIV/0!' }, formula: 'D3/0' })
    expect(contentAt(sheet, 7, 3)).toBe(-3.25)
    expect(contentAt(sheet, 7, 4)).toBe(1_234_567.5)
  })

  it('gives formats, footnote marks, comments, merges and what is hidden', async () => {
    const { sheets, damage } = await readGrid(await source())
    const [sheet, draft] = sheets
    expect(damage).toEqual([])
    expect(sheet?.rows.get(5)?.get(3)).toMatchObject({ value: { number: 0.125 }, numberFormat: '0.0%' })
    // A duration is a quantity, not a date.
    expect(sheet?.rows.get(6)?.get(5)?.value).toEqual({ tag: 'number', number: 0.75 })
    expect(sheet?.rows.get(7)?.get(1)?.runs).toEqual([
      { text: '特困人员', superscript: false },
      { text: '1)', superscript: true },
    ])
    expect(sheet?.rows.get(3)?.get(3)?.comment).toBe('初步数')
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 5 }])
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([4])
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([5])
    expect(sheet?.visibility).toBe('visible')
    expect(draft).toMatchObject({ name: '底稿', visibility: 'hidden' })
  })

  it('goes by the content, whatever the name', async () => {
    for (const name of ['指标.csv', '指标.et', '指标']) {
      expect((await readGrid(await source(), name)).sheets.map((sheet) => sheet.name)).toEqual(['社会救助', '底稿'])
    }
  })
})

/** The rows of a small table in a format that SheetJS writes. */
function written(
  bookType: XLSX.BookType,
  rows: unknown[][] = [
    ['指标', 2021],
    ['低保对象', 4.5],
  ],
): Uint8Array {
  XLSX.set_cptable(codePages)
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '社会救助')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType, codepage: 936 }) as Buffer)
}

describe('readWorkbook of old formats', () => {
  it.each(['biff8', 'xlml', 'fods', 'ods'] as const)('reads %s', async (bookType) => {
    const [sheet] = (await readGrid(written(bookType), '指标.xls')).sheets
    expect(sheet?.name).toBe('社会救助')
    expect(contentAt(sheet, 2, 1)).toBe('低保对象')
    expect(contentAt(sheet, 2, 2)).toBe(4.5)
  })

  it('reads texts of Excel 5 and 95 in the code page of the file', async () => {
    const bytes = Buffer.from(written('biff5', [['ABCD', 4.5]]))
    const codePage = bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]))
    bytes.writeUInt16LE(936, codePage + 4)
    Buffer.from([0xd6, 0xb8, 0xb1, 0xea]).copy(bytes, bytes.lastIndexOf('ABCD'))
    const [sheet] = (await readGrid(new Uint8Array(bytes), '指标.et')).sheets
    expect([contentAt(sheet, 1, 1), contentAt(sheet, 1, 2)]).toEqual(['指标', 4.5])
  })

  it('reads dates of a workbook in one XML document as calendar days', async () => {
    const date = { t: 'n', v: 44561, z: 'yyyy-mm-dd' }
    const [sheet] = (await readGrid(written('xlml', [[date]]))).sheets
    expect(contentAt(sheet, 1, 1)).toBe('2021-12-31')
  })

  it('refuses a password, a cut file and a file whose sectors run in a circle', async () => {
    const sound = fixture('sample.xls')
    expect(await readCodes(sound.slice(0, sound.length - 3000))).toEqual(['import.damaged-package'])
    const circle = sound.slice()
    const view = new DataView(circle.buffer)
    const table = (view.getUint32(76, true) + 1) * 512
    for (let at = 0; at < 12; at += 1) view.setUint32(table + at * 4, at === 11 ? 0 : at + 1, true)
    expect(await readCodes(circle)).toEqual(['import.damaged-package'])
  })
})

describe('readWorkbook of a page', () => {
  const page = (body: string): Uint8Array =>
    new TextEncoder().encode(`<html><meta charset="utf-8"><body>${body}</body></html>`)

  it('reads tables as text, with spans, raised marks, hidden rows and the lines around them', async () => {
    const [sheet] = (
      await readGrid(
        page(
          '<style>td{}</style><h3>社会救助 2021年</h3><table><tr><th colspan=2>指标</th><th>数值</th></tr>' +
            '<tr><td rowspan="2">低保</td><td>城市&nbsp;</td><td>0012</td></tr><tr style="display:none"><td>农村</td><td>1-2</td></tr>' +
            '<tr><td>比率<sup>1)</sup></td><td>a<br>b</td><td x:num="0.125">12.5%</td></tr>' +
            '<tr><td>金额</td><td></td><td x:num="1234567.5">1,234,568</td></tr></table>',
        ),
        '导出.xls',
      )
    ).sheets
    expect(contentAt(sheet, 1, 1)).toBe('社会救助 2021年')
    expect(sheet?.merges).toEqual([
      { top: 2, left: 1, bottom: 2, right: 2 },
      { top: 3, left: 1, bottom: 4, right: 1 },
    ])
    expect([contentAt(sheet, 3, 2), contentAt(sheet, 3, 3), contentAt(sheet, 4, 2), contentAt(sheet, 4, 3)]).toEqual([
      ...['城市', '0012', '农村', '1-2'],
    ])
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([4])
    expect(
      sheet?.rows
        .get(5)
        ?.get(1)
        ?.runs?.map((run) => run.superscript),
    ).toEqual([false, true])
    expect(contentAt(sheet, 5, 2)).toBe('a\nb')
    expect(contentAt(sheet, 5, 3)).toBe('12.5%')
    expect(contentAt(sheet, 6, 3)).toBe(1_234_567.5)
  })

  it('finds a table within the cell of another one, and its own encoding', async () => {
    const inner = Buffer.from('<html><meta charset=gb2312><table><tr><td>', 'latin1')
    const text = Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea])
    const end = Buffer.from('<table><tr><td>1</td><td>2</td></tr></table></td></tr></table>', 'latin1')
    const [sheet] = (await readGrid(new Uint8Array(Buffer.concat([inner, text, end])))).sheets
    expect(contentAt(sheet, 1, 1)).toBe('指标')
    expect([contentAt(sheet, 2, 1), contentAt(sheet, 2, 2)]).toEqual(['1', '2'])
  })

  it('reads the table that LibreOffice saves, without the text of its notes', async () => {
    const [sheet] = (await readGrid(fixture('sample.html'))).sheets
    expect([contentAt(sheet, 3, 3), contentAt(sheet, 4, 3), contentAt(sheet, 6, 4)]).toEqual([
      4.5,
      '12.5%',
      1_234_567.5,
    ])
  })
})

describe('readWorkbook of separated text', () => {
  const rows = '指标,2021,备注\r\n低保对象,"1,234.50",0012\r\n"特困\n人员",1-2,"他说""好"""\r\n'

  it.each([
    ['UTF-8', Buffer.from(rows, 'utf8')],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${rows}`, 'utf8')],
    [
      'UTF-16 as Excel saves Unicode text',
      Buffer.from(`\ufeff${rows.replaceAll(',', '\t').replace('"1\t234.50"', '"1,234.50"')}`, 'utf16le'),
    ],
    ['semicolons', Buffer.from(rows.replaceAll(',', ';').replace('"1;234.50"', '"1,234.50"'), 'utf8')],
    [
      'a stated separator',
      Buffer.from(`sep=|\n${rows.replaceAll(',', '|').replace('"1|234.50"', '"1,234.50"')}`, 'utf8'),
    ],
  ])('reads %s, every cell as it is written', async (_, bytes) => {
    const [sheet] = (await readGrid(new Uint8Array(bytes), '指标.csv')).sheets
    const cells = [1, 2, 3].map((row) => [1, 2, 3].map((column) => contentAt(sheet, row, column)))
    expect(cells).toEqual([
      ['指标', '2021', '备注'],
      ['低保对象', '1,234.50', '0012'],
      ['特困\n人员', '1-2', '他说"好"'],
    ])
  })

  it('reads GB18030, four-byte characters included', async () => {
    // 指标,㐄,1
    const bytes = Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x81, 0x39, 0xef, 0x33, 0x2c, 0x31])
    const [sheet] = (await readGrid(bytes, '指标.csv')).sheets
    expect([1, 2, 3].map((column) => contentAt(sheet, 1, column))).toEqual(['指标', '㐄', '1'])
  })

  it('keeps empty lines as rows, a quote that is not closed as text, and ="…" as its text', async () => {
    const [sheet] = (await readGrid(new TextEncoder().encode('a,b\n\n="00123","open\n'))).sheets
    expect([...(sheet?.rows.keys() ?? [])]).toEqual([1, 3])
    expect([contentAt(sheet, 3, 1), contentAt(sheet, 3, 2)]).toEqual(['00123', '"open'])
  })

  it('refuses bytes that are no text, and one line of endless text', async () => {
    expect(await readCodes(Uint8Array.from([1, 2, 3, 0, 5]))).toEqual(['import.not-a-workbook'])
    expect(await readCodes(new TextEncoder().encode('%PDF-1.7 text'))).toEqual(['import.not-a-workbook'])
    expect(await readCodes(new Uint8Array(20_000_000).fill(0x61))).toEqual(['import.too-much-text'])
  })
})
