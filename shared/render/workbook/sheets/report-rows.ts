import type { CellRange } from '../../../sheet/cell-grid'
import { fitsFormula, liveValue, splitSentences, textOf, type LivePiece } from '../live/live-text'
import type { LongSentences } from '../live/long-sentences'
import type { PageRow } from './page-breaks'
import type { PlanCell, PlanValue } from '../plan'
import type { ReportTableCell } from './report-table'
import { cellStyles, type StyleName } from '../styles'
import { countLines, rowHeight, type DigitWidth } from '../text-size'

/** How a row of text is set: line distance as a multiple of the size, and air above and below in points. */
export interface RowSetting {
  readonly pitch: number
  readonly padding: number
  readonly keepWithNext: boolean
}

/** The first and last column that a cell covers, from 1. */
export interface Span {
  readonly first: number
  readonly last: number
}

/**
 * A row is never broken over two pages, so a paragraph of many lines is given several rows, each with whole sentences;
 * in points, about fourteen lines.
 */
const tallestParagraphRow = 272

/** Collects the rows of the report sheet from top to bottom. */
export class ReportRows {
  readonly cells: PlanCell[] = []
  readonly merges: CellRange[] = []
  readonly heights = new Map<number, number>()
  readonly pageRows: PageRow[] = []
  private next = 1
  private pageStarts = false

  constructor(
    private readonly widths: readonly number[],
    private readonly long: LongSentences,
  ) {}

  get rowCount(): number {
    return this.next - 1
  }

  /** The next row begins a page. */
  startPage(): void {
    this.pageStarts = true
  }

  addGap(height: number, keepWithNext: boolean): void {
    this.close(height, keepWithNext)
  }

  /** An empty row as high as a chart that will stand over it; returns the row. */
  addSpace(height: number): number {
    const row = this.next
    this.close(height, true)
    return row
  }

  /** One row with one text across the page; returns its row. */
  addLine(text: string, style: StyleName, setting: RowSetting, value: PlanValue = { tag: 'text', text }): number {
    const row = this.next
    const span = { first: 1, last: this.widths.length }
    this.put({ value, shown: text, style, numberFormat: null, indent: 0 }, span)
    this.close(this.lineHeight(text, style, span, setting), setting.keepWithNext)
    return row
  }

  /** A line whose figures follow the data. */
  addLiveLine(pieces: readonly LivePiece[], style: StyleName, setting: RowSetting): number {
    return this.addLine(textOf(pieces), style, setting, liveValue(pieces, this.long))
  }

  /** A paragraph; a long one goes on in further rows, each from the beginning of a sentence. */
  addParagraph(pieces: readonly LivePiece[], style: StyleName, setting: RowSetting): void {
    const span = { first: 1, last: this.widths.length }
    const fits = (part: readonly LivePiece[]): boolean =>
      fitsFormula(part) && this.lineHeight(textOf(part), style, span, setting) <= tallestParagraphRow
    for (const part of fittingParts(pieces, fits)) this.addLiveLine(part, style, setting)
  }

  addTableRow(cells: readonly ReportTableCell[], spans: readonly Span[], setting: RowSetting): void {
    const heights = cells.map((cell, at) => {
      const span = spans[at] ?? { first: at + 1, last: at + 1 }
      this.put(cell, span)
      return this.lineHeight(cell.shown, cell.style, span, setting)
    })
    this.close(Math.max(0, ...heights), setting.keepWithNext)
  }

  private put(cell: ReportTableCell, span: Span): void {
    const { value, style, numberFormat, indent } = cell
    for (let column = span.first; column <= span.last; column += 1) {
      // Every cell of a merged range carries the style, or its border would end after the first.
      const own: PlanValue = column === span.first ? value : { tag: 'empty' }
      this.cells.push({ row: this.next, column, value: own, style, numberFormat, indent, note: null })
    }
    if (span.last > span.first) {
      this.merges.push({ top: this.next, left: span.first, bottom: this.next, right: span.last })
    }
  }

  private lineHeight(text: string, style: StyleName, span: Span, setting: RowSetting): number {
    const width = this.widths.slice(span.first - 1, span.last).reduce((sum, each) => sum + each, 0)
    const { size, fit } = cellStyles[style]
    const count = (digits: DigitWidth): number => (fit === 'shrink' ? 1 : countLines(text, width, size, digits))
    return rowHeight({ likely: count('likely'), most: count('widest') }, size, setting.pitch, setting.padding)
  }

  private close(height: number, keepWithNext: boolean): void {
    this.heights.set(this.next, height)
    this.pageRows.push({ row: this.next, height, keepWithNext, startsPage: this.pageStarts })
    this.pageStarts = false
    this.next += 1
  }
}

function fittingParts(
  pieces: readonly LivePiece[],
  fits: (part: readonly LivePiece[]) => boolean,
): readonly (readonly LivePiece[])[] {
  if (fits(pieces)) return [pieces]
  const parts: LivePiece[][] = []
  let current: LivePiece[] = []
  for (const sentence of splitSentences(pieces)) {
    if (current.length > 0 && !fits([...current, ...sentence])) {
      parts.push(current)
      current = []
    }
    current = [...current, ...sentence]
  }
  return [...parts, current]
}
