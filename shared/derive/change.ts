import type { Issue } from '../issue'
import { minus } from './arithmetic'
import { comparisonRefusals, isRatio } from './comparable'
import { difference, percentagePoints, pointUnit } from './difference'
import { evaluate } from './evaluate'
import { growthRate, officialRate } from './growth-rate'
import { deriveQuantity, type Quantity } from './quantity'

/**
 * How a series moved between two periods, in the form official prose gives it: a rate for amounts, points for ratios,
 * places for ranks, the two levels where there is no rate (zero or negative base), nothing where it stayed equal.
 */
export type Change =
  | {
      readonly tag: 'moved'
      readonly direction: 'rise' | 'fall'
      readonly by: 'rate' | 'points' | 'places'
      readonly size: Quantity
    }
  | { readonly tag: 'flat'; readonly size: Quantity }
  | { readonly tag: 'levels'; readonly from: Quantity; readonly to: Quantity }
  | { readonly tag: 'none'; readonly causes: readonly Issue[] }

/** Chooses the form by the data. `entered` is an official yearly rate that takes the place of the computed one. */
export function changeBetween(current: Quantity, base: Quantity, entered: Quantity | null = null): Change {
  const refusals = comparisonRefusals(current, base)
  if (refusals.length > 0) return { tag: 'none', causes: refusals }
  const official = isRatio(current) || current.indicator.kind === 'rank' ? null : officialRate(entered)
  if (official !== null) return enteredChange(current, base, official.rate, official.number)
  const [to, from] = [current.outcome, base.outcome]
  if (to.tag === 'none' || from.tag === 'none') {
    return { tag: 'none', causes: [...causesOf(current), ...causesOf(base)] }
  }
  const step = evaluate(minus(current.formula, base.formula))
  if (step.tag === 'none') return step
  if (step.number === 0) return { tag: 'flat', size: signedDifference(current, base) }
  const hasNoRate = from.number <= 0 || to.number < 0
  if (hasNoRate && !isRatio(current) && current.indicator.kind !== 'rank') {
    return { tag: 'levels', from: base, to: current }
  }
  return movement(current, base, step.number > 0)
}

function movement(current: Quantity, base: Quantity, rises: boolean): Extract<Change, { readonly tag: 'moved' }> {
  const direction = rises ? 'rise' : 'fall'
  if (current.indicator.kind === 'rank') {
    // A smaller place is a better one: from 23rd to 19th is 4 places up.
    return { tag: 'moved', direction: rises ? 'fall' : 'rise', by: 'places', size: placesBetween(current, base, rises) }
  }
  if (isRatio(current)) {
    return {
      tag: 'moved',
      direction,
      by: 'points',
      size: percentagePoints(current, base, rises ? 'increase' : 'decrease'),
    }
  }
  return { tag: 'moved', direction, by: 'rate', size: growthRate(current, base, rises ? '增长率' : '下降率') }
}

function enteredChange(current: Quantity, base: Quantity, rate: Quantity, number: number): Change {
  if (number === 0) return { tag: 'flat', size: growthRate(current, base, '增速', rate) }
  const rises = number > 0
  const size = growthRate(current, base, rises ? '增长率' : '下降率', rate)
  return { tag: 'moved', direction: rises ? 'rise' : 'fall', by: 'rate', size }
}

/** For tables: the signed change, a rate in % for amounts and points for ratios. */
export function signedChange(current: Quantity, base: Quantity, entered: Quantity | null = null): Quantity {
  return isRatio(current) ? signedDifference(current, base) : growthRate(current, base, '增速', entered)
}

function signedDifference(current: Quantity, base: Quantity): Quantity {
  const unit = isRatio(current) ? pointUnit(current) : current.unit
  return deriveQuantity(current, {
    measure: isRatio(current) ? '百分点' : '增加量',
    unit,
    decimals: Math.max(current.decimals, base.decimals),
    formula: minus(current.formula, base.formula),
    operands: [current, base],
    refusals: comparisonRefusals(current, base),
  })
}

function placesBetween(current: Quantity, base: Quantity, isLater: boolean): Quantity {
  return { ...difference(current, base, isLater ? 'increase' : 'decrease'), unit: '位', decimals: 0 }
}

function causesOf(quantity: Quantity): readonly Issue[] {
  return quantity.outcome.tag === 'none' ? quantity.outcome.causes : []
}
