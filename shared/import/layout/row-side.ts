import { cleanUnit, isUnit } from '../read/unit/is-unit'
import type { SheetView } from '../view/sheet-view'
import type { Column } from './classify-columns'

/** The unit that the columns of units give a row; several are joined, null where they give none. */
export function unitOfRow(view: SheetView, columns: readonly Column[], row: number): string | null {
  const units: string[] = []
  for (const column of columns) {
    if (column.role !== 'unit') continue
    const text = view.shownAt(row, column.column)?.text ?? ''
    if (text !== '') units.push(isUnit(text) ? cleanUnit(text) : text.normalize('NFKC').replace(/\s+/gu, ' '))
  }
  return units.length === 0 ? null : units.join(' ')
}

/** What the columns of notes say of a row. */
export function noteOfRow(view: SheetView, columns: readonly Column[], row: number): string | null {
  const texts = columns
    .filter((column) => column.role === 'note')
    .map((column) => view.shownAt(row, column.column)?.text ?? '')
  const joined = texts.filter((text) => text !== '').join('；')
  return joined === '' ? null : joined
}
