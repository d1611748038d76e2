import { cellAddress } from '../../../shared/sheet/cell-address'
import type { Cell, CellGrid } from '../../../shared/sheet/cell-grid'
import type { ExportedFigure, ExportedReport, ExportedText } from '../../../shared/render/verify/exported-report'
import { showNumber } from '../../../shared/render/verify/show-number'
import { sheetNames } from '../../../shared/render/workbook/plan'
import { readWorkbook } from '../read-workbook/read-workbook'
import { unzipParts } from '../package/zip/zip-parts'
import { readChartParts } from './read-chart-parts'

/**
 * What a workbook shows before anything is calculated: the report's sheet as text, the figures of the appendix and of the
 * derived sheet, and the values that its charts hold. It is read by the reader of imports, not by the library that wrote it.
 */
export async function readExportedWorkbook(bytes: Uint8Array): Promise<ExportedReport> {
  const read = await readWorkbook(bytes, 'report.xlsx')
  if (!read.ok) throw new Error(`the workbook cannot be read: ${read.error.map(({ code }) => code).join(', ')}`)
  const sheet = (name: string): CellGrid | undefined => read.value.sheets.find((cellGrid) => cellGrid.name === name)
  const report = sheet(sheetNames.report)
  return {
    format: 'xlsx',
    texts: report ? textsOf(report) : [],
    figures: [...figuresOf(sheet(sheetNames.appendix), '数值'), ...figuresOf(sheet(sheetNames.derived), '结果')],
    charts: readChartParts(unzipParts(bytes), 'xl'),
  }
}

function textsOf(sheet: CellGrid): readonly ExportedText[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].map(([column, cell]) => ({
      text: shownText(cell),
      where: `${sheet.name}!${cellAddress(row, column)}`,
    })),
  )
}

function shownText({ value, numberFormat }: Cell): string {
  switch (value.tag) {
    case 'text':
      return value.text
    case 'number':
      return showNumber(value.number, numberFormat ?? 'General')
    case 'boolean':
      return String(value.boolean)
    case 'error':
      return value.error
    case 'date':
      return `${value.year}-${value.month}-${value.day}`
  }
}

/** A list sheet names its columns in its first row and figures by their numbers in its first column. */
function figuresOf(sheet: CellGrid | undefined, valueHeader: string): readonly ExportedFigure[] {
  if (sheet === undefined) return []
  const columns = new Map<string, number>()
  const figures: ExportedFigure[] = []
  for (const [row, cells] of sheet.rows) {
    const first = cells.get(1)
    const id = first ? shownText(first) : ''
    if (id === '编号') for (const [column, cell] of cells) columns.set(shownText(cell), column)
    if (!/^f\d+$/u.test(id)) continue
    const text = cells.get(columns.get('印出') ?? 0)
    const value = cells.get(columns.get(valueHeader) ?? 0)?.value
    figures.push({
      id,
      where: `${sheet.name}!${row}`,
      text: text ? shownText(text) : '',
      value: value?.tag === 'number' ? value.number : null,
    })
  }
  return figures
}
