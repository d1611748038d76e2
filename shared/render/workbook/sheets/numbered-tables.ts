import type { ReportDocument, TableBlock } from '../../../report/document'
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

/** The tables of a report as cells, numbered in the order of the document. */
export function numberedTables(
  document: ReportDocument,
  figures: Figures,
  data: DataSheet,
  long: LongSentences,
): ReadonlyMap<TableBlock, NumberedTable> {
  const blocks = document.blocks.filter((block): block is TableBlock => block.tag === 'table')
  return new Map(
    blocks.map((block, at) => {
      const table = tableCells(block, figures, data, long)
      return [block, { table, number: `表${at + 1}`, boundaries: columnBoundaries(table.shares, table.needs) }]
    }),
  )
}
