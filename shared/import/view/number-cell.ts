import type { Cell, CellGrid } from '../../sheet/cell-grid'
import { isMonthCode } from '../read/period/part-of-year'
import { toFifteenDigits } from '../../model/significant-digits'
import { firstYear, lastYear } from '../read/period/calendar'
import { noFootnotes, storedCell, type CellKind, type ViewCell } from './view-cell'

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
