import ExcelJS from 'exceljs'
import type { CellValue } from '../../../shared/sheet/cell-grid'

/** A sheet as exceljs reads it: what stands in each cell, by its address. */
export interface ExceljsSheet {
  readonly name: string
  readonly cells: ReadonlyMap<string, unknown>
  readonly merges: readonly string[]
  readonly hiddenRows: readonly number[]
}

/** The sheets of a workbook that exceljs reads rightly, for comparison with our own reader. */
export async function readWithExceljs(bytes: Uint8Array): Promise<readonly ExceljsSheet[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return workbook.worksheets.map((worksheet) => {
    const cells = new Map<string, unknown>()
    const hiddenRows: number[] = []
    worksheet.eachRow((row, number) => {
      const before = cells.size
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Merge) return
        const value = valueOf(cell.value)
        if (value === null || (value.tag === 'text' && value.text === '' && cell.type !== ExcelJS.ValueType.Formula))
          return
        const formula = cell.type === ExcelJS.ValueType.Formula ? cell.formula : null
        cells.set(cell.address, { value, formula, numberFormat: formatOf(cell) })
      })
      if (row.hidden && cells.size > before) hiddenRows.push(number)
    })
    return { name: worksheet.name, cells, merges: worksheet.model.merges, hiddenRows }
  })
}

/** The typings promise a format where there may be none. */
function formatOf(cell: { readonly numFmt: string | undefined }): string | null {
  return cell.numFmt ?? null
}

function valueOf(content: ExcelJS.CellValue): CellValue | null {
  if (content === null || content === undefined) return null
  if (typeof content === 'number') return { tag: 'number', number: content }
  if (typeof content === 'string') return { tag: 'text', text: content }
  if (typeof content === 'boolean') return { tag: 'boolean', boolean: content }
  if (content instanceof Date) {
    // A duration, which exceljs makes a moment of the day before the first.
    if (content.getUTCFullYear() < 1900) return { tag: 'number', number: content.getTime() / 86_400_000 + 25_569 }
    return { tag: 'date', year: content.getUTCFullYear(), month: content.getUTCMonth() + 1, day: content.getUTCDate() }
  }
  if ('richText' in content) return { tag: 'text', text: content.richText.map(({ text }) => text).join('') }
  if ('error' in content) return { tag: 'error', error: content.error }
  if ('hyperlink' in content) return { tag: 'text', text: content.text }
  if ('formula' in content || 'sharedFormula' in content) {
    return valueOf(content.result ?? null) ?? { tag: 'text', text: '' }
  }
  return null
}
