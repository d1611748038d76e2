import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { convertAll, hasLibreOffice } from '../../../helpers/workbook/libreoffice'
import { readGrid } from '../../../helpers/workbook/plain-grid'

const labels = [
  ['救助对象', 0],
  ['城市', 1],
  ['其中：儿童', 2],
  ['农村', 1],
] as const

async function indentedWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('表')
  for (const [at, [label, indent]] of labels.entries()) {
    const cell = sheet.getCell(at + 1, 1)
    cell.value = label
    if (indent > 0) cell.alignment = { horizontal: 'left', indent }
    sheet.getCell(at + 1, 2).value = at
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const indentsOf = async (bytes: Uint8Array, name: string): Promise<readonly (number | undefined)[]> => {
  const [sheet] = (await readGrid(bytes, name)).sheets
  return labels.map((_, at) => sheet?.rows.get(at + 1)?.get(1)?.indent)
}

describe('the indent of a cell', () => {
  it('is read from an .xlsx', async () => {
    expect(await indentsOf(await indentedWorkbook(), '表.xlsx')).toEqual([0, 1, 2, 1])
  })

  it.skipIf(!hasLibreOffice()).each([
    ['xls', 'xls:MS Excel 97'],
    ['ods', 'ods'],
    ['fods', 'fods'],
  ])('is the same in an .%s that LibreOffice makes of it', async (extension, format) => {
    const converted = convertAll(new Map([['表', await indentedWorkbook()]]), format, extension)
    expect(await indentsOf(converted.get('表') ?? new Uint8Array(), `表.${extension}`)).toEqual([0, 1, 2, 1])
  })
})
