import type { Column } from '../layout/classify-columns'
import type { SheetView } from '../view/sheet-view'

/** What a person says about a table; null leaves it to recognition. */
export interface TableWording {
  readonly headerRows: readonly number[] | null
  readonly labelColumns: readonly number[] | null
  readonly title: string | null
  readonly unit: string | null
  readonly year: number | null
}

/** All is left to recognition. */
export const nothingSaid: TableWording = { headerRows: null, labelColumns: null, title: null, unit: null, year: null }

/** The columns of labels as a person names them; of these the ones that hold periods are read as periods. */
export function nameLabelColumns(
  view: SheetView,
  columns: readonly Column[],
  named: readonly number[],
  data: readonly { readonly row: number }[],
): readonly Column[] {
  const holdsPeriods = (column: number): boolean => {
    const cells = data.map(({ row }) => view.at(row, column)).filter((cell) => cell !== undefined)
    const periods = cells.filter((cell) => cell.kind === 'period' || cell.isYearLike)
    return periods.length > 0 && periods.length * 2 > cells.length
  }
  return columns.map((column): Column => {
    if (named.includes(column.column)) return { ...column, role: holdsPeriods(column.column) ? 'period' : 'label' }
    return column.role === 'label' || column.role === 'period' ? { ...column, role: 'value' } : column
  })
}
