import ExcelJS from 'exceljs'
import type { Cell, CellGrid, CellRange, CellValue, TextRun } from '../../../shared/import/cell-grid'
import { readDate } from './calendar-day'

/** A worksheet of exceljs as plain data: only cells that hold something; the slaves of a merge are left out. */
export function gridFromExceljs(worksheet: ExcelJS.Worksheet, date1904: boolean): CellGrid {
  const rows = new Map<number, ReadonlyMap<number, Cell>>()
  const hiddenRows = new Set<number>()
  worksheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    if (row.hidden) hiddenRows.add(rowNumber)
    const cells = new Map<number, Cell>()
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      const read = readCell(cell, date1904)
      if (read) cells.set(columnNumber, read)
    })
    if (cells.size > 0) rows.set(rowNumber, cells)
  })
  const hiddenColumns = new Set<number>()
  // The typings promise columns, merges and formats that exceljs leaves undefined.
  for (const column of (worksheet.columns as readonly Partial<ExcelJS.Column>[] | undefined) ?? []) {
    if (column.hidden && column.number !== undefined) hiddenColumns.add(column.number)
  }
  return {
    name: worksheet.name,
    visibility: worksheet.state === 'veryHidden' ? 'very-hidden' : worksheet.state === 'hidden' ? 'hidden' : 'visible',
    rows,
    merges: ((worksheet.model.merges as readonly string[] | undefined) ?? [])
      .map(parseRange)
      .filter((range) => range !== null),
    hiddenRows,
    hiddenColumns,
  }
}

function readCell(cell: ExcelJS.Cell, date1904: boolean): Cell | null {
  if (cell.type === ExcelJS.ValueType.Merge) return null
  const format = cell.numFmt as string | undefined
  const { value, runs } = readContent(cell.value, format, date1904)
  const formula = cell.type === ExcelJS.ValueType.Formula ? ((cell.formula as string | undefined) ?? null) : null
  if (value === null && formula === null) return null
  return {
    value: value ?? { tag: 'text', text: '' },
    formula,
    numberFormat: format ?? null,
    runs,
    comment: readComment(cell.note),
  }
}

function readContent(
  content: ExcelJS.CellValue,
  format: string | undefined,
  date1904: boolean,
): { value: CellValue | null; runs: readonly TextRun[] | null } {
  const plain = (value: CellValue | null): { value: CellValue | null; runs: null } => ({ value, runs: null })
  if (content === null || content === undefined) return plain(null)
  if (typeof content === 'number') return plain({ tag: 'number', number: content })
  if (typeof content === 'string') return plain({ tag: 'text', text: content })
  if (typeof content === 'boolean') return plain({ tag: 'boolean', boolean: content })
  if (content instanceof Date) return plain(readDate(content, format ?? '', date1904))
  if ('richText' in content) {
    const runs = content.richText.map((run) => ({
      text: run.text,
      superscript: run.font?.vertAlign === 'superscript',
    }))
    return { value: { tag: 'text', text: runs.map((run) => run.text).join('') }, runs: runs.length > 1 ? runs : null }
  }
  if ('error' in content) return plain({ tag: 'error', error: content.error })
  if ('hyperlink' in content) return readContent(content.text, format, date1904)
  if ('formula' in content || 'sharedFormula' in content) {
    return readContent(content.result ?? null, format, date1904)
  }
  return plain(null)
}

function readComment(note: string | ExcelJS.Comment | undefined): string | null {
  if (note === undefined) return null
  const text = typeof note === 'string' ? note : (note.texts ?? []).map((run) => run.text).join('')
  return text.trim() === '' ? null : text.trim()
}

/** "A1:C5" or "B2" as numbers; null for anything else. */
export function parseRange(address: string): CellRange | null {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(address.replaceAll('$', ''))
  if (!match) return null
  const [, left = '', top = '', right = left, bottom = top] = match
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
