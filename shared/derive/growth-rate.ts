import { issue, type Issue } from '../issue'
import { parseUnit } from '../model/unit'
import { constant, minus, over, power, times } from './arithmetic'
import { comparisonRefusals, isRatio, wrongDirection, yearOf } from './comparable'
import { formatDecimal } from './decimal'
import { evaluate } from './evaluate'
import { deriveQuantity, nameQuantity, type Quantity } from './quantity'

/** A rate is printed with one decimal unless the template asks for others. */
export const percentDecimals = 1

/** The rate's reading: 增长率 refuses a fall, 下降率 a rise, 增速 is signed. */
export type RateReading = '增长率' | '下降率' | '增速'

/**
 * The rate of growth of one series between two periods, in %: (current − base) ÷ base × 100. There is none from a zero or
 * negative base or to a negative value (the levels are to be said instead), none for a ratio (points are), and none across a
 * change of definition. Worked: 3500 against 2014 → 73.78%.
 *
 * An entered rate, where the source gives one, takes the place of the computed rate: the official base may have been
 * revised. Where the two differ at the entered precision a doubt says so.
 */
export function growthRate(
  current: Quantity,
  base: Quantity,
  reading: RateReading,
  entered: Quantity | null = null,
): Quantity {
  const rise = reading === '下降率' ? minus(base.formula, current.formula) : minus(current.formula, base.formula)
  const formula = times(over(rise, base.formula), 100)
  const computed = deriveQuantity(current, {
    measure: reading,
    unit: '%',
    decimals: percentDecimals,
    formula,
    operands: [current, base],
    refusals: rateRefusals(current, base, reading),
  })
  const official = officialRate(entered)
  // An official rate stands for a missing or zero base, never for what may not be compared at all.
  const isComparable = !isRatio(current) && comparisonRefusals(current, base).length === 0
  if (official === null || !isComparable) return withDirection(computed, current, base)
  return withDirection(enteredRate(computed, official.rate, reading), current, base)
}

/** An entered yearly rate that can take the place of a computed one: a number in %. */
export function officialRate(entered: Quantity | null): { readonly rate: Quantity; readonly number: number } | null {
  if (entered?.outcome.tag !== 'number' || parseUnit(entered.unit).ratio !== 'percent') return null
  return { rate: entered, number: entered.outcome.number }
}

function rateRefusals(current: Quantity, base: Quantity, measure: string): readonly Issue[] {
  const refusals: Issue[] = [...comparisonRefusals(current, base)]
  if (isRatio(current)) {
    refusals.push(issue('warning', 'derive.rate-of-ratio', null, { indicator: nameQuantity(current), measure }))
  }
  const from = base.outcome
  const to = current.outcome
  if (from.tag === 'number' && to.tag === 'number' && (from.number <= 0 || to.number < 0)) {
    refusals.push(
      issue('warning', 'derive.no-rate-from-base', null, {
        indicator: nameQuantity(current),
        base: nameQuantity(base),
        baseValue: from.number,
        value: to.number,
      }),
    )
  }
  return refusals
}

function enteredRate(computed: Quantity, entered: Quantity, reading: RateReading): Quantity {
  const formula = reading === '下降率' ? times(entered.formula, -1) : entered.formula
  const outcome = evaluate(formula)
  // Told as signed rates: of a fall "-1.2%" was entered, not "1.2%".
  const sign = reading === '下降率' ? -1 : 1
  const [own, other] = [outcome, computed.outcome].map((rate) =>
    rate.tag === 'number' ? formatDecimal(rate.number * sign, entered.decimals) : null,
  )
  return {
    ...computed,
    outcome,
    formula,
    decimals: entered.decimals,
    qualifier: entered.qualifier,
    status: entered.status,
    doubts:
      own && other && own !== other
        ? [
            ...computed.doubts,
            issue('warning', 'derive.entered-rate-differs', null, {
              indicator: nameQuantity(computed),
              entered: own,
              computed: other,
            }),
          ]
        : computed.doubts,
  }
}

/** A rate computed by whatever reading, refused where it is not positive and the reading says which way it went. */
export function withDirection(rate: Quantity, current: Quantity, base: Quantity): Quantity {
  const isSigned = rate.measure === '增速' || rate.measure === '年均增速'
  const isWrong = !isSigned && rate.outcome.tag === 'number' && rate.outcome.number <= 0
  if (!isWrong) return rate
  return { ...rate, outcome: { tag: 'none', causes: [wrongDirection(current, base, rate.measure)] } }
}

/**
 * N of 增长N倍: current ÷ base − 1, for a rise only: a fall is never given in 倍, and 增长1.8倍 means to 2.8 times the base.
 * Worked: 90 against 49.9 → 增长0.8倍.
 */
export function multiple(current: Quantity, base: Quantity): Quantity {
  const formula = minus(over(current.formula, base.formula), constant(1))
  const result = evaluate(formula)
  return deriveQuantity(current, {
    measure: '倍数',
    unit: '倍',
    decimals: 1,
    formula,
    operands: [current, base],
    refusals: [
      ...rateRefusals(current, base, '倍数'),
      ...(result.tag === 'number' && result.number <= 0 ? [wrongDirection(current, base, '倍数')] : []),
    ],
  })
}

/**
 * 年均增长: the compound yearly rate between two years, in %: ((current ÷ base)^(1 ÷ years) − 1) × 100. It refuses a fall;
 * 年均增速 is the same rate signed. Needs positive values and a base two years back at least: one year has no average.
 */
export function averageGrowth(current: Quantity, base: Quantity, reading: '年均增长率' | '年均增速'): Quantity {
  const [from, to] = [yearOf(base), yearOf(current)]
  const years = from === null || to === null ? 0 : to - from
  const ratio = power(over(current.formula, base.formula), over(constant(1), constant(years)))
  const refusals = [...rateRefusals(current, base, reading)]
  if (years < 2) {
    const parameters = { indicator: nameQuantity(current), base: nameQuantity(base) }
    refusals.push(issue('warning', 'derive.base-not-before', null, parameters))
  }
  const rate = deriveQuantity(current, {
    measure: reading,
    unit: '%',
    decimals: percentDecimals,
    formula: times(minus(ratio, constant(1)), 100),
    operands: [current, base],
    refusals,
  })
  return withDirection(rate, current, base)
}
