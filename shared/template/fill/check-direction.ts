import { constant } from '../../derive/arithmetic'
import { comparisonRefusals, yearOf } from '../../derive/comparable'
import { nameQuantity, type Quantity } from '../../derive/quantity'
import { issue, type Issue } from '../../issue'
import type { Claim } from '../../report/document'
import { directionBefore, isOrigin, type DirectionWord } from '../direction-words'
import { suggestFilter } from '../suggest-filter'
import { quantityOf, type Moment, type Term } from '../term'

/** A figure of a sentence with what stands between it and the figure before. */
export interface ToldFigure {
  readonly term: Term
  readonly lead: string
}

const rising: ReadonlySet<string> = new Set(['增加量', '增长率', '倍数', '年均增长率', '百分点'])
const falling: ReadonlySet<string> = new Set(['减少量', '下降率'])
const signed: ReadonlySet<string> = new Set(['增速', '年均增速'])

/** What a literal word of direction before a figure claims: a claim that holds, a contradiction, or nothing. */
export function checkDirection(
  told: ToldFigure,
  before: ToldFigure | null,
  moment: Moment,
): { readonly claim: Claim | null; readonly contradiction: Issue | null } {
  const word = told.term.phrase === null ? directionBefore(told.lead) : null
  const nothing = { claim: null, contradiction: null }
  if (word === null) return nothing
  const quantity = quantityOf(told.term)
  if (quantity.outcome.tag === 'none') return nothing
  if (!word.isLevel) return checkStep(word, quantity)
  const origins = before && isOrigin(before.lead) ? [quantityOf(before.term)] : earlierLevels(told.term, moment)
  const known = origins.filter(({ outcome, unit }) => outcome.tag === 'number' && unit === quantity.unit)
  if (known.length === 0) return nothing
  // 提高到 compares two years, and what may not be compared is no rise.
  const [refusal] = known.flatMap((origin) => breaksBetween(quantity, origin))
  if (refusal && before && isOrigin(before.lead)) return { claim: null, contradiction: refusal }
  const borne = known.find((origin) => compares(quantity, origin) === (word.direction === 'rise' ? 1 : -1))
  if (borne === undefined) return { claim: null, contradiction: contradiction(word, quantity, '由到') }
  return { claim: claimOf(word, quantity, borne.formula), contradiction: null }
}

/** 提高到 without an origin speaks of the year before, or else of the base year. */
function earlierLevels({ series, year }: Term, { baseYear }: Moment): readonly Quantity[] {
  return [...new Set([year - 1, baseYear])].filter((other) => other < year).map((other) => series(other))
}

function breaksBetween(quantity: Quantity, origin: Quantity): readonly Issue[] {
  const [from, to] = [yearOf(origin), yearOf(quantity)]
  return from === null || to === null || from === to ? [] : comparisonRefusals(quantity, origin)
}

function compares({ outcome: to }: Quantity, { outcome: from }: Quantity): number {
  return to.tag === 'number' && from.tag === 'number' ? Math.sign(to.number - from.number) : 0
}

function claimOf({ direction, words }: DirectionWord, { formula }: Quantity, right: Claim['right']): Claim {
  return { left: formula, relation: direction === 'rise' ? '>' : '<', right, words }
}

function checkStep(word: DirectionWord, quantity: Quantity): ReturnType<typeof checkDirection> {
  const { measure, outcome } = quantity
  if (rising.has(measure) || falling.has(measure)) {
    const isBorne = (word.direction === 'rise') === rising.has(measure)
    return { claim: null, contradiction: isBorne ? null : contradiction(word, quantity, suggestFilter(measure)) }
  }
  if (measure !== '数值' && measure !== '增量' && !signed.has(measure)) return { claim: null, contradiction: null }
  const isFallOfRate = word.direction === 'fall' && (signed.has(measure) || isRateOfGrowth(quantity))
  if (isFallOfRate || (outcome.tag === 'number' && outcome.number <= 0)) {
    return { claim: null, contradiction: contradiction(word, quantity, suggestFilter(measure)) }
  }
  return {
    claim: { left: quantity.formula, relation: '>', right: constant(0), words: word.words },
    contradiction: null,
  }
}

/** A row of signed rates by its name: 地区生产总值增速. A row called 降幅 counts falls. */
function isRateOfGrowth({ indicator, unit }: Quantity): boolean {
  return (unit === '%' || unit === '‰') && /(?:增长率|增速|增幅|涨幅|增长速度|同比)$/u.test(indicator.name)
}

function contradiction({ words }: DirectionWord, quantity: Quantity, filter: string): Issue {
  return issue('warning', 'template.contradicts', null, { indicator: nameQuantity(quantity), words, filter })
}
