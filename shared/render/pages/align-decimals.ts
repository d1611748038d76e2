import type { TableBlock } from '../../report/document'
import type { Face } from '../style/faces'
import type { FontMetrics } from '../style/font-metrics'
import { figureWidth } from './figure-strip'
import { plainText } from './set-text'

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
  const align = table.columns[column]?.align ?? 'left'
  if (align === 'left') return null
  const texts = table.rows.map((row) => (row.tag === 'row' ? plainText(row.cells[column] ?? []).trim() : ''))
  const figures = texts.filter(isTableFigure)
  if (figures.length === 0 || texts.some((text) => /\d/u.test(text) && !isTableFigure(text))) return null
  const tails = texts.map((text) => (isTableFigure(text) ? figureWidth(tailOf(text), face, metrics) : 0))
  const longest = Math.max(...tails)
  const whole = Math.max(...texts.map((text, row) => figureWidth(text, face, metrics) - (tails[row] ?? 0)))
  const edge = align === 'center' ? Math.max(0, (width - whole - longest) / 2) : 0
  return tails.map((tail) => edge + longest - tail)
}

/** Whether a cell holds one number, with a sign, a hedge or a rate's sign at most. */
export function isTableFigure(text: string): boolean {
  return figure.test(text)
}

/** From the decimal point on. */
function tailOf(text: string): string {
  return /(?:\.\d+)?[%‰]?$/u.exec(text)?.[0] ?? ''
}
