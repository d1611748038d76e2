import { cellAddress } from '../../../shared/sheet/cell-address'
import type { CellGrid, CellRange, CellValue } from '../../../shared/sheet/cell-grid'
import {
  packedDay,
  PackedRow,
  packedKind,
  type PackedCells,
  type SharedContent,
} from '../../../shared/sheet/packed-cells'
import { malformed, Refusal } from '../package/refusal'

/** Cells that a workbook may hold in all. More take longer to recognise than anybody waits. */
export const maxCells = 2_000_000
/** Larger merges only decorate empty sheets; they are left out, and so the cells under them keep what they hold. */
const largestMerge = 20_000
/** Places under all merges of a sheet together. */
const maxMergedPlaces = 1_000_000
const lastRow = 1_048_576
const lastColumn = 16_384

/** Characters that a cell may hold: Excel's own limit with a margin. */
const maxTextLength = 65_536
/** Characters in all cells of a workbook together. */
const maxCharacters = 32_000_000

/** What the cells of a workbook take together, counted over its sheets. */
export interface CellBudget {
  cells: number
  characters: number
}

interface RowStart {
  readonly row: number
  readonly start: number
}

/** Collects the cells of one sheet, in whatever order they come, into a packed grid. */
export class SheetBuilder {
  readonly merges: CellRange[] = []
  private readonly hiddenRows = new Set<number>()
  private readonly outlineLevels = new Map<number, number>()
  /** 1 for a column that is hidden. */
  private readonly hidden = new Uint8Array(lastColumn + 1)
  private rows: RowStart[] = []
  private count = 0
  private isOrdered = true
  private columns = new Uint16Array(1024)
  private kinds = new Uint8Array(1024)
  private formats = new Uint16Array(1024)
  private values = new Float64Array(1024)
  private formulas = new Map<number, () => string>()
  private readonly noted: { readonly row: number; readonly column: number; readonly comment: string }[] = []
  private mergedPlaces = 0

  constructor(
    private readonly sheet: string,
    private readonly budget: CellBudget,
    /** Contents that cells refer to by their index; more may be added with addText. */
    private readonly contents: SharedContent[],
    private readonly numberFormats: readonly (string | null)[],
    /** Indents of the text, by the same index. */
    private readonly indents: readonly number[] = [],
  ) {}

