import type { Cell, CellGrid, WorkbookGrid } from '../../../shared/sheet/cell-grid'
import { readWorkbook } from '../../../electron/adapters/read-workbook/read-workbook'

/** A sheet as data that can be compared: cells by their address, without what they leave open. */
export function plainGrid(grid: CellGrid): unknown {
  return {
    ...grid,
    rows: [...grid.rows].map(([row, cells]) => [row, [...cells]]),
    hiddenRows: [...grid.hiddenRows],
    hiddenColumns: [...grid.hiddenColumns],
  }
}

/** Reads a workbook that has to be readable. */
export async function readGrid(bytes: Uint8Array, name = '指标.xlsx'): Promise<WorkbookGrid> {
  const result = await readWorkbook(bytes, name)
  if (!result.ok)
    throw new Error(result.error.map((issue) => `${issue.code} ${JSON.stringify(issue.parameters)}`).join())
  return result.value
}

/** The codes of the issues or damages that reading a workbook ends with. */
export async function readCodes(bytes: Uint8Array, name = '指标.xlsx'): Promise<readonly string[]> {
  const result = await readWorkbook(bytes, name)
  return result.ok ? result.value.damage.map((entry) => entry.code) : result.error.map((issue) => issue.code)
}

/** What stands in a cell as one value: its text, number, day, boolean or error; undefined for none. */
export function contentAt(grid: CellGrid | undefined, row: number, column: number): unknown {
  const cell: Cell | undefined = grid?.rows.get(row)?.get(column)
  switch (cell?.value.tag) {
    case undefined:
      return undefined
    case 'text':
      return cell.value.text
    case 'number':
      return cell.value.number
    case 'boolean':
      return cell.value.boolean
    case 'error':
      return cell.value.error
    case 'date':
      return `${cell.value.year}-${cell.value.month}-${cell.value.day}`
  }
}
