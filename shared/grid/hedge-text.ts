import { decimalsOf, formatDecimal } from '../derive/decimal'
import type { Figure, MissingMark } from '../model/figure'

/** The hedges that can be put on a figure: above, below or about the number, as the program reads them. */
export const hedgeWords = ['超', '余', '近', '约'] as const

/** One of the words that hedge a figure. */
export type HedgeWord = (typeof hedgeWords)[number]

/** The marks that can stand where a number would, each with its sign; an error comes from a spreadsheet only. */
export const markTexts: Readonly<Record<Exclude<MissingMark, 'blank' | 'error'>, string>> = {
  none: '—',
  tiny: '…',
  unavailable: '..',
}

/** The text that says a figure's number with another hedge, or with none; null where there is no number to hedge. */
export function hedgeText(figure: Figure | undefined, word: HedgeWord | ''): string | null {
  if (figure?.value.tag !== 'number') return null
  const { number } = figure.value
  const digits = formatDecimal(number, decimalsOf(number))
  return word === '余' ? `${digits}余` : `${word}${digits}`
}
