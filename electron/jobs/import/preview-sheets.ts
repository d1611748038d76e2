import type { SheetPreview } from '../../../shared/api/contract'
import type { CellGrid, WorkbookGrid } from '../../../shared/sheet/cell-grid'
import { cellText } from '../../../shared/import/view/view-cell'

const rowLimit = 400
const columnLimit = 60
const textLimit = 300

/** The beginning of each visible sheet as text: 400 rows × 60 columns are more than anyone looks through. */
export function previewSheets(workbook: WorkbookGrid): readonly SheetPreview[] {
  return workbook.sheets.filter((sheet) => sheet.visibility === 'visible').map(previewSheet)
}

function previewSheet(grid: CellGrid): SheetPreview {
  let [rowCount, columnCount] = [0, 0]
  for (const [row, cells] of grid.rows) {
    rowCount = Math.max(rowCount, row)
    for (const column of cells.keys()) columnCount = Math.max(columnCount, column)
  }
  const rows = [...grid.rows]
    .filter(([row]) => row <= rowLimit)
    .map(([row, cells]) => ({
      row,
      cells: [...cells]
        .filter(([column]) => column <= columnLimit)
        .map(([column, cell]) => ({
          column,
          text: cellText(cell).slice(0, textLimit),
          isNumber: cell.value.tag === 'number',
        })),
    }))
  return {
    name: grid.name,
    rows,
    merges: grid.merges.filter(({ top, left }) => top <= rowLimit && left <= columnLimit),
    rowCount,
    columnCount,
    isCut: rowCount > rowLimit || columnCount > columnLimit,
  }
}
