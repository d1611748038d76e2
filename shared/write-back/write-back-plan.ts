import type { Issue } from '../issue'
import type { FigureKey } from '../project/edit'
import type { CellContent } from './source-cell'

/**
 * What must be agreed to before a cell is written: its formula is replaced, it is emptied, or it gets what another workbook
 * says and nobody typed.
 */
export const writeBackConsents = ['formula', 'clear', 'other-source'] as const

/** Why a change is only written where a person agrees to it. */
export type WriteBackConsent = (typeof writeBackConsents)[number]

/** One cell that is to say what the project says. */
export interface WriteBackRow {
  readonly place: FigureKey
  readonly indicatorName: string
  readonly sheet: string
  readonly cell: string
  /** As the cell shows it; "" for an empty one. */
  readonly before: string
  readonly after: string
  readonly consent: WriteBackConsent | null
  /** What is lost in this cell. */
  readonly losses: readonly Issue[]
}

/** A row with what is put into its cell. */
export type PlannedRow = WriteBackRow & { readonly content: CellContent }

/** What writing a project back means, cell by cell. */
export interface WriteBackPlan {
  readonly rows: readonly PlannedRow[]
  /** Figures that differ and cannot be written, each with its cell and reason. */
  readonly refused: readonly Issue[]
  /** What else is to be known before saving. */
  readonly notes: readonly Issue[]
}
