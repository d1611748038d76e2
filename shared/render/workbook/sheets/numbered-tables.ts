import type { ReportDocument } from '../../../report/document'
import type { LongSentences } from '../live/long-sentences'
import type { DataSheet } from './data-sheet'
import { columnBoundaries } from './report-grid'
import { tableCells, type Figures, type ReportTable } from './report-table'

/** A table as cells, with the number that its caption bears and the places of its column edges. */
export interface NumberedTable {
  readonly table: ReportTable
  readonly number: string
  readonly boundaries: readonly number[]
}

/** The table of each block that has one, numbered in the order of the document; null for the other blocks. */
export function numberedTables(
  document: ReportDocument,
  figures: Figures,
  data: DataSheet,
  long: LongSentences,
): readonly (NumberedTable | null)[] {
  let count = 0
  return document.blocks.map((block) => {
    if (block.tag !== 'table') return null
    count += 1
    const table = tableCells(block, figures, data, long)
    return { table, number: `表${count}`, boundaries: columnBoundaries(table.shares, table.needs) }
  })
}
