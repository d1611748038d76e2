import { issue, type Issue } from '../issue'
import { parseUnit } from '../model/unit'
import { constant, minus, over, power, times } from './arithmetic'
import { comparisonRefusals, isRatio } from './comparable'
import { formatDecimal } from './decimal'
import type { Formula } from './formula'
import { deriveQuantity, nameQuantity, type Quantity } from './quantity'
import { growthRate } from './growth-rate'

/** The yearly rates that a source enters beside a series, with the series itself, year by year. */
export interface EnteredRates {
  readonly level: (year: number) => Quantity
  readonly rate: (year: number) => Quantity
}

/**
 * What entered rates say of the years after `from` up to `to`: `agree` with the rates computed from the levels (or say nothing),
 * `chain` where all are there and some differ, because they are at comparable prices, and `incomplete` where some differ and some
 * are missing, so that neither levels nor rates tell the growth.
 */
export function compareRates(
  { level, rate }: EnteredRates,
  from: number,
  to: number,
): 'agree' | 'chain' | 'incomplete' {
  const years = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + 1 + at)
  const known = years.filter((year) => isRate(rate(year)))
  const differs = known.some((year) => {
    const [entered, computed] = [rate(year), growthRate(level(year), level(year - 1), '增速')]
    if (entered.outcome.tag === 'none' || computed.outcome.tag === 'none') return false
    const [own, other] = [entered, computed].map(({ outcome }) =>
      outcome.tag === 'number' ? formatDecimal(outcome.number, entered.decimals) : '',
    )
    return own !== other
  })
  if (!differs) return 'agree'
  return known.length === years.length ? 'chain' : 'incomplete'
}

function isRate({ outcome, unit }: Quantity): boolean {
  return outcome.tag === 'number' && parseUnit(unit).ratio === 'percent'
}

/** Why no growth over several years may be told from levels whose entered rates say something else. */
export function rateRefusal(current: Quantity, measure: string): Issue {
  return issue('warning', 'derive.other-prices', null, { indicator: nameQuantity(current), measure })
}

/**
 * Growth over several years from the rates of each: (1 + r₁)(1 + r₂)… , as the yearly average of it where `isAverage`, in %.
 * Worked: 3%, 3%, 4% and −1.2% → 2.2% a year.
 */
export function chainedRate(
  computed: Quantity,
  [current, base]: readonly [Quantity, Quantity],
  rates: readonly Quantity[],
  isAverage: boolean,
): Quantity {
  const factors = rates.map((rate): Formula => ({
    tag: 'sum',
    terms: [constant(1), over(rate.formula, constant(100))],
  }))
  const product = factors.reduce((left, right): Formula => ({ tag: 'operation', operator: '*', left, right }))
  const ratio = isAverage ? power(product, over(constant(1), constant(rates.length))) : product
  const signed = times(minus(ratio, constant(1)), computed.measure === '下降率' ? -100 : 100)
  return deriveQuantity(computed, {
    measure: computed.measure,
    unit: '%',
    decimals: Math.max(...rates.map(({ decimals }) => decimals)),
    formula: signed,
    operands: rates,
    refusals: isRatio(current) ? [] : comparisonRefusals(current, base),
    doubts: [issue('info', 'derive.chained-rates', null, { indicator: nameQuantity(current), count: rates.length })],
  })
}
