import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAddress, rangeAddress } from '../../../../shared/sheet/cell-address'
import { exampleBytes } from '../../../helpers/report/build-example'
import { formatSample } from '../../../helpers/workbook/format-sample'
import { readWithExceljs, type ExceljsSheet } from '../../../helpers/workbook/grid-from-exceljs'
import { readGrid } from '../../../helpers/workbook/plain-grid'

/** Our reading of a workbook in the shape of the other one. */
async function readOurs(bytes: Uint8Array): Promise<readonly ExceljsSheet[]> {
  const { sheets } = await readGrid(bytes)
  return sheets.map((sheet) => ({
    name: sheet.name,
    cells: new Map(
      [...sheet.rows].flatMap(([row, cells]) =>
        [...cells].map(([column, { value, formula, numberFormat }]): [string, unknown] => [
          cellAddress(row, column),
          { value, formula, numberFormat: numberFormat?.replace(/\\(.)/gu, '$1') ?? null },
        ]),
      ),
    ),
    merges: sheet.merges.map(rangeAddress),
    hiddenRows: [...sheet.hiddenRows],
  }))
}

const formats = ['0.00', '#,##0', '0.0%', 'yyyy"年"m"月"d"日"', '@', '[Red]-0.0;0.0']
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.integer({ min: 1, max: 60_000 }),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]|_x/u.test(text)),
  fc.boolean(),
  fc.constant({ error: '#N/A' as const }),
  fc.constant({ richText: [{ text: '床位' }, { text: '1)', font: { vertAlign: 'superscript' as const } }] }),
  fc.constant({ formula: 'A1&"年"', result: '2021年' }),
)
const cell = fc.record({
  row: fc.integer({ min: 1, max: 40 }),
  column: fc.integer({ min: 1, max: 30 }),
  value,
  format: fc.option(fc.constantFrom(...formats), { nil: null }),
})

describe('readWorkbook beside exceljs', () => {
  it('reads the examples and the sample of formats alike', async () => {
    for (const bytes of [
      await exampleBytes('annual-summary'),
      await exampleBytes('decade-review'),
      await formatSample(),
    ]) {
      expect(await readOurs(bytes)).toEqual(await readWithExceljs(bytes))
    }
  })

  it('reads whatever exceljs writes alike', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 60 }), async (cells) => {
        const workbook = new ExcelJS.Workbook()
        const sheet = workbook.addWorksheet('统计')
        for (const one of cells) {
          const target = sheet.getCell(one.row, one.column)
          target.value = one.value as ExcelJS.CellValue
          // A number under a date format is read as a day, so it has to be one.
          const isDay = one.format?.startsWith('yyyy') ?? false
          const isSerial =
            typeof one.value === 'number' && Number.isInteger(one.value) && one.value > 0 && one.value < 60_000
          if (one.format !== null && (!isDay || isSerial)) target.numFmt = one.format
        }
        const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
        expect(await readOurs(bytes)).toEqual(await readWithExceljs(bytes))
      }),
      { numRuns: 60, seed: 11 },
    )
  })
})
