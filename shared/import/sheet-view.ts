import type { Cell, CellGrid, CellRange, CellValue } from './cell-grid'
import { readDateGrain, type DateGrain } from './header-period'
import { readNumberStyle, type NumberStyle } from './read-number'
import { readCalendar, type Calendar } from './read-period'
import { NumberCell, splitSuperscripts, textKinds, wordCell, type TextKind, type ViewCell } from './view-cell'

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

/** A row of packed cells: its number, and the index of its first one. */
interface PackedRows {
  readonly rows: Int32Array
  /** One more than there are rows: the last is the number of cells. */
  readonly starts: Int32Array
}

/** Where the cells of a sheet stand and what they hold, in order: thirteen bytes a cell. */
interface PackedCells extends PackedRows {
  readonly columns: Uint16Array
  /** 1 for a plain number. */
  readonly isNumber: Uint8Array
  /** The number, or the index among the other cells. */
  readonly values: Float64Array
  /** Of a plain number its format, by its index. */
  readonly formats: Uint16Array
  readonly formatCodes: readonly (string | null)[]
  readonly hasFormulas: boolean
}

type DateValue = Extract<CellValue, { readonly tag: 'date' }>

interface Packing {
  readonly packed: PackedCells
  /** All texts without raised marks, and all dates: they tell how the sheet writes numbers and years. */
  readonly texts: readonly string[]
  readonly dates: readonly DateValue[]
}

function packCells(grid: CellGrid): Packing {
  let size = 0
  for (const line of grid.rows.values()) size += line.size
  const formatIndexes = new Map<string | null, number>()
  const packed = {
    rows: new Int32Array(grid.rows.size),
    starts: new Int32Array(grid.rows.size + 1),
    columns: new Uint16Array(size),
    isNumber: new Uint8Array(size),
    values: new Float64Array(size),
    formats: new Uint16Array(size),
  }
  const texts: string[] = []
  const dates: DateValue[] = []
  let [rows, count, words] = [0, 0, 0]
  let hasFormulas = false
  for (const [row, line] of grid.rows) {
    packed.rows[rows] = row
    packed.starts[rows] = count
    rows += 1
    line.forEach((cell, column) => {
      const { value } = cell
      packed.columns[count] = column
      if (value.tag === 'number' && isPlain(cell)) {
        packed.isNumber[count] = 1
        packed.values[count] = value.number
        packed.formats[count] = indexIn(formatIndexes, cell.numberFormat)
      } else {
        packed.values[count] = words
        words += 1
        if (value.tag === 'text') texts.push(splitSuperscripts(cell).text)
        else if (value.tag === 'date') dates.push(value)
      }
      hasFormulas ||= cell.formula !== null
      count += 1
    })
  }
  packed.starts[rows] = count
  return { packed: { ...packed, formatCodes: [...formatIndexes.keys()], hasFormulas }, texts, dates }
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

/** In one style and with nothing said beside it. */
function isPlain({ runs, comment }: Cell): boolean {
  return runs === null && comment === null
}

function indexIn<T>(indexes: Map<T, number>, one: T): number {
  const known = indexes.get(one)
  if (known !== undefined) return known
  indexes.set(one, indexes.size)
  return indexes.size - 1
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

/** Index of a number in an ordered stretch; -1 when it is not there. */
function findOrdered(list: Int32Array | Uint16Array, wanted: number, from: number, to: number): number {
  if (from >= to) return -1
  // Rows and columns are mostly filled from their first one on.
  const guess = from + wanted - (list[from] ?? 0)
  if (guess >= from && guess < to && list[guess] === wanted) return guess
  let low = from
  let high = to - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = list[middle] ?? 0
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
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
