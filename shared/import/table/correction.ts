import type { CellRange } from '../../sheet/cell-grid'

/** What a person says about a recognised table, by the sheet and its range as recognised. Null fields are left as recognised. */
export interface TableCorrection {
  readonly sheet: string
  readonly range: CellRange
  /** Not a table at all. */
  readonly isIgnored: boolean
  readonly headerRows: readonly number[] | null
  readonly labelColumns: readonly number[] | null
  readonly title: string | null
  readonly unit: string | null
  /** The year of every figure whose header gives none. */
  readonly year: number | null
  /** Recognised indicator name → indicator of the project. */
  readonly matches: Readonly<Record<string, string>>
}
