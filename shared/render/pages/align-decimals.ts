import type { TableBlock } from '../../report/document'
import type { FontMetrics } from '../font-metrics'
import type { Face } from '../faces'
import { plainText } from './set-text'

const figure = /^[+\-−－]?[\d,]+(?:\.\d+)?[%‰]?$/u

/**
 * How far each cell of a column stands from the column's right edge so that the decimal points of its figures are below
 * each other, in ems, by row; `width` is the column's, in ems.  a cell that is no figure ends where the whole numbers end. Null where the column has no
 * decimals to align.
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
  const figures = texts.filter((text) => figure.test(text))
  if (figures.length === 0 || texts.some((text) => /\d/u.test(text) && !figure.test(text))) return null
  const tails = texts.map((text) => (figure.test(text) ? metrics.width(face, tailOf(text)) : 0))
  const longest = Math.max(...tails)
  if (longest === 0) return null
  const whole = Math.max(...texts.map((text, row) => metrics.width(face, text) - (tails[row] ?? 0)))
  const edge = align === 'center' ? Math.max(0, (width - whole - longest) / 2) : 0
  return tails.map((tail) => edge + longest - tail)
}

/** From the decimal point on. */
function tailOf(text: string): string {
  return /(?:\.\d+)?[%‰]?$/u.exec(text)?.[0] ?? ''
}
