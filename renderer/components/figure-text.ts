import { decimalsOf, formatDecimal } from '../../shared/derive/decimal'
import type { Figure } from '../../shared/model/figure'

/** A figure as its source wrote it: "4060", "近3.7", "—"; "" for an empty cell. Invalid text is shown as it stands. */
export function figureText({ value, qualifier }: Pick<Figure, 'value' | 'qualifier'>): string {
  if (value.tag !== 'number') return value.text
  const digits = formatDecimal(value.number, decimalsOf(value.number))
  if (!qualifier) return digits
  const number = qualifier.numeral ?? digits
  return qualifier.place === 'before' ? `${qualifier.word}${number}` : `${number}${qualifier.word}`
}
