import type { SheetPreview } from '../../../shared/api/contract'
import type { TableCorrection } from '../../../shared/import/table/correction'
import type { PlainTable } from '../../../shared/import/table/sheet-table'

/** What a cell was recognised as. `undated` is a figure without a period. */
export type CellRole = 'header' | 'label' | 'data' | 'undated' | 'title'

/** The roles of the cells of a table, by "row:column"; header rows and label columns as drafted where a draft says so. */
export function rolesOfTable(table: PlainTable, draft: TableCorrection | undefined): ReadonlyMap<string, CellRole> {
  const roles = new Map<string, CellRole>()
  if (draft?.isIgnored) return roles
  const { top, left, bottom, right } = table.range
  for (const { row, column, period } of table.cells) {
    const isDated = period !== null || draft?.year != null
    roles.set(`${row}:${column}`, isDated ? 'data' : 'undated')
  }
  const headerRows = draft?.headerRows ?? table.headerRows
  for (const column of draft?.labelColumns ?? table.labelColumns) {
    for (let row = Math.min(top, ...headerRows); row <= bottom; row += 1) roles.set(`${row}:${column}`, 'label')
  }
  for (const row of headerRows) {
    for (let column = left; column <= right; column += 1) roles.set(`${row}:${column}`, 'header')
  }
  return roles
}

/** The cells over a table that say its title or its unit. */
export function titleCells(sheet: SheetPreview, table: PlainTable): readonly string[] {
  const title = compact(table.title ?? '')
  const first = Math.min(table.range.top, ...table.headerRows)
  return sheet.rows
    .filter(({ row }) => row < first)
    .flatMap(({ row, cells }) =>
      cells
        .filter(({ text }) => {
          const own = compact(text)
          const isUnit = /单位|單位|unit/iu.test(own) && table.unit !== null && own.includes(compact(table.unit))
          return isUnit || (own.length > 1 && title.includes(own))
        })
        .map(({ column }) => `${row}:${column}`),
    )
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
