import type { CellGrid, WorkbookGrid } from '../../../shared/sheet/cell-grid'

/** The sheets that a reader found in a file, in their order, and what of the file could not be read. */
export interface ReadSheets {
  readonly sheets: readonly CellGrid[]
  readonly damage: WorkbookGrid['damage']
}
