import type { Issue } from '../../issue'
import type { List } from '../../list'
import type { FigureStatus, FigureValue, Qualifier } from '../../model/figure'
import type { Period } from '../../model/period'
import type { CellRange } from '../../sheet/cell-grid'
import type { Certainty, TableCertainty } from '../read/certainty'
import type { IndicatorAttributes } from './cell-names'

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

/** A cell of a recognised table: its reading, what names it and how sure all of it is. */
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
  /** Section, department and whole of its indicator. */
  readonly attributes: IndicatorAttributes
  readonly period: Period | null
  readonly unit: string | null
  /** How sure the reading is, and what it rests on. */
  readonly certainty: Certainty
}

/** One table as recognised on a sheet. Its cells are read from the sheet when they are asked for, or are all there (`plainWorkbook`). */
export interface SheetTable<Cells extends List<TableCell> = List<TableCell>> {
  readonly sheet: string
  readonly range: CellRange
  readonly layout: TableLayout
  readonly title: string | null
  readonly unit: string | null
  readonly headerRows: readonly number[]
  readonly labelColumns: readonly number[]
  readonly notes: readonly string[]
  readonly cells: Cells
  readonly certainty: TableCertainty
  readonly issues: readonly Issue[]
}

/** The tables of a workbook, sheet by sheet, and everything that a person should look at. */
export interface RecognisedWorkbook<Cells extends List<TableCell> = List<TableCell>> {
  readonly file: string
  readonly sheets: readonly { readonly name: string; readonly tables: readonly SheetTable<Cells>[] }[]
  readonly issues: readonly Issue[]
}

/** A recognised workbook with all its cells, as it crosses to another thread or to the window. */
export type PlainWorkbook = RecognisedWorkbook<readonly TableCell[]>

/** A recognised table with all its cells. */
export type PlainTable = SheetTable<readonly TableCell[]>

/** Reads all cells of the tables, so that the workbook is plain data. */
export function plainWorkbook({ file, sheets, issues }: RecognisedWorkbook): PlainWorkbook {
  const plain = sheets.map(({ name, tables }) => ({
    name,
    tables: tables.map((table) => ({ ...table, cells: [...table.cells] })),
  }))
  return { file, sheets: plain, issues }
}
