import type { Issue } from '../issue'
import type { FigureStatus, FigureValue, Qualifier } from '../model/figure'
import type { Period } from '../model/period'
import type { CellRange } from './cell-grid'
import type { Certainty, TableCertainty } from './certainty'

/** Where the periods and the indicators of a table run. */
export type TableLayout =
  /** Periods across, a row an indicator or a region. */
  | 'periods-across'
  /** Periods down, a column an indicator or a region. */
  | 'periods-down'
  /** A row a figure: indicator, period and value in columns of their own. */
  | 'long'
  /** No period in the table's own headers: it comes from the title, or is unknown. */
  | 'single-period'

/** What a data cell turned out to hold, read with its unit and number format. */
export interface FigureReading {
  readonly value: FigureValue
  readonly qualifier: Qualifier | null
  readonly status: FigureStatus
  /** Footnote marks that were stuck to the number: "2)", "*". */
  readonly footnotes: readonly string[]
}

export interface TableCell {
  readonly row: number
  readonly column: number
  readonly reading: FigureReading
  /** Text as it stood in the cell. */
  readonly raw: string
  /** Cell comment or a note column's text. */
  readonly note: string | null
  /** Every header over and label beside the cell, cleaned of marks and units, outermost first. */
  readonly labels: readonly string[]
  /** The labels (and title, where they do not say it) that name the indicator, joined; "" when nothing names it. */
  readonly indicator: string
  readonly region: string | null
  readonly period: Period | null
  readonly unit: string | null
  /** How sure the reading is, and what it rests on. */
  readonly certainty: Certainty
}

/** One table as recognised on a sheet. */
export interface SheetTable {
  readonly sheet: string
  readonly range: CellRange
  readonly layout: TableLayout
  readonly title: string | null
  readonly unit: string | null
  readonly headerRows: readonly number[]
  readonly labelColumns: readonly number[]
  readonly notes: readonly string[]
  readonly cells: readonly TableCell[]
  readonly certainty: TableCertainty
  readonly issues: readonly Issue[]
}

export interface RecognisedWorkbook {
  readonly file: string
  readonly sheets: readonly { readonly name: string; readonly tables: readonly SheetTable[] }[]
  readonly issues: readonly Issue[]
}
