import type { CellGrid, CellRange } from '../../sheet/cell-grid'
import { findOrdered } from '../../sheet/find-ordered'
import { packedCell, packedKind, packedSheet, type PackedSheet } from '../../sheet/packed-cells'
import { readNumberStyle, type NumberStyle } from '../read/number/number-style'
import { readCalendar, type Calendar } from '../read/period/calendar'
import { readDateGrain, type DateGrain } from './date-grain'
import { MergeIndex } from './merge-index'
import { NumberCell } from './number-cell'
import { splitSuperscripts } from './split-superscripts'
import type { ViewCell } from './view-cell'
import { textKinds, wordCell } from './word-cell'

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
  /** Whether something other than blanks stands there. */
  has(row: number, column: number): boolean
  /** The cells of a row in these columns. */
  cellsIn(row: number, columns: readonly number[]): ViewCell[]
  /** The cell that shows at an address: that of the merge it belongs to. */
  shownAt(row: number, column: number): ViewCell | undefined
  mergeAt(row: number, column: number): CellRange | undefined
}

/** Prepares a sheet: how it writes numbers and years is told from all its texts and dates together. */
export function viewSheet(grid: CellGrid): SheetView {
  const sheet = packedSheet(grid)
  const texts: string[] = []
  const dates: { readonly month: number; readonly day: number }[] = []
  for (let at = 0; at < sheet.cells.columns.length; at += 1) {
    if (isPlainNumber(sheet, at)) continue
    const cell = packedCell(sheet.cells, at)
    if (cell.value.tag === 'text') texts.push(splitSuperscripts(cell).text)
    else if (cell.value.tag === 'date') dates.push(cell.value)
  }
  return new PackedView(grid, sheet, readNumberStyle(texts), readCalendar(texts), readDateGrain(dates))
}

/** A number with nothing said beside it, as most cells of a large sheet are. */
function isPlainNumber({ cells }: PackedSheet, at: number): boolean {
  return cells.kinds[at] === packedKind.number && (cells.comments.size === 0 || !cells.comments.has(at))
}

class PackedView implements SheetView {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly hasFormulas: boolean
  readonly words: readonly ViewCell[]
  private readonly merges: MergeIndex
  /** Of every cell 0 for a plain number, else one more than its index among the others. */
  private readonly otherNumbers: Uint32Array
  /** The cells that are no plain numbers, blank ones among them. */
  private readonly others: ViewCell[] = []

  constructor(
    readonly grid: CellGrid,
    private readonly sheet: PackedSheet,
    readonly style: NumberStyle,
    readonly calendar: Calendar | null,
    readonly dateGrain: DateGrain,
  ) {
    this.hasFormulas = sheet.cells.formulas.size > 0
    this.merges = new MergeIndex(grid.merges)
    this.otherNumbers = new Uint32Array(sheet.cells.columns.length)
    const kindOfText = textKinds(style, calendar)
    const rows: number[] = []
    const columns = new Set<number>()
    for (const [index, row] of sheet.rows.entries()) {
      let isEmpty = true
      for (let at = sheet.starts[index] ?? 0; at < (sheet.starts[index + 1] ?? 0); at += 1) {
        const column = sheet.cells.columns[at] ?? 0
        if (!isPlainNumber(sheet, at)) this.otherNumbers[at] = this.others.push(wordCell(grid, row, column, kindOfText))
        if (!this.isSeen(at)) continue
        columns.add(column)
        isEmpty = false
      }
      if (!isEmpty) rows.push(row)
    }
    this.words = this.others.filter(({ kind }) => kind !== 'blank')
    this.rows = rows
    this.columns = [...columns].sort((column, next) => column - next)
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
    return this.merges.at(row, column)
  }

  private isSeen(at: number): boolean {
    return this.otherAt(at)?.kind !== 'blank'
  }

  /** Undefined for a plain number. */
  private otherAt(at: number): ViewCell | undefined {
    const number = this.otherNumbers[at] ?? 0
    return number === 0 ? undefined : this.others[number - 1]
  }

  private cellOf(at: number, row: number): ViewCell | undefined {
    const other = this.otherAt(at)
    if (other) return other.kind === 'blank' ? undefined : other
    const { columns, values, formats, numberFormats } = this.sheet.cells
    const format = numberFormats[formats[at] ?? 0] ?? null
    return new NumberCell(this.grid, row, columns[at] ?? 0, values[at] ?? 0, format)
  }

  /** Of the row among those that hold something; -1 when it holds nothing. */
  private rowIndex(row: number): number {
    const { rows } = this.sheet
    return findOrdered(rows, row, 0, rows.length)
  }

  /** Index of the cell in a column of a row; -1 when there is none. */
  private find(rowIndex: number, column: number): number {
    if (rowIndex < 0) return -1
    const { starts, cells } = this.sheet
    return findOrdered(cells.columns, column, starts[rowIndex] ?? 0, starts[rowIndex + 1] ?? 0)
  }
}