  startRow(row: number): void {
    if (!(row >= 1 && row <= lastRow)) throw malformed(`${this.sheet}: row ${row}`)
    const last = this.rows.at(-1)
    if (last && row <= last.row) this.isOrdered = false
    this.rows.push({ row, start: this.count })
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row)
  }

  /** How deep a row lies in the outline of its sheet. */
  outlineRow(row: number, level: number): void {
    if (level > 0) this.outlineLevels.set(row, level)
  }

  hideColumns(first: number, last: number): void {
    if (first <= lastColumn) this.hidden.fill(1, Math.max(1, first), Math.min(last, lastColumn) + 1)
  }

  addNumber(column: number, number: number, format: number): void {
    this.add(column, packedKind.number, number, format)
  }

  addShared(column: number, content: number, format: number): void {
    this.add(column, packedKind.shared, content, format)
    const value = this.contents[content]?.value
    if (value?.tag === 'text') this.countText(value.text.length, column)
  }

  addValue(column: number, value: CellValue, format: number): void {
    switch (value.tag) {
      case 'number':
        this.add(column, packedKind.number, value.number, format)
        break
      case 'boolean':
        this.add(column, packedKind.boolean, value.boolean ? 1 : 0, format)
        break
      case 'date':
        this.add(column, packedKind.date, packedDay(value), format)
        break
      case 'text':
      case 'error':
        this.addContent(column, { value, runs: null }, format)
    }
  }

  addContent(column: number, content: SharedContent, format: number): void {
    this.contents.push(content)
    this.addShared(column, this.contents.length - 1, format)
  }

  /** The formula of the cell that was added last; built when it is asked for. */
  setFormula(formula: () => string): void {
    this.formulas.set(this.count - 1, formula)
  }

  /** A comment on a place; nothing when no cell is there in the end. */
  addComment(row: number, column: number, comment: string): void {
    if (comment.trim() !== '') this.noted.push({ row, column, comment: comment.trim() })
  }

  addMerge(range: CellRange): void {
    const places = (range.bottom - range.top + 1) * (range.right - range.left + 1)
    if (places > largestMerge || places < 2) return
    this.mergedPlaces += places
    if (this.mergedPlaces > maxMergedPlaces) {
      throw new Refusal('import.too-many-cells', { sheet: this.sheet, limit: maxMergedPlaces })
    }
    this.merges.push(range)
  }

  finish(visibility: CellGrid['visibility']): CellGrid {
    if (!this.isOrdered) this.order()
    this.dropCovered()
    const comments = new Map<number, string>()
    const cells: PackedCells = {
      columns: this.columns.subarray(0, this.count),
      kinds: this.kinds.subarray(0, this.count),
      formats: this.formats.subarray(0, this.count),
      values: this.values.subarray(0, this.count),
      contents: this.contents,
      numberFormats: this.numberFormats,
      indents: this.indents,
      formulas: this.formulas,
      comments,
    }
    for (const { row, column, comment } of this.noted) {
      const at = this.indexOf(row, column)
      if (at >= 0) comments.set(at, comment)
    }
    const rows = new Map<number, PackedRow>()
    this.rows.forEach(({ row, start }, index) => {
      const end = this.endOf(index)
      if (end > start) rows.set(row, new PackedRow(cells, start, end))
    })
    return {
      name: this.sheet,
      visibility,
      rows,
      merges: this.merges,
      hiddenRows: new Set(
        [...this.hiddenRows].filter((row) => rows.has(row)).sort((hiddenRow, other) => hiddenRow - other),
      ),
      outlineLevels: this.outlineLevels,
      hiddenColumns: new Set(Array.from(this.hidden.keys()).filter((column) => this.hidden[column] === 1)),
    }
  }

  private add(column: number, kind: number, value: number, format: number): void {
    if (!(column >= 1 && column <= lastColumn)) throw malformed(`${this.sheet}: column ${column}`)
    const rowStart = this.rows.at(-1)?.start ?? 0
    if (this.count > rowStart && column <= (this.columns[this.count - 1] ?? 0)) this.isOrdered = false
    this.budget.cells += 1
    if (this.budget.cells > maxCells) throw new Refusal('import.too-many-cells', { sheet: this.sheet, limit: maxCells })
    if (this.count === this.columns.length) this.resize(this.count * 2, (at) => at, this.count)
    this.columns[this.count] = column
    this.kinds[this.count] = kind
    this.formats[this.count] = format
    this.values[this.count] = value
    this.count += 1
  }

  private countText(length: number, column: number): void {
    this.budget.characters += length
    if (length <= maxTextLength && this.budget.characters <= maxCharacters) return
    const cell = cellAddress(this.rows.at(-1)?.row ?? 1, column)
    throw new Refusal('import.too-much-text', { sheet: this.sheet, cell })
  }

  /** Copies the cells that `from` names by their old index into columns of a new size. */
  private resize(size: number, from: (at: number) => number, count: number): void {
    const { columns, kinds, formats, values } = this
    this.columns = new Uint16Array(size)
    this.kinds = new Uint8Array(size)
    this.formats = new Uint16Array(size)
    this.values = new Float64Array(size)
    for (let at = 0; at < count; at += 1) {
      const old = from(at)
      this.columns[at] = columns[old] ?? 0
      this.kinds[at] = kinds[old] ?? 0
      this.formats[at] = formats[old] ?? 0
      this.values[at] = values[old] ?? 0
    }
    this.count = count
  }

  /** Puts the cells in the order of rows and columns. Throws when a place is filled twice: nobody knows which counts. */
  private order(): void {
    const places = new Float64Array(this.count)
    this.rows.forEach(({ row, start }, index) => {
      for (let at = start; at < this.endOf(index); at += 1)
        places[at] = row * (lastColumn + 1) + (this.columns[at] ?? 0)
    })
    const sorted = Uint32Array.from({ length: this.count }, (_, at) => at)
    sorted.sort((value, other) => (places[value] ?? 0) - (places[other] ?? 0))
    const rows: RowStart[] = []
    sorted.forEach((old, at) => {
      const place = places[old] ?? 0
      const row = Math.trunc(place / (lastColumn + 1))
      if (at > 0 && places[sorted[at - 1] ?? 0] === place) {
        throw malformed(`${this.sheet}: ${cellAddress(row, place % (lastColumn + 1))} occurs twice`)
      }
      if (rows.at(-1)?.row !== row) rows.push({ row, start: at })
    })
    this.keep(sorted, rows)
  }

  /** Takes out what stands under a merge beside its first cell: it does not show, and Excel does not keep it. */
  private dropCovered(): void {
    const covered = new Set<number>()
    for (const { top, left, bottom, right } of this.merges) {
      for (let index = this.rowIndex(top); (this.rows[index]?.row ?? Infinity) <= bottom; index += 1) {
        const end = this.endOf(index)
        for (let at = this.cellIndex(index, left); at < end && (this.columns[at] ?? 0) <= right; at += 1) {
          if (this.rows[index]?.row !== top || this.columns[at] !== left) covered.add(at)
        }
      }
    }
    if (covered.size === 0) return
    const kept = new Uint32Array(this.count - covered.size)
    const rows: RowStart[] = []
    let next = 0
    this.rows.forEach(({ row, start }, index) => {
      rows.push({ row, start: next })
      for (let at = start; at < this.endOf(index); at += 1) if (!covered.has(at)) kept[next++] = at
    })
    this.keep(kept, rows)
  }

  /** Keeps these cells, named by their present index, in this order. */
  private keep(cells: Uint32Array, rows: RowStart[]): void {
    if (this.formulas.size > 0) {
      const { formulas } = this
      this.formulas = new Map()
      cells.forEach((old, at) => {
        const formula = formulas.get(old)
        if (formula) this.formulas.set(at, formula)
      })
    }
    this.resize(cells.length, (at) => cells[at] ?? 0, cells.length)
    this.rows = rows
  }

  private endOf(index: number): number {
    return this.rows[index + 1]?.start ?? this.count
  }

  /** Of the first row at or below this one. */
  private rowIndex(row: number): number {
    return firstIndex(0, this.rows.length, (at) => (this.rows[at]?.row ?? 0) >= row)
  }

  /** Of the first cell of a row at or behind a column. */
  private cellIndex(index: number, column: number): number {
    const start = this.rows[index]?.start ?? 0
    return firstIndex(start, this.endOf(index), (at) => (this.columns[at] ?? 0) >= column)
  }

  private indexOf(row: number, column: number): number {
    const index = this.rowIndex(row)
    if (this.rows[index]?.row !== row) return -1
    const at = this.cellIndex(index, column)
    return at < this.endOf(index) && this.columns[at] === column ? at : -1
  }
}

/** The first index of an ordered stretch that fulfils a condition; its end when none does. */
function firstIndex(from: number, to: number, fulfils: (at: number) => boolean): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (fulfils(middle)) high = middle
    else low = middle + 1
  }
  return low
}
