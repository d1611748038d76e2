import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../../shared/import/table/recognise'
import { dbfTable } from '../../../../helpers/workbook/dbf-table'
import { contentAt, readCodes, readGrid } from '../../../../helpers/workbook/plain-grid'

/** 地区, 床位 and 天河 in GB 18030, as no encoder of the platform writes it. */
const gb = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const [region, beds, tianhe, luogang] = ['b5d8c7f8', 'b4b2cebb', 'cceccdac', 'c2dcb8da'].map(gb)
const big5 = { region: gb('a661b0cf'), taipei: gb('bb4fa55f') }

const names = [tianhe ?? '', luogang ?? '', tianhe ?? '', luogang ?? '']
const columns = [
  { name: region ?? gb(''), type: 'C', length: 8, values: names },
  { name: beds ?? gb(''), type: 'N', length: 6, decimals: 1, values: ['  12.5', '******', '      ', '   -3'] },
  { name: gb('5249'), type: 'D', length: 8, values: ['20230831', '        ', '00000000', '20231301'] },
  { name: gb('4c47'), type: 'L', length: 1, values: ['T', 'f', '?', ' '] },
]

describe('readDbf', () => {
  it.each([0, 0x4d, 0x7a, 0x03])('reads Chinese tables, whatever code page they name: %i', async (codePage) => {
    const { sheets, damage } = await readGrid(dbfTable(columns, codePage), '床位.dbf')
    expect(damage).toEqual([])
    expect([1, 2].map((column) => contentAt(sheets[0], 1, column))).toEqual(['地区', '床位'])
    expect([2, 3].map((row) => contentAt(sheets[0], row, 1))).toEqual(['天同', '萝岗'])
  })

  it('keeps what did not fit its field as a text that is no number, and blanks empty', async () => {
    const [sheet] = (await readGrid(dbfTable(columns), '床位.dbf')).sheets
    const values = (column: number) => [2, 3, 4, 5].map((row) => sheet?.rows.get(row)?.get(column)?.value)
    expect(values(2)).toEqual([
      { tag: 'number', number: 12.5 },
      { tag: 'text', text: '******' },
      undefined,
      { tag: 'number', number: -3 },
    ])
    expect(values(3)).toEqual([
      { tag: 'date', year: 2023, month: 8, day: 31 },
      undefined,
      undefined,
      { tag: 'text', text: '20231301' },
    ])
    expect(values(4)).toEqual([
      { tag: 'boolean', boolean: true },
      { tag: 'boolean', boolean: false },
      undefined,
      undefined,
    ])
  })

  it('leaves out records that are marked as deleted', async () => {
    const [sheet] = (await readGrid(dbfTable(columns, 0, [1]), '床位.dbf')).sheets
    expect([2, 3, 4, 5].map((row) => contentAt(sheet, row, 1))).toEqual(['天同', '天同', '萝岗', undefined])
  })

  it('reads the traditional characters of a table that names their code page', async () => {
    const table = dbfTable([{ name: big5.region, type: 'C', length: 8, values: [big5.taipei] }], 0x78)
    const [sheet] = (await readGrid(table, '表.dbf')).sheets
    expect([contentAt(sheet, 1, 1), contentAt(sheet, 2, 1)]).toEqual(['地區', '臺北'])
  })

  it('drops the half of a character that was cut, and says so of letters that cannot be read', async () => {
    const cut = dbfTable([{ name: gb('4d43'), type: 'C', length: 3, values: [tianhe ?? ''] }])
    expect(contentAt((await readGrid(cut, '表.dbf')).sheets[0], 2, 1)).toBe('天')
    const { damage } = await readGrid(
      dbfTable([{ name: gb('4d43'), type: 'C', length: 6, values: [gb('80ff41424344')] }]),
    )
    expect(damage.map(({ code }) => code)).toEqual(['import.unreadable-letters'])
  })

  it('refuses a table that was cut off', async () => {
    const table = dbfTable(columns)
    expect(await readCodes(table.subarray(0, table.length - 30), '床位.dbf')).toEqual(['import.damaged-package'])
  })

  it('is recognised as a table of figures', async () => {
    const years = dbfTable([
      { name: region ?? gb(''), type: 'C', length: 8, values: [tianhe ?? '', luogang ?? ''] },
      { name: gb('32303233'), type: 'N', length: 8, values: ['12', '15'] },
      { name: gb('32303234'), type: 'N', length: 8, values: ['13', '********'] },
    ])
    const [table] = recognise(await readGrid(years, '床位.dbf')).sheets.flatMap(({ tables }) => tables)
    expect(table?.cells.map(({ reading }) => reading.value)).toEqual([
      { tag: 'number', number: 12 },
      { tag: 'number', number: 13 },
      { tag: 'number', number: 15 },
      expect.objectContaining({ tag: 'invalid' }),
    ])
  })
})
