import type { CellRange } from './cell-grid'

/** Row and column of one cell, both counted from 1. */
export interface CellReference {
  readonly row: number
  readonly column: number
}

/** "C5" for row 5, column 3. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}

/** "A1:C5". */
export function rangeAddress(range: CellRange): string {
  return `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`
}

/** "A" for 1, "AA" for 27. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** 1 for "A", 27 for "AA"; the letters are upper case. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** The row and column of "C5" or "$AB$12"; null when it is no address of one cell. */
export function parseCellAddress(text: string): CellReference | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(text.trim().toUpperCase()) ?? []
  return letters === undefined ? null : { row: Number(digits), column: columnNumber(letters) }
}

/** "A1:C5" or "B2" as numbers; null for anything else. */
export function parseRange(address: string): CellRange | null {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/u.exec(address.replaceAll('$', ''))
  if (!match) return null
  const [, left = '', top = '', right = left, bottom = top] = match
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
}
