import { cellAddress } from '../../sheet/cell-address'
import type { CellRange } from '../../sheet/cell-grid'
import type { Issue } from '../../issue'
import type { StyleName } from './styles'

interface MaybeFrozen {
  /** A figure in it would follow the data, but its formula is more than Excel takes. */
  readonly isFrozen?: true
}

/** What a cell of the workbook to be written holds. Text is always stored as text, whatever character it begins with. */
export type PlanValue =
  | ({ readonly tag: 'text'; readonly text: string } & MaybeFrozen)
  | { readonly tag: 'number'; readonly number: number }
  /** A formula without "=", with the result that programs show which do not calculate. */
  | ({ readonly tag: 'formula'; readonly formula: string; readonly result: number | string } & MaybeFrozen)
  | { readonly tag: 'empty' }

/** Rows and columns count from 1. A merged range has its value in its first cell; `note` is a comment on the cell. */
export interface PlanCell {
  readonly row: number
  readonly column: number
  readonly value: PlanValue
  readonly style: StyleName
  readonly numberFormat: string | null
  /** Steps of alignment indent. */
  readonly indent: number
  readonly note: string | null
}

/** How a sheet is printed, always on A4 and fitted to one page across. Margins in millimetres. */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape'
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly area: CellRange
  /** Rows repeated at the top of every page, or null. */
  readonly titleRows: { readonly first: number; readonly last: number } | null
  readonly header: string | null
  readonly footer: string
}

/** A chart that the program draws itself, over one row of the sheet and its first columns. */
export interface PlanChart {
  readonly row: number
  readonly columns: number
  /** 图1 */
  readonly name: string
  /** What it shows, for those who hear the sheet. */
  readonly description: string
  /** The chart part (see render/chart-part). */
  readonly xml: string
}

/** A name of a range that a user may jump to or compute with. */
export interface DefinedName {
  readonly name: string
  /** '数据'!$E$5:$O$5 */
  readonly reference: string
}

/** A sheet of the report workbook as plain data. */
export interface SheetPlan {
  readonly name: string
  /** In characters of the workbook's default font, from column 1 on. */
  readonly columnWidths: readonly number[]
  /** In points; a row that is not listed has the default height. */
  readonly rowHeights: ReadonlyMap<number, number>
  readonly cells: readonly PlanCell[]
  readonly merges: readonly CellRange[]
  /** A page ends after each of these rows. */
  readonly pageBreaks: readonly number[]
  /** Rows above and columns left of the part that scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null
  readonly autoFilter: CellRange | null
  readonly gridLines: boolean
  readonly charts: readonly PlanChart[]
  readonly print: PrintSetup
}

/** A workbook as plain data: the same plan always gives the same file. */
export interface WorkbookPlan {
  readonly title: string
  readonly author: string
  /** ISO date, written as created and modified. */
  readonly date: string
  readonly sheets: readonly SheetPlan[]
  readonly names: readonly DefinedName[]
  readonly issues: readonly Issue[]
}

export { reportSheets as sheetNames } from '../../model/report-sheets'

/** Excel holds no longer text in a cell. */
export const cellTextLimit = 32767

/** Excel takes number formats of 255 characters. */
export const numberFormatLimit = 255

/** A reference to a cell of another sheet: "'数据'!F12". */
export function sheetReference(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`
}

/** "$B$3:$K$3", or "$B$3" for a single cell. */
export function absoluteAddress({ top, left, bottom, right }: CellRange): string {
  const [first, last] = [cellAddress(top, left), cellAddress(bottom, right)].map((address) =>
    address.replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2'),
  )
  return first === last ? `${first}` : `${first}:${last}`
}
