import type { TableBlock } from '../../../report/document'
import type { Face } from '../../style/faces'
import type { FontMetrics } from '../../style/font-metrics'
import { figureWidth } from '../figure-strip'
import { plainText } from '../set-text'

/** A number with its sign or hedge, and a rate's sign behind it. */
const figure = /^(?:近|接近|约|超|超过|逾|[+\-−－])?[\d,]+(?:\.\d+)?[%‰]?$/u

/**
 * How far each cell of a column stands from the column's right edge so that the decimal points of its figures are below
 * each other, in ems, by row; a cell that is no figure ends where the whole numbers end. `width` is the column's, in ems.
 * Null where the column is not one of figures.
 */
export function alignDecimals(
  table: TableBlock,
  column: number,
  face: Face,
  width: number,
  metrics: FontMetrics,
): readonly number[] | null {
  const measured = measureFigures(table, column, face, metrics)
  if (measured === null) return null
  const { tails, longest, whole } = measured
  const edge = table.columns[column]?.align === 'center' ? Math.max(0, (width - whole - longest) / 2) : 0
  return tails.map((tail) => edge + longest - tail)
}

/**
 * The width in ems that a column of figures takes when their decimal points stand below each other: the longest whole number and
 * the longest decimals may be those of two rows. Null where the column is not one of figures.
 */
export function alignedWidth(table: TableBlock, column: number, face: Face, metrics: FontMetrics): number | null {
  const measured = measureFigures(table, column, face, metrics)
  return measured === null ? null : measured.whole + measured.longest
}

/** Widths in ems of what stands behind the decimal point in each row, of the longest of these, and of the longest whole number. */
function measureFigures(
  table: TableBlock,
  column: number,
  face: Face,
  metrics: FontMetrics,
): { readonly tails: readonly number[]; readonly longest: number; readonly whole: number } | null {
  const align = table.columns[column]?.align ?? 'left'
  if (align === 'left') return null
  const texts = table.rows.map((row) => (row.tag === 'row' ? plainText(row.cells[column] ?? []).trim() : ''))
  if (!texts.some(isTableFigure) || texts.some((text) => /\d/u.test(text) && !isTableFigure(text))) return null
  const tails = texts.map((text) => (isTableFigure(text) ? figureWidth(tailOf(text), face, metrics) : 0))
  const whole = Math.max(...texts.map((text, row) => figureWidth(text, face, metrics) - (tails[row] ?? 0)))
  return { tails, longest: Math.max(...tails), whole }
}

/** Whether a cell holds one number, with a sign, a hedge or a rate's sign at most. */
export function isTableFigure(text: string): boolean {
  return figure.test(text)
}

/** From the decimal point on. */
function tailOf(text: string): string {
  return /(?:\.\d+)?[%‰]?$/u.exec(text)?.[0] ?? ''
}
