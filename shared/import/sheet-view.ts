import type { Cell, CellGrid, CellRange, CellValue } from './cell-grid'
import { readDateGrain, type DateGrain } from './header-period'
import { readPartOfYear } from './part-of-year'
import { readMark } from './read-mark'
import { readNumber, readNumberStyle, toFifteenDigits, type NumberStyle } from './read-number'
import { firstYear, lastYear, readCalendar, readPeriod, type Calendar } from './read-period'

/** What a cell is for finding tables; `period` only where no plain number could be meant. */
export type CellKind = 'blank' | 'number' | 'mark' | 'period' | 'text'

export interface ViewCell {
  readonly row: number
  readonly column: number
  readonly cell: Cell
  /** The text without raised footnote marks, spaces at the ends removed. */
  readonly text: string
  readonly footnotes: readonly string[]
  readonly kind: CellKind
  /** A bare number that could be a year. */
  readonly isYearLike: boolean
}

/** A sheet prepared for recognition: typed cells, merges resolved, rows and columns that hold something. */
export interface SheetView {
  readonly grid: CellGrid
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly style: NumberStyle
  /** Null when short years occur and nothing tells by which calendar they count. */
  readonly calendar: Calendar | null
  readonly dateGrain: DateGrain
  /** The cell itself; undefined where nothing or only blanks stand. */
  at(row: number, column: number): ViewCell | undefined
  /** The cell that shows at a place: that of the merge it belongs to. */
  shownAt(row: number, column: number): ViewCell | undefined
  mergeAt(row: number, column: number): CellRange | undefined
}

/** What most cells have of them: one list for all. */
export const noFootnotes: readonly string[] = []

/** Merges larger than this are decoration over empty sheets; they are kept by their first cell only. */
const largestMerge = 20_000

export function viewSheet(grid: CellGrid): SheetView {
  const texts: string[] = []
  const dates: Extract<CellValue, { readonly tag: 'date' }>[] = []
  for (const row of grid.rows.values()) {
    for (const cell of row.values()) {
      if (cell.value.tag === 'text') texts.push(splitSuperscripts(cell).text)
      else if (cell.value.tag === 'date') dates.push(cell.value)
    }
  }
  const style = readNumberStyle(texts)
  const calendar = readCalendar(texts)

  // Lists by column take a third of what maps would, and are quicker to look into.
  const cells = new Map<number, (ViewCell | undefined)[]>()
  const columns = new Set<number>()
  for (const [row, line] of grid.rows) {
    for (const [column, cell] of line) {
      const seen =
        cell.value.tag === 'number' && cell.runs === null
          ? new NumberCell(line, row, column, cellText(cell))
          : viewCell(row, column, cell, style, calendar)
      if (seen.kind === 'blank') continue
      columns.add(column)
      const known = cells.get(row)
      if (known) known[column] = seen
      else {
        const first: ViewCell[] = []
        first[column] = seen
        cells.set(row, first)
      }
    }
  }
  const merges = indexMerges(grid.merges)
  const at = (row: number, column: number): ViewCell | undefined => cells.get(row)?.[column]
  const mergeAt = (row: number, column: number): CellRange | undefined => merges.get(placeKey(row, column))
  return {
    grid,
    rows: [...cells.keys()].sort((one, other) => one - other),
    columns: [...columns].sort((one, other) => one - other),
    style,
    calendar,
    dateGrain: readDateGrain(dates),
    at,
    mergeAt,
    shownAt: (row, column) => {
      const merge = mergeAt(row, column)
      return merge ? at(merge.top, merge.left) : at(row, column)
    },
  }
}

/**
 * A plain number, to which nothing can be stuck: most cells of a large sheet. It leaves the cell in the grid, which may keep a
 * million of them in a few bytes each.
 */
class NumberCell implements ViewCell {
  constructor(
    private readonly line: ReadonlyMap<number, Cell>,
    readonly row: number,
    readonly column: number,
    readonly text: string,
  ) {}

