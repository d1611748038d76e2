import { cleanLabel } from '../read/clean-label'
import type { SheetView } from '../view/sheet-view'
import type { ViewCell } from '../view/view-cell'
import type { Block } from './split-blocks'
import { isSideHeader, isCodeHeader } from '../read/side-header'

/** Rows below a header that are looked at. */
const sampledRows = 60

/**
 * The tables that stand side by side in a block without an empty column between them: a list that goes on to the right under the same
 * headers, a region column for each group of figures, a statement of two sides. Each begins with a column of labels of its own; the
 * columns before the first of them belong to all.
 */
export function foldBlock(view: SheetView, block: Block): readonly Block[] {
  for (const row of view.rows.slice(0, sampledRows)) {
    const starts = restartsIn(view, block, row)
    if (starts.length < 2) continue
    const [first = 0] = starts
    const shared = block.columns.filter((column) => column < first)
    return starts.map((start, at): Block => {
      const own = block.columns.filter((column) => column >= start && column < (starts[at + 1] ?? Infinity))
      return {
        columns: [...shared, ...own],
        left: at === 0 ? (block.columns[0] ?? 1) : start,
        isFurther: at > 0,
        detached: block.detached,
      }
    })
  }
  return [block]
}

/** The columns at which a table begins, judged by a row of headers; fewer than two where it goes on as one table. */
function restartsIn(view: SheetView, block: Block, row: number): readonly number[] {
  const cells = view.cellsIn(row, block.columns)
  // A row with figures is no header.
  if (cells.length < 4 || cells.some(({ kind, isYearLike }) => kind === 'mark' || (kind === 'number' && !isYearLike)))
    return []
  const headers = cells.filter(({ kind }) => kind === 'text')
  const labels = headers.filter((header) => !isSide(header) && holdsLabels(view, header))
  for (const header of labels) {
    const starts = labels.filter((other) => other.column >= header.column && isRestart(header, other))
    if (starts.length < 2) continue
    const columns = starts.map(({ column }) => column)
    const end = (block.columns.at(-1) ?? 0) + 1
    if (holdsFigures(view, block, row, 0, header.column)) continue
    const areWhole = columns.every((start, at) => holdsFigures(view, block, row, start + 1, columns[at + 1] ?? end))
    if (areWhole || repeatHeaders(cells, columns)) return columns
  }
  return []
}

/** The same headers over again in every block: one of them may have no figures yet. */
function repeatHeaders(cells: readonly ViewCell[], starts: readonly number[]): boolean {
  const blocks = starts.map((start, at) =>
    JSON.stringify(
      cells
        .filter(({ column }) => column >= start && column < (starts[at + 1] ?? Infinity))
        .map((cell) => [cell.column - start, cell.text]),
    ),
  )
  const own = cells.filter(({ column }) => column >= (starts[0] ?? 0)).length
  return new Set(blocks).size === 1 && own >= starts.length * 2
}

function isSide(header: ViewCell): boolean {
  const name = headerName(header)
  return isSideHeader(name) || isCodeHeader(name)
}

function headerName({ text }: ViewCell): string {
  return cleanLabel(text).name.replace(/\s/gu, '')
}

/** The same header over again, or another word for what the rows are: 收入项目 and 支出项目. */
function isRestart(first: ViewCell, other: ViewCell): boolean {
  const isItems = /(?:项目|科目|指标|指标名称|項目)$/u
  const [name, otherName] = [headerName(first), headerName(other)]
  return name === otherName || (isItems.test(name) && isItems.test(otherName))
}

/** Whether names or years stand below a header. */
function holdsLabels(view: SheetView, header: ViewCell): boolean {
  const cells = cellsBelow(view, header.row, header.column)
  const labels = cells.filter(({ kind, isYearLike }) => kind === 'text' || kind === 'period' || isYearLike)
  return labels.length > 0 && labels.length * 2 > cells.length
}

/** Whether numbers that are no years stand below in some of the columns from one up to another. */
function holdsFigures(view: SheetView, block: Block, row: number, from: number, to: number): boolean {
  return block.columns
    .filter((column) => column >= from && column < to)
    .some((column) => cellsBelow(view, row, column).some(({ kind, isYearLike }) => kind === 'number' && !isYearLike))
}

function cellsBelow(view: SheetView, row: number, column: number): readonly ViewCell[] {
  const start = view.rows.findIndex((known) => known > row)
  if (start < 0) return []
  return view.rows.slice(start, start + sampledRows).flatMap((below) => view.at(below, column) ?? [])
}
