import type { Cell, CellValue, TextRun } from '../../../shared/sheet/cell-grid'
import { findOrdered } from '../../../shared/sheet/find-ordered'

/** A content that many cells may share: a text with its runs, or an error. */
export interface SharedContent {
  readonly value: CellValue
  readonly runs: readonly TextRun[] | null
}

export const packedKind = { shared: 0, number: 1, date: 2, boolean: 3 } as const

/** The cells of a sheet in columns of numbers, in the order of rows and columns: a million of them take some twenty megabytes. */
export interface PackedCells {
  readonly columns: Uint16Array
  readonly kinds: Uint8Array
  /** Index of a format. */
  readonly formats: Uint16Array
  /** The number itself, the day as yyyymmdd, 0 or 1, or the index of a shared content. */
  readonly values: Float64Array
  readonly contents: readonly SharedContent[]
  readonly numberFormats: readonly (string | null)[]
  /** Formulas and comments by the index of their cell. */
  readonly formulas: ReadonlyMap<number, () => string>
  readonly comments: ReadonlyMap<number, string>
}

/** A row of packed cells as the map from column to cell that a grid has. Each asking builds the cell anew. */
export class PackedRow implements ReadonlyMap<number, Cell> {
  constructor(
    private readonly cells: PackedCells,
    private readonly start: number,
    private readonly end: number,
  ) {}

  get size(): number {
    return this.end - this.start
  }

  get(column: number): Cell | undefined {
    const at = this.find(column)
    return at < 0 ? undefined : cellOf(this.cells, at)
  }

  has(column: number): boolean {
    return this.find(column) >= 0
  }

  *keys(): MapIterator<number> {
    for (let at = this.start; at < this.end; at += 1) yield this.cells.columns[at] ?? 0
  }

  *values(): MapIterator<Cell> {
    for (let at = this.start; at < this.end; at += 1) yield cellOf(this.cells, at)
  }

  *entries(): MapIterator<[number, Cell]> {
    for (let at = this.start; at < this.end; at += 1) yield [this.cells.columns[at] ?? 0, cellOf(this.cells, at)]
  }

  [Symbol.iterator](): MapIterator<[number, Cell]> {
    return this.entries()
  }

  forEach(action: (cell: Cell, column: number, row: ReadonlyMap<number, Cell>) => void): void {
    for (let at = this.start; at < this.end; at += 1) action(cellOf(this.cells, at), this.cells.columns[at] ?? 0, this)
  }

  /** Index of the cell in a column; -1 when there is none. */
  private find(column: number): number {
    return findOrdered(this.cells.columns, column, this.start, this.end)
  }
}

function cellOf(cells: PackedCells, at: number): Cell {
  const content = cells.kinds[at] === packedKind.shared ? cells.contents[cells.values[at] ?? 0] : undefined
  return {
    value: content?.value ?? valueOf(cells.kinds[at] ?? 0, cells.values[at] ?? 0),
    formula: cells.formulas.size > 0 ? (cells.formulas.get(at)?.() ?? null) : null,
    numberFormat: cells.numberFormats[cells.formats[at] ?? 0] ?? null,
    runs: content?.runs ?? null,
    comment: cells.comments.size > 0 ? (cells.comments.get(at) ?? null) : null,
  }
}

function valueOf(kind: number, value: number): CellValue {
  if (kind === packedKind.number) return { tag: 'number', number: value }
  if (kind === packedKind.boolean) return { tag: 'boolean', boolean: value === 1 }
  return { tag: 'date', year: Math.trunc(value / 10_000), month: Math.trunc(value / 100) % 100, day: value % 100 }
}
