import { changedList } from '../../list'
import { reportSheets } from '../../model/report-sheets'
import { cellAt, type CellGrid } from '../../sheet/cell-grid'
import type { SheetTable, TableCell } from './sheet-table'
import { cellText } from '../view/view-cell'

/**
 * The sheets of a workbook that this program wrote a report into, all but the one with the data: what they hold is computed from it
 * and would come in twice. None for any other workbook.
 */
export function computedSheets(sheets: readonly CellGrid[]): ReadonlySet<string> {
  const names: ReadonlySet<string> = new Set(sheets.map(({ name }) => name))
  const data = sheets.find(({ name }) => name === reportSheets.data)
  const isReport = data !== undefined && names.has(reportSheets.report) && names.has(reportSheets.appendix)
  if (!isReport || !isDataSheet(data)) return new Set()
  const { report, derived, appendix, charts } = reportSheets
  return new Set([report, derived, appendix, charts])
}

function isDataSheet(sheet: CellGrid): boolean {
  const header = [...(sheet.rows.get(1)?.keys() ?? [])].map((column) => {
    const cell = cellAt(sheet, 1, column)
    return cell ? cellText(cell) : ''
  })
  return header.includes('指标名称') && header.includes('单位') && header.at(-1) === '备注'
}

/** What the writer of the data sheet adds to the comment of a figure besides its note. */
const written = /^(?:初步数|估计数|原文不是数，未参与计算)$/u

/**
 * The table of a data sheet with status and notes of its figures as they were written: in the comment of each cell. The column 备注 speaks of the
 * indicator and is no note of a figure.
 */
export function withOwnNotes(table: SheetTable, sheet: CellGrid): SheetTable {
  const cells = changedList(table.cells, (cell): TableCell => {
    const comment = cellAt(sheet, cell.row, cell.column)?.comment ?? ''
    const lines = comment.split(/[\r\n]+/u)
    // Other words of a note (快报) say nothing of the status here: the writer always adds its own.
    const status = comment.includes('初步数') ? 'provisional' : comment.includes('估计数') ? 'estimated' : 'final'
    const note = lines.filter((line) => line !== '' && !written.test(line)).join('\n')
    return { ...cell, note: note === '' ? null : note, reading: { ...cell.reading, status } }
  })
  return { ...table, cells }
}