  get cell(): Cell {
    const cell = this.line.get(this.column)
    if (!cell) throw new Error(`no cell in column ${this.column} any more`)
    return cell
  }

  get kind(): CellKind {
    return 'number'
  }

  get footnotes(): readonly string[] {
    return noFootnotes
  }

  get isYearLike(): boolean {
    return isYearText(this.text)
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

/** The text that stands in a cell, numbers and dates in plain notation. */
export function cellText(cell: Cell): string {
  const { value } = cell
  switch (value.tag) {
    case 'text':
      return value.text
    case 'number':
      return String(toFifteenDigits(value.number))
    case 'date': {
      const two = (part: number): string => String(part).padStart(2, '0')
      return `${value.year}-${two(value.month)}-${two(value.day)}`
    }
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE'
    case 'error':
      return value.error
  }
}

function viewCell(row: number, column: number, cell: Cell, style: NumberStyle, calendar: Calendar | null): ViewCell {
  const { text: written, footnotes } = splitSuperscripts(cell)
  // Digits of full width are digits like others, for years too.
  const text = /^[０-９．，－\s]+[*＊①-⑳]*$/u.test(written)
    ? written.replace(/[０-９．，－]+/gu, (part) => part.normalize('NFKC'))
    : written
  const kind = kindOf(cell, text, style, calendar)
  return { row, column, cell, text, footnotes, kind, isYearLike: kind === 'number' && isYearText(text) }
}

function splitSuperscripts(cell: Cell): { readonly text: string; readonly footnotes: readonly string[] } {
  if (!cell.runs?.some((run) => run.superscript)) return { text: cellText(cell).trim(), footnotes: noFootnotes }
  const footnotes: string[] = []
  let text = ''
  for (const run of cell.runs) {
    const mark = run.text.trim()
    // m² and 10⁴ are raised too, and part of the word.
    if (run.superscript && /^[23]$/u.test(mark) && /(?:^|[^A-Za-z])[kcdm]?m$/u.test(text))
      text += mark === '2' ? '²' : '³'
    else if (run.superscript && /^\d$/u.test(mark) && /(?:^|\D)10$/u.test(text)) text += `^${mark}`
    else if (run.superscript && mark !== '') footnotes.push(mark)
    else text += run.text
  }
  return { text: text.trim(), footnotes }
}

/** Four digits that could be a year, with or without a footnote mark. */
export function isYearText(text: string): boolean {
  // The shortest is four digits; most texts are figures of another length.
  if (text.length < 4) return false
  const year = Number(/^(\d{4})\s*(?:\*+|\[\d{1,2}\]|[①-⑳])?$/u.exec(text)?.[1] ?? Number.NaN)
  return year >= firstYear && year <= lastYear
}

function kindOf(cell: Cell, text: string, style: NumberStyle, calendar: Calendar | null): CellKind {
  const { value, formula } = cell
  if (value.tag === 'number') return 'number'
  if (value.tag === 'error') return 'mark'
  if (value.tag === 'date') return 'period'
  if (value.tag === 'boolean') return 'text'
  const mark = readMark(text)
  // A formula without a saved result is no blank: something should stand there.
  if (mark === 'blank') return formula === null ? 'blank' : 'mark'
  if (mark !== null) return 'mark'
  // "2003.5" is a figure typed as text far more often than a month.
  if (isYearText(text) || /^[\d０-９]{4}[.．][\d０-９]{1,2}$/u.test(text)) return 'number'
  if (readPeriod(text, calendar ?? 'gregorian') || isPartOfYear(text)) return 'period'
  const read = readNumber(text, null, style)
  // "65岁以上" and "1月" are labels; "820元" may be a figure.
  const isLabel = read.unit !== null && /[年月日天岁歲季]/u.test(read.unit)
  return read.value.tag === 'number' && !isLabel ? 'number' : 'text'
}

/** "1月", "一季度", "Jan": a period as soon as a year is known. */
function isPartOfYear(text: string): boolean {
  return readPartOfYear(text) !== null
}
