import type { Cell, CellGrid, CellValue, TextRun } from './cell-grid'
import { findOrdered } from './find-ordered'

/** A content that many cells may share: a text with its runs, or an error. */
export interface SharedContent {
  readonly value: CellValue
  readonly runs: readonly TextRun[] | null
}

/** The number that stands for the kind of a packed cell. */
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
  /** The indent that a format gives the text of its cells, by its index; 0 where it has none. */
  readonly indents: readonly number[]
  /** Formulas and comments by the index of their cell. */
  readonly formulas: ReadonlyMap<number, () => string>
  readonly comments: ReadonlyMap<number, string>
}

/** The packed cells of a sheet with the rows that they belong to. */
export interface PackedSheet {
  readonly cells: PackedCells
  readonly rows: Int32Array
  /** Index of the first cell of each row, and at the end the number of cells. */
  readonly starts: Int32Array
}

/** A row of packed cells as the map from column to cell that a grid has. Each asking builds the cell anew. */
export class PackedRow implements ReadonlyMap<number, Cell> {
  constructor(
    readonly cells: PackedCells,
    readonly start: number,
    readonly end: number,
  ) {}

  get size(): number {
    return this.end - this.start
  }

  get(column: number): Cell | undefined {
    const at = this.find(column)
    return at < 0 ? undefined : packedCell(this.cells, at)
  }

  has(column: number): boolean {
    return this.find(column) >= 0
  }

  *keys(): MapIterator<number> {
    for (let at = this.start; at < this.end; at += 1) yield this.cells.columns[at] ?? 0
  }

  *values(): MapIterator<Cell> {
    for (let at = this.start; at < this.end; at += 1) yield packedCell(this.cells, at)
  }

  *entries(): MapIterator<[number, Cell]> {
    for (let at = this.start; at < this.end; at += 1) yield [this.cells.columns[at] ?? 0, packedCell(this.cells, at)]
  }

  [Symbol.iterator](): MapIterator<[number, Cell]> {
    return this.entries()
  }

  forEach(action: (cell: Cell, column: number, row: ReadonlyMap<number, Cell>) => void): void {
    for (let at = this.start; at < this.end; at += 1)
      action(packedCell(this.cells, at), this.cells.columns[at] ?? 0, this)
  }

  /** Index of the cell in a column; -1 when there is none. */
  private find(column: number): number {
    return findOrdered(this.cells.columns, column, this.start, this.end)
  }
}

/** The cells of a grid in packed form: as they are where a reader packed them, else packed now. */
export function packedSheet(grid: CellGrid): PackedSheet {
  const lines = [...grid.rows.values()]
  const [first] = lines
  const known = first instanceof PackedRow ? first.cells : null
  const isPacked = known !== null && lines.every((line) => line instanceof PackedRow && line.cells === known)
  const starts = new Int32Array(lines.length + 1)
  let end = 0
  for (const [at, line] of lines.entries()) {
    starts[at] = isPacked && line instanceof PackedRow ? line.start : end
    end = (starts[at] ?? 0) + line.size
  }
  starts[lines.length] = end
  return { cells: isPacked ? known : packCells(lines, end), rows: Int32Array.from(grid.rows.keys()), starts }
}

function packCells(lines: readonly ReadonlyMap<number, Cell>[], size: number): PackedCells {
  const packed = {
    columns: new Uint16Array(size),
    kinds: new Uint8Array(size),
    formats: new Uint16Array(size),
    values: new Float64Array(size),
    contents: [] as SharedContent[],
    numberFormats: [] as (string | null)[],
    indents: [] as number[],
    formulas: new Map<number, () => string>(),
    comments: new Map<number, string>(),
  }
  const formats = new Map<string, number>()
  let at = 0
  for (const line of lines) {
    for (const [column, { value, runs, formula, comment, numberFormat, indent }] of line) {
      const key = `${indent} ${numberFormat ?? ''}`
      const format = formats.get(key) ?? packed.numberFormats.push(numberFormat) - 1
      formats.set(key, format)
      packed.indents[format] = indent
      packed.columns[at] = column
      packed.formats[at] = format
      packed.kinds[at] = kindOf(value, runs)
      packed.values[at] = packedValue(value, runs, packed.contents)
      if (formula !== null) packed.formulas.set(at, () => formula)
      if (comment !== null) packed.comments.set(at, comment)
      at += 1
    }
  }
  return packed
}

function kindOf(value: CellValue, runs: Cell['runs']): number {
  if (runs !== null || value.tag === 'text' || value.tag === 'error') return packedKind.shared
  return packedKind[value.tag]
}

function packedValue(value: CellValue, runs: Cell['runs'], contents: SharedContent[]): number {
  if (runs === null && value.tag === 'number') return value.number
  if (runs === null && value.tag === 'boolean') return value.boolean ? 1 : 0
  if (runs === null && value.tag === 'date') return packedDay(value)
  return contents.push({ value, runs }) - 1
}

/** A day as one number: yyyymmdd. */
export function packedDay({ year, month, day }: Extract<CellValue, { readonly tag: 'date' }>): number {
  return (year * 100 + month) * 100 + day
}

/** The cell at an index. */
export function packedCell(cells: PackedCells, at: number): Cell {
  const format = cells.formats[at] ?? 0
  const [kind, packed] = [cells.kinds[at] ?? 0, cells.values[at] ?? 0]
  const content = kind === packedKind.shared ? cells.contents[packed] : undefined
  return {
    value: content?.value ?? valueOf(kind, packed),
    formula: formulaAt(cells, at),
    numberFormat: cells.numberFormats[format] ?? null,
    indent: cells.indents[format] ?? 0,
    runs: content?.runs ?? null,
    comment: cells.comments.size > 0 ? (cells.comments.get(at) ?? null) : null,
  }
}

function formulaAt({ formulas }: PackedCells, at: number): string | null {
  return formulas.size > 0 ? (formulas.get(at)?.() ?? null) : null
}

function valueOf(kind: number, value: number): CellValue {
  if (kind === packedKind.number) return { tag: 'number', number: value }
  if (kind === packedKind.boolean) return { tag: 'boolean', boolean: value === 1 }
  return { tag: 'date', year: Math.trunc(value / 10_000), month: Math.trunc(value / 100) % 100, day: value % 100 }
}
