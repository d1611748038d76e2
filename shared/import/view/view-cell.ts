import { cellAt, type Cell, type CellGrid } from '../../sheet/cell-grid'
import { toFifteenDigits } from '../../model/significant-digits'
import { firstYear, lastYear } from '../read/period/calendar'

/** What a cell is for finding tables; `period` only where no plain number could be meant. */
export type CellKind = 'blank' | 'number' | 'mark' | 'period' | 'text'

/** A cell as recognition sees it. Asked for twice it may be two objects: `isSameCell` compares them. */
export interface ViewCell {
  readonly row: number
  readonly column: number
  readonly cell: Cell
  /** The text without raised footnote marks, spaces at the ends removed. */
  readonly text: string
  readonly footnotes: readonly string[]
  readonly kind: CellKind
  /** A bare number that could be a year. */
  readonly isYearLike: boolean
  /** A bare number that could be a year and a month: 202101. */
  readonly isMonthCode: boolean
}

/** The footnotes of most cells: one list for all. */
export const noFootnotes: readonly string[] = []

/** Whether two cells have one address; also where both are missing. */
export function isSameCell(cell: ViewCell | undefined, other: ViewCell | undefined): boolean {
  return cell?.row === other?.row && cell?.column === other?.column
}

/** The text that stands in a cell, numbers and dates in plain notation. */
export function cellText(cell: Cell): string {
  const { value } = cell
  switch (value.tag) {
    case 'text':
      return value.text
    case 'number':
      return String(toFifteenDigits(value.number))
    case 'date': {
      const two = (part: number): string => String(part).padStart(2, '0')
      return `${value.year}-${two(value.month)}-${two(value.day)}`
    }
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE'
    case 'error':
      return value.error
  }
}

/** The cell of the sheet itself, looked up again. */
export function storedCell(grid: CellGrid, row: number, column: number): Cell {
  const cell = cellAt(grid, row, column)
  if (!cell) throw new Error(`no cell in row ${row}, column ${column} any more`)
  return cell
}

/** Four digits that could be a year, with or without a footnote mark. */
export function isYearText(text: string): boolean {
  // The shortest is four digits.
  if (text.length < 4) return false
  const year = Number(/^(\d{4})\s*(?:\*+|\[\d{1,2}\]|[①-⑳])?$/u.exec(text)?.[1] ?? Number.NaN)
  return year >= firstYear && year <= lastYear
}
