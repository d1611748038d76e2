import type { IssueCode } from '../text/messages'

/** What stands in a cell. A formula's cell holds its cached result here and its formula beside. */
export type CellValue =
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'number'; readonly number: number }
  /** A calendar day without time zone, the workbook's date system (1900 or 1904) already applied. */
  | { readonly tag: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly tag: 'boolean'; readonly boolean: boolean }
  | { readonly tag: 'error'; readonly error: string }

/** A stretch of a cell's text in one style; superscripts are footnote marks, not digits. */
export interface TextRun {
  readonly text: string
  readonly superscript: boolean
}

/** A cell with everything about it that recognition looks at. */
export interface Cell {
  readonly value: CellValue
  /** The formula without "=", or null for a constant. */
  readonly formula: string | null
  readonly numberFormat: string | null
  /** How far the format sets the text in from the left, in steps of the program that wrote it. */
  readonly indent: number
  /** Present only when the text has more than one style. */
  readonly runs: readonly TextRun[] | null
  readonly comment: string | null
}

/** Rows and columns count from 1, as in the workbook; both ends belong to the range. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet as plain data: only the cells that hold something, whatever dimensions the file claims. */
export interface CellGrid {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'very-hidden'
  /** row → column → cell; both maps run in ascending order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** How deep rows lie in the outline of the sheet, from 1; the others lie outside of it. */
  readonly outlineLevels: ReadonlyMap<number, number>
}

/** A workbook as plain data; `damage` lists the parts that could not be read, each to become an issue. */
export interface WorkbookGrid {
  readonly file: string
  readonly sheets: readonly CellGrid[]
  readonly damage: readonly { readonly code: IssueCode; readonly sheet: string | null; readonly detail: string }[]
}

/** The cell at a row and column, counted from 1; undefined where nothing stands. */
export function cellAt(grid: CellGrid, row: number, column: number): Cell | undefined {
  return grid.rows.get(row)?.get(column)
}
