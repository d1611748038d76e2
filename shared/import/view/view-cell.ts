import { cellAt, type Cell, type CellGrid } from '../../sheet/cell-grid'
import { isMonthCode, readPartOfYear } from '../read/period/part-of-year'
import { readMark } from '../read/number/read-mark'
import { readNumber } from '../read/number/read-number'
import { toFifteenDigits } from '../../model/significant-digits'
import type { NumberStyle } from '../read/number/number-style'
import { firstYear, lastYear, type Calendar } from '../read/period/calendar'
import { readPeriod } from '../read/period/read-period'

/** What a cell is for finding tables; `period` only where no plain number could be meant. */
export type CellKind = 'blank' | 'number' | 'mark' | 'period' | 'text'

/** A cell as recognition sees it. Two of one place need not be one object: `isSamePlace` compares them. */
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
  /** A bare number that could be a year and a month: 202101. */
  readonly isMonthCode: boolean
}

/** What most cells have of them: one list for all. */
export const noFootnotes: readonly string[] = []

export function isSamePlace(one: ViewCell | undefined, other: ViewCell | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column
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

/**
 * A stored number in one style without a comment, to which nothing can be stuck: most cells of a large sheet. It is made when it is asked for,
 * and its text only when somebody reads it.
 */
export class NumberCell implements ViewCell {
  constructor(
    private readonly grid: CellGrid,
    readonly row: number,
    readonly column: number,
    /** As stored. */
    readonly number: number,
    readonly numberFormat: string | null,
  ) {}

  get cell(): Cell {
    return storedCell(this.grid, this.row, this.column)
  }

  get text(): string {
    return String(toFifteenDigits(this.number))
  }

  get kind(): CellKind {
    return 'number'
  }

  get footnotes(): readonly string[] {
    return noFootnotes
  }

  get isYearLike(): boolean {
    const number = toFifteenDigits(this.number)
    return Number.isInteger(number) && number >= firstYear && number <= lastYear
  }

  get isMonthCode(): boolean {
    // Six digits, which most figures are not.
    return this.number >= 100_000 && this.number < 1_000_000 && isMonthCode(this.text)
  }
}

/** Says what a text is that stands in a cell of a sheet. */
export type TextKind = (text: string) => CellKind

/** Looks at each text of a sheet once: the same units and marks stand in it again and again. */
export function textKinds(style: NumberStyle, calendar: Calendar | null): TextKind {
  const known = new Map<string, CellKind>()
  return (text) => {
    const kind = known.get(text) ?? kindOfText(text, style, calendar)
    known.set(text, kind)
    return kind
  }
}

/** A cell that is no plain number; what is stored of it is looked up in the grid again. */
class WordCell implements ViewCell {
  constructor(
    private readonly grid: CellGrid,
    readonly row: number,
    readonly column: number,
    readonly text: string,
    readonly footnotes: readonly string[],
    readonly kind: CellKind,
  ) {}

  get cell(): Cell {
    return storedCell(this.grid, this.row, this.column)
  }

  get isYearLike(): boolean {
    return this.kind === 'number' && isYearText(this.text)
  }

  get isMonthCode(): boolean {
    return isMonthCode(this.text)
  }
}

export function wordCell(grid: CellGrid, row: number, column: number, kindOfWord: TextKind): ViewCell {
  const cell = storedCell(grid, row, column)
  const { text: written, footnotes } = splitSuperscripts(cell)
  // Digits of full width are digits like others, for years too.
  const text = /^[０-９．，－\s]+[*＊①-⑳]*$/u.test(written)
    ? written.replace(/[０-９．，－]+/gu, (part) => part.normalize('NFKC'))
    : written
  return new WordCell(grid, row, column, text, footnotes, kindOf(cell, text, kindOfWord))
}

function storedCell(grid: CellGrid, row: number, column: number): Cell {
  const cell = cellAt(grid, row, column)
  if (!cell) throw new Error(`no cell in row ${row}, column ${column} any more`)
  return cell
}

export function splitSuperscripts(cell: Cell): { readonly text: string; readonly footnotes: readonly string[] } {
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
  // The shortest is four digits.
  if (text.length < 4) return false
  const year = Number(/^(\d{4})\s*(?:\*+|\[\d{1,2}\]|[①-⑳])?$/u.exec(text)?.[1] ?? Number.NaN)
  return year >= firstYear && year <= lastYear
}

function kindOf({ value, formula }: Cell, text: string, kindOfWord: TextKind): CellKind {
  if (value.tag === 'number') return 'number'
  if (value.tag === 'error') return 'mark'
  if (value.tag === 'date') return 'period'
  if (value.tag === 'boolean') return 'text'
  const kind = kindOfWord(text)
  // A formula without a saved result is no blank: something should stand there.
  return kind === 'blank' && formula !== null ? 'mark' : kind
}

function kindOfText(text: string, style: NumberStyle, calendar: Calendar | null): CellKind {
  const mark = readMark(text)
  if (mark !== null) return mark === 'blank' ? 'blank' : 'mark'
  // "2003.5" is a figure typed as text far more often than a month.
  if (isYearText(text) || /^[\d０-９]{4}[.．][\d０-９]{1,2}$/u.test(text)) return 'number'
  // "1月", "一季度", "Jan": a period as soon as a year is known.
  if (readPeriod(text, calendar ?? 'gregorian') || readPartOfYear(text) !== null) return 'period'
  const read = readNumber(text, null, style)
  // "65岁以上" and "1月" are labels; "820元" may be a figure.
  const isLabel = read.unit !== null && /[年月日天岁歲季]/u.test(read.unit)
  return read.value.tag === 'number' && !isLabel ? 'number' : 'text'
}
