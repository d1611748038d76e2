import type { SheetView } from '../view/sheet-view'
import { foldBlock } from './fold-block'

/** Columns that belong together; `detached` are those behind an empty column that lack row labels of their own. */
export interface Block {
  readonly columns: readonly number[]
  /** The first column of its own: others before it may belong to several blocks. */
  readonly left: number
  /** It goes on to the right of another table under headers of its own. */
  readonly isFurther: boolean
  readonly detached: ReadonlySet<number>
}

/**
 * Splits a sheet at its empty columns into blocks that stand side by side (a table and its 续表). A stretch without labels of
 * its own goes with the block to its left. Rows with a single cell (titles, notes) do not join columns.
 */
export function splitBlocks(view: SheetView): readonly Block[] {
  const blocks: { columns: number[]; left: number; isFurther: boolean; detached: Set<number> }[] = []
  for (const columns of stretches(occupiedColumns(view))) {
    const previous = blocks.at(-1)
    if (!previous || hasOwnLabels(view, columns))
      blocks.push({ columns: [...columns], left: columns[0] ?? 1, isFurther: false, detached: new Set() })
    else if (hasNumbers(view, columns) || isTextSide(view, columns)) {
      if (hasNumbers(view, previous.columns)) columns.forEach((column) => previous.detached.add(column))
      previous.columns.push(...columns)
    }
  }
  return blocks.filter((block) => hasNumbers(view, block.columns)).flatMap((block) => foldBlock(view, block))
}

/** The columns in which rows of several cells have one, merged ones included, in order. */
function occupiedColumns(view: SheetView): readonly number[] {
  const occupied = new Set<number>()
  for (const row of view.rows) {
    const cells = view.columns.filter((column) => view.has(row, column))
    if (cells.length < 2) continue
    for (const column of cells) {
      occupied.add(column)
      const merge = view.mergeAt(row, column)
      if (!merge || isTitleMerge(view, row, cells.length)) continue
      for (let covered = merge.left; covered <= merge.right; covered++) occupied.add(covered)
    }
  }
  // A sheet of single cells in one column still is one block.
  return occupied.size === 0 ? view.columns : [...occupied].sort((column, next) => column - next)
}

/** Runs of columns without an empty one between them. */
function stretches(columns: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = []
  for (const column of columns) {
    const last = found.at(-1)
    if (last && column === (last.at(-1) ?? 0) + 1) last.push(column)
    else found.push([column])
  }
  return found
}

/** A merge in a row of one other cell (a title beside "单位：万元") spans the page, not columns of a table. */
function isTitleMerge(view: SheetView, row: number, cells: number): boolean {
  return cells <= 2 && row === view.rows[0]
}

function hasNumbers(view: SheetView, columns: readonly number[]): boolean {
  return view.rows.some((row) =>
    columns.some((column) => ['number', 'mark'].includes(view.at(row, column)?.kind ?? '')),
  )
}

function isTextSide(view: SheetView, columns: readonly number[]): boolean {
  return view.rows.filter((row) => columns.some((column) => view.has(row, column))).length > 1
}

/** Whether most rows with numbers start with a label, a period or a bare year. */
function hasOwnLabels(view: SheetView, columns: readonly number[]): boolean {
  let labelled = 0
  let counted = 0
  for (const row of view.rows) {
    const cells = columns.map((column) => view.shownAt(row, column)).filter((cell) => cell !== undefined)
    if (!cells.some((cell) => cell.kind === 'number' || cell.kind === 'mark')) continue
    const [first] = cells
    if (!first || cells.length < 2) {
      counted++
      continue
    }
    counted++
    if (first.kind === 'text' || first.kind === 'period' || first.isYearLike) labelled++
  }
  return counted > 0 && labelled * 2 >= counted
}
