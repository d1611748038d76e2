import { classifyColumns, type Column } from '../../../shared/import/layout/classify-columns'
import type { CodeBook } from '../../../shared/import/layout/read-code-book'
import { readColumnLabels, type ColumnLabels } from '../../../shared/import/layout/column-labels'
import { readHead, type TableHead } from '../../../shared/import/layout/read-head'
import { readRowLabels, type RowLabels } from '../../../shared/import/layout/row-labels'
import { segmentRows, type Segment } from '../../../shared/import/layout/segment-rows'
import { splitBlocks, type Block } from '../../../shared/import/layout/split-blocks'
import { viewSheet, type SheetView } from '../../../shared/import/view/sheet-view'
import { gridOf, type CellSeed, type GridSeed } from './grid'
import { sheetOf } from './sheet-text'

/** The only table of a drawn sheet, taken apart as far as its labels. */
export interface ReadLayout {
  readonly view: SheetView
  readonly block: Block
  readonly segment: Segment
  readonly head: TableHead
  readonly columns: readonly Column[]
  /** What stands over each column of values. */
  readonly columnLabels: readonly ColumnLabels[]
  readonly rowLabels: readonly RowLabels[]
}

/** A sheet drawn as text (`sheetOf`), or its rows of cells. */
export type Drawing = string | readonly (readonly CellSeed[])[]

/** A drawn sheet prepared for recognition. */
export function viewOf(drawing: Drawing, seed: GridSeed = {}): SheetView {
  return viewSheet(gridOf(typeof drawing === 'string' ? sheetOf(drawing) : drawing, seed))
}

/** No list explains anything. */
export const noCodes: CodeBook = { unitOf: () => null, explain: () => null }

/** Takes a drawn sheet with one table apart. */
export function readLayout(drawing: Drawing, seed: GridSeed = {}): ReadLayout {
  const view = viewOf(drawing, seed)
  const [block] = splitBlocks(view)
  const [segment] = block ? segmentRows(view, block) : []
  if (!block || !segment) throw new Error('no table in the drawing')
  const head = readHead(view, block, segment.head)
  const data = segment.body.filter(({ kind }) => kind === 'data')
  const columns = classifyColumns(view, block, head.headerRows, data)
  const first = block.columns[0] ?? 1
  const columnLabels = columns
    .filter(({ role }) => role === 'value')
    .map((column) => readColumnLabels(view, column, first, noCodes))
  const hasPeriods = columns.some(({ role }) => role === 'period') || columnLabels.some(({ period }) => period !== null)
  const rowLabels = readRowLabels(view, columns, [...head.headings, ...segment.body], !hasPeriods, noCodes)
  return { view, block, segment, head, columns, columnLabels, rowLabels }
}
