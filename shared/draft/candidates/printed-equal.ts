import { formatDecimal } from '../../derive/decimal'
import { convertUnit, parseUnit, shiftDecimal, type Unit } from '../../model/unit'
import { aboutLimit, farLimit, nearLimit } from '../../report/print-figure'
import { foldWidth } from '../mentions/fold-width'
import type { Mention } from '../mentions/mention'

/**
 * Whether a value prints as a number does: `exact` at its decimals and scale, `hedged` where only its 约, 超过 or 近 makes it true,
 * null where it does not print so.
 */
export type PrintedMatch = 'exact' | 'hedged' | null

/** The value of a unit in the scale in which a number is printed; null where one is a ratio and the other is none. */
export function inPrintedScale(value: number, unit: Unit, mention: Mention): number | null {
  if (mention.ratio !== null) {
    return convertUnit(value, unit, parseUnit(mention.ratio === 'percent' ? '%' : '‰'))
  }
  if (unit.ratio !== null) return null
  return shiftDecimal(value, Math.round(Math.log10(unit.scale) - Math.log10(mention.scale)))
}

/** Compares a value in the printed scale with the printed number, by the one rounding rule. */
export function printsAs(value: number, { number, decimals, hedge }: Mention): PrintedMatch {
  if (!Number.isFinite(value)) return null
  // The cheap test first: most of thousands of values are far away.
  const step = 10 ** -decimals
  if (Math.abs(value - number) <= step && formatDecimal(value, decimals) === formatDecimal(number, decimals))
    return 'exact'
  if (hedge === null || number <= 0) return null
  if (hedge.sense === 'about') return Math.abs(value - number) <= number * aboutLimit ? 'hedged' : null
  if (hedge.sense === 'above') return value > number && value <= number * farLimit ? 'hedged' : null
  return value < number && value >= number * (1 - nearLimit) ? 'hedged' : null
}

/** Whether a value in the printed scale is taken for the printed number. */
export type ValueTest = (value: number, mention: Mention) => PrintedMatch

/**
 * Takes a value whose digits are those printed but for one slip of the hand: one digit is another, or two neighbours changed places.
 * A hedged number is about right by its own words and is never taken.
 */
export function printsSlipped(value: number, { text, decimals, hedge }: Mention): PrintedMatch {
  if (!Number.isFinite(value) || hedge !== null) return null
  const printed = /[\d.]+/u.exec(foldWidth(text).replace(/,(?=\d)/gu, ''))?.[0].replace('.', '') ?? ''
  const right = formatDecimal(value, decimals).replace('.', '')
  if (right.length !== printed.length || right === printed) return null
  const differing = [...right].flatMap((digit, at) => (digit === printed[at] ? [] : [at]))
  const [first = 0, second = 0] = differing
  if (differing.length === 1) return 'exact'
  const isSwap =
    differing.length === 2 &&
    second === first + 1 &&
    right[first] === printed[second] &&
    right[second] === printed[first]
  return isSwap ? 'exact' : null
}

/** How surely the words behind a number are the unit of an indicator: 1 the same, 0 another kind of thing. */
export function unitFit(mention: Mention, unit: Unit): number {
  if (mention.ratio !== null || unit.ratio !== null) return (mention.ratio === null) === (unit.ratio === null) ? 1 : 0
  const after = mention.after.replace(/^[余多]/u, '').trim()
  const words = mention.scale === 1e3 ? after.replace(/^千/u, '') : after
  // Deaths for each 100,000 have no unit but that.
  if (/^1?\/10/u.test(unit.text)) return words.startsWith(unit.text.replace(/^1/u, '')) ? 1 : 0.5
  if (unit.base === '') return words === '' ? 1 : 0.8
  if (words === '') return 0.9
  return words.startsWith(unit.base) ? beginFit(words, unit.base) : otherFit(mention, words, unit)
}

/** 人 begins 人次 and 人公里, which count something else. */
function beginFit(words: string, base: string): number {
  return base === '人' && /^人(?:次|公里|天)/u.test(words) ? 0.75 : 1
}

/** Another counting word of the kind, a shorter word for the unit, or a noun that leaves the unit out: 3994.7万老年人. */
function otherFit({ unitEnd, end }: Mention, words: string, unit: Unit): number {
  const [first = ''] = words
  if (/^[天日]$/u.test(unit.base) && /^[天日]/u.test(words)) return 1
  if (convertUnit(1, parseUnit(unit.base), parseUnit(first)) !== null) return 0.97
  if (unit.base.startsWith(first) || (unit.base === '人次' && first === '次')) return 0.8
  return unitEnd > end ? 0 : 0.85
}
