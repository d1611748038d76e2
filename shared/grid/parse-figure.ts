import { readNumber } from '../import/read/number/read-number'
import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import type { FigureKey } from '../project/edit'
import { formatEditText } from './format-cell'

/**
 * The figure that a typed or pasted text stands for, read by the importer's rules; null for an empty text, which clears the
 * cell. Text that is no figure stays as invalid text. What the text does not say (status, note) is kept from the figure before;
 * the source is not, since the value no longer comes from that cell. An unchanged text gives the figure before.
 */
export function parseFigure(
  text: string,
  place: FigureKey,
  indicator: Pick<Indicator, 'unit'>,
  before: Figure | undefined,
): Figure | null {
  const clean = text.trim()
  const kept = { status: before?.status ?? 'final', note: before?.note ?? null, source: null } as const
  const plain = plainNumber(clean)
  if (plain !== null && (!before || isOtherNumber(before, plain))) {
    return { ...place, value: { tag: 'number', number: plain }, qualifier: null, ...kept }
  }
  if (before && clean === formatEditText(before, indicator).trim()) return before
  if (clean === '') return null
  const { value: found, unit, qualifier, footnotes } = readNumber(clean, indicator.unit)
  // A unit that the indicator does not have would be lost, and 1.8万 would become 1.8.
  const value = unit === null ? found : ({ tag: 'invalid', text: clean } as const)
  if (value.tag !== 'number') return { ...place, value, qualifier: null, ...kept }
  return { ...place, value, qualifier, ...kept, note: kept.note ?? (footnotes.length > 0 ? clean : null) }
}

/**
 * The number of a text that is digits and nothing else, which all rules read alike: most of a pasted block, and many times
 * faster than they are. Null for anything else.
 */
function plainNumber(text: string): number | null {
  return text.length <= 15 && /^(?:0|-?[1-9]\d*)(?:\.\d+)?$/u.test(text) ? Number(text) : null
}

/** Whether a figure is a number that no rounding makes the other one. */
function isOtherNumber({ value, qualifier }: Figure, number: number): boolean {
  const nearness = 1e-9 * Math.abs(number)
  return value.tag === 'number' && qualifier === null && Math.abs(value.number - number) > nearness
}
