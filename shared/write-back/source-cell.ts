import type { CellValue, TextRun } from '../sheet/cell-grid'

/** A cell of the workbook that is written back to, as its package holds it now. */
export interface SourceCell {
  /** Its own address, or that of the upper left cell where it lies in a merge: there the value is kept. */
  readonly address: string
  /** Null for an empty cell. A date is the number that is stored for it. */
  readonly value: CellValue | null
  readonly numberFormat: string | null
  /** Present only when the text has more than one style. */
  readonly runs: readonly TextRun[] | null
  readonly formula: CellFormula | null
}

/** The formula of a cell. */
export interface CellFormula {
  readonly text: string
  /** Other cells have their result or their formula from this one (shared and array formulas, data tables). */
  readonly isBound: boolean
}

/** What is put into a cell. Nothing else of the cell changes. */
export type CellContent =
  | { readonly tag: 'number'; readonly number: number }
  /** `splice` says which piece of the present text is replaced, so that the styles around it can be kept. */
  | { readonly tag: 'text'; readonly text: string; readonly splice: TextSplice | null }
  | { readonly tag: 'blank' }

/** A piece of a text, by where it begins and its length in UTF-16 units, and the text that stands there instead. */
export interface TextSplice {
  readonly at: number
  readonly length: number
  readonly text: string
}

/** A cell of a workbook by the name of its sheet and its address, such as "C5". */
export interface SheetCell {
  readonly sheet: string
  readonly cell: string
}

/** What one cell of the workbook is to hold. */
export interface CellEdit extends SheetCell {
  readonly content: CellContent
}
