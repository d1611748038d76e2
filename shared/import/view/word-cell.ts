import type { Cell, CellGrid } from '../../sheet/cell-grid'
import { isMonthCode, readPartOfYear } from '../read/period/part-of-year'
import { readMark } from '../read/number/read-mark'
import { readNumber } from '../read/number/read-number'
import type { NumberStyle } from '../read/number/number-style'
import { readPeriod } from '../read/period/read-period'
import { isUnit } from '../read/unit/is-unit'
import type { Calendar } from '../read/period/calendar'
import { splitSuperscripts } from './split-superscripts'
import { isYearText, storedCell, type CellKind, type ViewCell } from './view-cell'

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

/** Looks at a cell that is no plain number: a text, a date, a boolean, an error, or a number with a comment. */
export function wordCell(grid: CellGrid, row: number, column: number, kindOfWord: TextKind): ViewCell {
  const cell = storedCell(grid, row, column)
  const { text: written, footnotes } = splitSuperscripts(cell)
  // Digits of full width are digits like others, for years too.
  const text = /^[０-９．，－\s]+[*＊①-⑳]*$/u.test(written)
    ? written.replace(/[０-９．，－]+/gu, (part) => part.normalize('NFKC'))
    : written
  return new WordCell(grid, row, column, text, footnotes, kindOf(cell, text, kindOfWord))
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
  // 千元 and 百人 are units, not 1000 and 100.
  if (!/[\d０-９]/u.test(text) && isUnit(text)) return 'text'
  const read = readNumber(text, null, style)
  // "65岁以上" and "1月" are labels; "820元" may be a figure.
  const isLabel = read.unit !== null && /[年月日天岁歲季]/u.test(read.unit)
  return read.value.tag === 'number' && !isLabel ? 'number' : 'text'
}
