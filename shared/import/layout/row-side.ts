import { cleanUnit, isUnit } from '../read/unit/is-unit'
import type { SheetView } from '../view/sheet-view'
import type { Column } from './classify-columns'
import type { ColumnRole } from './column-role'

/** The unit that the columns of units give a row; several are joined, null where they give none. */
export function unitOfRow(view: SheetView, columns: readonly Column[], row: number): string | null {
  const units: string[] = []
  for (const column of columns) {
    if (column.role !== 'unit') continue
    const text = view.shownAt(row, column.column)?.text ?? ''
    // A number in the column of units is none.
    if (text !== '' && !/^[\d.,\s]+$/u.test(text))
      units.push(isUnit(text) ? cleanUnit(text) : text.normalize('NFKC').replace(/\s+/gu, ' '))
  }
  return units.length === 0 ? null : units.join(' ')
}

/** What the columns of notes say of a row. */
export function noteOfRow(view: SheetView, columns: readonly Column[], row: number): string | null {
  return textsOfRow(view, columns, row, 'note', '；')
}

/** The office that answers for the figures of a row. */
export function departmentOfRow(view: SheetView, columns: readonly Column[], row: number): string | null {
  return textsOfRow(view, columns, row, 'department', '、')
}

/** The indicator of which that of the row is said to be a part. */
export function wholeOfRow(view: SheetView, columns: readonly Column[], row: number): string | null {
  return textsOfRow(view, columns, row, 'whole', '')
}

function textsOfRow(
  view: SheetView,
  columns: readonly Column[],
  row: number,
  wanted: ColumnRole,
  sign: string,
): string | null {
  const texts = columns
    .filter(({ role }) => role === wanted)
    .map((column) => view.shownAt(row, column.column)?.text ?? '')
  const joined = texts.filter((text) => text !== '').join(sign)
  return joined === '' ? null : joined
}
