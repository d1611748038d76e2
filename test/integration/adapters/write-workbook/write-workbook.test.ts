import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../../electron/adapters/write-workbook/write-workbook'
import { cellAddress } from '../../../../shared/sheet/cell-address'
import { yearPeriod } from '../../../../shared/model/period'
import { buildWorkbookPlan } from '../../../../shared/render/workbook/workbook-plan'
import { convertAll, hasLibreOffice, withoutResults } from '../../../helpers/workbook/libreoffice'
import { sampleDataset, sampleFigure } from '../../../helpers/sample-dataset'
import { workbookDocument } from '../../../helpers/workbook/workbook-document'

const plan = buildWorkbookPlan(workbookDocument, sampleDataset)

async function bytesOf(...of: Parameters<typeof writeWorkbook>): Promise<Uint8Array> {
  const written = await writeWorkbook(...of)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return written.value
}

async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return workbook
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

describe('writeWorkbook', () => {
  let bytes: Uint8Array
  let workbook: ExcelJS.Workbook

  beforeAll(async () => {
    bytes = await bytesOf(plan)
    workbook = await readBack(bytes)
  })

  it('writes every cell of the plan as it is, cached results included', () => {
    let formulas = 0
    for (const sheet of plan.sheets) {
      const read = sheetOf(workbook, sheet.name)
      for (const { row, column, value } of sheet.cells) {
        const cell = read.getCell(row, column)
        if (cell.isMerged && cell.master !== cell) continue
        const place = `${sheet.name}!${cellAddress(row, column)}`
        if (value.tag === 'text') expect(cell.value, place).toBe(value.text)
        if (value.tag === 'number') expect(cell.value, place).toBe(value.number)
        if (value.tag === 'empty') expect(cell.value, place).toBeNull()
        if (value.tag === 'formula') {
          expect(cell.formula, place).toBe(value.formula)
          expect(cell.result, place).toBe(value.result)
          formulas += 1
        }
      }
    }
    expect(formulas).toBeGreaterThan(20)
  })

  it('stores text that looks like a formula as text', () => {
    const cell = sheetOf(workbook, '数据').getCell('P9')
    expect([cell.type, cell.value]).toEqual([ExcelJS.ValueType.String, '=约千人?'])
    expect(cell.font.color?.argb).toBe('FFC00000')
  })

  it('writes number formats, fonts, merges and notes', () => {
    const data = sheetOf(workbook, '数据')
    expect(data.getCell('G8').numFmt).toBe('#,##0.00')
    expect(data.getCell('O6').font).toMatchObject({ italic: true, name: '宋体', charset: 134 })
    expect(data.getCell('P13').note).toMatchObject({ texts: [{ text: '估计数\n按上年抽样推算' }] })
    const report = sheetOf(workbook, '报告')
    const merges = plan.sheets[0]?.merges ?? []
    expect(merges.length).toBeGreaterThan(10)
    for (const { top, left, bottom, right } of merges) {
      expect(report.getCell(bottom, right).master.address).toBe(cellAddress(top, left))
    }
  })

  it('sets up printing on A4, one page across, with repeated headers', () => {
    const report = sheetOf(workbook, '报告').pageSetup
    expect(report).toMatchObject({
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
    const headers = { 数据: '数据', 计算: '计算', 附录: '数据附录' } as const
    for (const name of ['数据', '计算', '附录'] as const) {
      const sheet = sheetOf(workbook, name)
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '1:1' })
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
      expect(sheet.autoFilter).toMatch(/^A1:/u)
      expect(sheet.headerFooter.oddFooter).toContain('&P')
      expect(sheet.headerFooter.oddHeader).toBe(`&C&9 全市民政事业十年发展综述：${headers[name]}`)
    }
    const parts = unzipSync(bytes)
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      '&apos;附录&apos;!$A$1:$M$16</definedName>',
    )
  })

  it('carries the document’s date, title and bureau', () => {
    expect(workbook.created).toEqual(new Date('2023-01-10T00:00:00Z'))
    expect(workbook.modified).toEqual(new Date('2023-01-10T00:00:00Z'))
    expect([workbook.title, workbook.creator]).toEqual(['全市民政事业十年发展综述', '市民政局'])
  })

  it('gives the same bytes for the same plan', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.from(await bytesOf(plan)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('refuses a sheet larger than Excel holds', async () => {
    const figures = Array.from({ length: 16400 }, (_, at) => sampleFigure('登记社会组织', yearPeriod(at), at))
    const large = await writeWorkbook(buildWorkbookPlan(workbookDocument, { ...sampleDataset, figures }))
    expect(large).toMatchObject({ ok: false, error: [{ code: 'workbook.too-large', parameters: { sheet: '数据' } }] })
  })
})

describe.skipIf(!hasLibreOffice())('writeWorkbook in LibreOffice (skipped where soffice is not installed)', () => {
  function convert(bytes: Uint8Array, format: string): Uint8Array {
    const converted = convertAll(new Map([['report', bytes]]), format, format.split(':')[0] ?? '').get('report')
    if (!converted) throw new Error('not converted')
    return converted
  }

  it('shows the cells of a table as the document prints them', async () => {
    // Comma, double quotes, UTF-8, from line 1; numbers as shown. Only the first sheet, the report, is exported.
    const csv = strFromU8(convert(await bytesOf(plan), 'csv:Text - txt - csv (StarCalc):44,34,76,1'))
    const lines = csv.split('\n').map((line) => line.replaceAll('"', '').split(',').join(''))
    let compared = 0
    for (const block of workbookDocument.blocks) {
      if (block.tag !== 'table') continue
      for (const row of block.rows) {
        if (row.tag !== 'row') continue
        const printed = row.cells.map((runs) => runs.map((run) => run.text).join('')).join('')
        expect(lines).toContain(printed.replaceAll(',', ''))
        compared += 1
      }
    }
    expect(compared).toBe(3)
  }, 120_000)

  it('recalculates every formula to its cached result', async () => {
    const read = await readBack(convert(withoutResults(await bytesOf(plan)), 'xlsx'))
    let compared = 0
    for (const sheet of plan.sheets) {
      for (const { row, column, value } of sheet.cells) {
        if (value.tag !== 'formula') continue
        const { result } = sheetOf(read, sheet.name).getCell(row, column)
        const place = `${sheet.name}!${cellAddress(row, column)} ${value.formula}`
        if (typeof value.result === 'string') expect(result, place).toBe(value.result)
        else expect(Math.abs(Number(result) - value.result), place).toBeLessThan(1e-9)
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(20)
  }, 120_000)
})
