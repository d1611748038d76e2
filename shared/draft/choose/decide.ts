import type { Mention } from '../mentions/mention'
import type { Scored } from './scored'

export type Decision =
  | { readonly tag: 'bound'; readonly chosen: Scored; readonly others: readonly Scored[] }
  | { readonly tag: 'ask'; readonly among: readonly Scored[] }
  | { readonly tag: 'unbound'; readonly nearest: Scored | null }

/** Candidates shown with a question. */
const askedAbout = 3

/** How much better than the next one a binding must be to be taken without a question. */
const clearMargin = 0.05

/** Below this the words do not speak for a candidate at all, and asking would be noise. */
const askScore = 0.3

/**
 * Takes the best candidate where it wins clearly. How much the words must say for it depends on how easily its number may be met by
 * chance: five digits that agree prove much, a 3 proves nothing.
 */
export function decide(scored: readonly Scored[], mention: Mention, isDerived: boolean): Decision {
  const [first, second] = scored
  if (!first) return { tag: 'unbound', nearest: null }
  const needed = neededScore(mention, first) + (isDerived ? 0.12 : 0)
  const isClear = !second || first.score - second.score >= clearMargin
  if (first.score >= needed && isClear && !first.name.isOverqualified)
    return { tag: 'bound', chosen: first, others: scored.slice(1, askedAbout) }
  const among = scored.filter(({ score }) => score >= Math.min(askScore, first.score)).slice(0, askedAbout)
  return first.score >= askScore ? { tag: 'ask', among } : { tag: 'unbound', nearest: first }
}

/** By how many digits agree, those of numbers that follow from it included. */
const neededByDigits = [0.6, 0.6, 0.52, 0.46, 0.4, 0.36, 0.34, 0.3, 0.26]

/** A place among others is told of few rows, and a hedge that the sheet states too is no chance either: as much as so many digits. */
const provenBy = { place: 1, hedge: 2 }

function neededScore(mention: Mention, { candidate, provenDigits }: Scored): number {
  const proven =
    (candidate.binding.operation === 'rank' ? provenBy.place : 0) + (candidate.statesHedge ? provenBy.hedge : 0)
  const digits = Math.min(significantDigits(mention) + provenDigits + proven, neededByDigits.length - 1)
  const needed = neededByDigits[digits] ?? 0.6
  return candidate.match === 'hedged' ? needed + 0.15 : needed
}

/** The digits that tell something: of 0.030 three zeros and one more do not. */
export function significantDigits({ number, decimals }: Mention): number {
  const digits = Math.abs(number).toFixed(decimals).replace('.', '').replace(/^0+/u, '')
  return decimals > 0 ? digits.length : digits.replace(/0+$/u, '').length
}
