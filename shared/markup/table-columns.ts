import type { TagAttributes } from './read-tags'

/** A sheet has no more columns and rows; a page may claim more. */
export const lastColumn = 16_384
const lastRow = 1_048_576

/** How many columns or rows a cell of a page reaches over, at least one. */
export function spanOf(attributes: TagAttributes, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributes[name] ?? '1', 10)
  return span > 0 ? Math.min(span, name === 'colspan' ? lastColumn : lastRow) : 1
}

/** Finds the columns of the cells of a page's table, a row after the other: a cell from above may reach down into a row. */
export class TableColumns {
  /** For each column the last row that a cell from above reaches into. */
  private readonly taken: number[] = []
  private row = 0
  private column = 1

  /** Begins a row; rows and columns count from 1. */
  startRow(row: number): void {
    this.row = row
    this.column = 1
  }

  /** The column where the next cell of the row begins, of a cell that reaches over so many columns and rows. */
  place(width: number, height: number): number {
    while ((this.taken[this.column] ?? 0) >= this.row) this.column += 1
    const { column } = this
    const bottom = this.row + height - 1
    for (let at = column; at < column + width && at <= lastColumn; at += 1) this.taken[at] = bottom
    this.column += width
    return column
  }
}
