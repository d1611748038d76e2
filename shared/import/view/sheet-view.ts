import type { CellGrid, CellRange } from '../../sheet/cell-grid'
import { findOrdered } from '../../sheet/find-ordered'
import { readDateGrain, type DateGrain } from './header-period'
import { packCells, type PackedCells } from './pack-cells'
import { readNumberStyle, type NumberStyle } from '../read/number/number-style'
import { readCalendar, type Calendar } from '../read/period/calendar'
import { NumberCell, textKinds, wordCell, type TextKind, type ViewCell } from './view-cell'

/** A sheet prepared for recognition: typed cells, merges resolved, rows and columns that hold something. */
export interface SheetView {
  readonly grid: CellGrid
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly style: NumberStyle
  /** Null when short years occur and nothing tells by which calendar they count. */
  readonly calendar: Calendar | null
  readonly dateGrain: DateGrain
  readonly hasFormulas: boolean
  /** The cells that are no plain numbers, in the order of rows and columns. */
  readonly words: readonly ViewCell[]
  /** The cell itself; undefined where nothing or only blanks stand. */
  at(row: number, column: number): ViewCell | undefined
  has(row: number, column: number): boolean
  /** The cells of a row in these columns. */
  cellsIn(row: number, columns: readonly number[]): ViewCell[]
  /** The cell that shows at a place: that of the merge it belongs to. */
  shownAt(row: number, column: number): ViewCell | undefined
  mergeAt(row: number, column: number): CellRange | undefined
}

/** Merges larger than this are decoration over empty sheets; they are kept by their first cell only. */
const largestMerge = 20_000

export function viewSheet(grid: CellGrid): SheetView {
  const { packed, texts, dates } = packCells(grid)
  const style = readNumberStyle(texts)
  const calendar = readCalendar(texts)
  const words = viewWords(grid, packed, textKinds(style, calendar))
  return new PackedView(grid, packed, words, style, calendar, readDateGrain(dates))
}

/** The cells that are no plain numbers, in order. */
function viewWords(grid: CellGrid, packed: PackedCells, kindOfWord: TextKind): readonly ViewCell[] {
  const words: ViewCell[] = []
  for (const [index, row] of packed.rows.entries()) {
    for (let at = packed.starts[index] ?? 0; at < (packed.starts[index + 1] ?? 0); at += 1) {
      if (packed.isNumber[at] === 0) words.push(wordCell(grid, row, packed.columns[at] ?? 0, kindOfWord))
    }
  }
  return words
}

class PackedView implements SheetView {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly hasFormulas: boolean
  readonly words: readonly ViewCell[]
  private readonly merges: ReadonlyMap<number, CellRange>

  constructor(
    readonly grid: CellGrid,
    private readonly packed: PackedCells,
    /** By their index, blank ones among them. */
    private readonly others: readonly ViewCell[],
    readonly style: NumberStyle,
    readonly calendar: Calendar | null,
    readonly dateGrain: DateGrain,
  ) {
    this.hasFormulas = packed.hasFormulas
    this.words = others.filter(({ kind }) => kind !== 'blank')
    this.merges = indexMerges(grid.merges)
    const rows: number[] = []
    const columns = new Set<number>()
    for (const [index, row] of packed.rows.entries()) {
      let isEmpty = true
      for (let at = packed.starts[index] ?? 0; at < (packed.starts[index + 1] ?? 0); at += 1) {
        if (!this.isSeen(at)) continue
        columns.add(packed.columns[at] ?? 0)
        isEmpty = false
      }
      if (!isEmpty) rows.push(row)
    }
    this.rows = rows
    this.columns = [...columns].sort((one, other) => one - other)
  }

  at(row: number, column: number): ViewCell | undefined {
    const at = this.find(this.rowIndex(row), column)
    return at < 0 ? undefined : this.cellOf(at, row)
  }

  has(row: number, column: number): boolean {
    const at = this.find(this.rowIndex(row), column)
    return at >= 0 && this.isSeen(at)
  }

  cellsIn(row: number, columns: readonly number[]): ViewCell[] {
    const cells: ViewCell[] = []
    const index = this.rowIndex(row)
    for (const column of columns) {
      const at = this.find(index, column)
      const cell = at < 0 ? undefined : this.cellOf(at, row)
      if (cell) cells.push(cell)
    }
    return cells
  }

  shownAt(row: number, column: number): ViewCell | undefined {
    const merge = this.mergeAt(row, column)
    return merge ? this.at(merge.top, merge.left) : this.at(row, column)
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    return this.merges.size === 0 ? undefined : this.merges.get(placeKey(row, column))
  }

  private isSeen(at: number): boolean {
    return this.packed.isNumber[at] === 1 || this.others[this.packed.values[at] ?? 0]?.kind !== 'blank'
  }

  private cellOf(at: number, row: number): ViewCell | undefined {
    const value = this.packed.values[at] ?? 0
    if (this.packed.isNumber[at] === 1) {
      const format = this.packed.formatCodes[this.packed.formats[at] ?? 0] ?? null
      return new NumberCell(this.grid, row, this.packed.columns[at] ?? 0, value, format)
    }
    const other = this.others[value]
    return other?.kind === 'blank' ? undefined : other
  }

  /** Of the row among those that hold something; -1 when it holds nothing. */
  private rowIndex(row: number): number {
    const { rows } = this.packed
    return findOrdered(rows, row, 0, rows.length)
  }

  /** Index of the cell in a column of a row; -1 when there is none. */
  private find(rowIndex: number, column: number): number {
    if (rowIndex < 0) return -1
    const { starts, columns } = this.packed
    return findOrdered(columns, column, starts[rowIndex] ?? 0, starts[rowIndex + 1] ?? 0)
  }
}

function indexMerges(merges: readonly CellRange[]): ReadonlyMap<number, CellRange> {
  const index = new Map<number, CellRange>()
  for (const merge of merges) {
    if ((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > largestMerge) continue
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) index.set(placeKey(row, column), merge)
    }
  }
  return index
}

function placeKey(row: number, column: number): number {
  return row * 16_384 + column - 1
}
