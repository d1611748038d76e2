import { cellAddress } from '../../../shared/sheet/cell-address'
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../../shared/render/workbook/plan'

export function sheet(of: WorkbookPlan, name: string): SheetPlan {
  const found = of.sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

export function at(of: SheetPlan, address: string): PlanCell {
  const found = of.cells.find((cell) => cellAddress(cell.row, cell.column) === address)
  if (!found) throw new Error(`no cell ${address}`)
  return found
}

export function shown(cell: PlanCell): string | number {
  switch (cell.value.tag) {
    case 'text':
      return cell.value.text
    case 'number':
      return cell.value.number
    case 'formula':
      return cell.value.result
    case 'empty':
      return ''
  }
}

/** The cells that are not covered by a merged range beginning further left. */
export function heads(of: SheetPlan): readonly PlanCell[] {
  return of.cells.filter(
    ({ row, column }) => !of.merges.some((merge) => merge.top === row && merge.left < column && column <= merge.right),
  )
}

export function rowsOf(of: SheetPlan): readonly (readonly (string | number)[])[] {
  const rows: (string | number)[][] = []
  for (const cell of of.cells) (rows[cell.row - 1] ??= [])[cell.column - 1] = shown(cell)
  return rows
}
