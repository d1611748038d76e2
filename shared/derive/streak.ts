import { issue } from '../issue'
import type { DatasetIndex } from '../model/dataset'
import { yearPeriod } from '../model/period'
import { breakRefusals } from './comparable'
import { evaluate } from './evaluate'
import { inputsOf, type StreakTrend } from './formula'
import { inputQuantity } from './input-quantity'
import { deriveQuantity, hedgeRefusals, nameQuantity, withoutOutcome, type Quantity } from './quantity'

/** 连续 speaks of two years at least: one year is no row of years. */
export const fewestYears = 2

/**
 * 连续N年 up to and including the quantity's year: years in a row with a figure (`present`), or in which it rose or fell
 * against the year before. A missing year ends the count. Refuses where fewer than two years count.
 * Worked: 100, 110, 120, 115, 130, 140 → `rise` gives 2, `present` gives 6.
 *
 * Where the source enters yearly rates, `rateOf` gives them, and rise and fall are told by their sign: at comparable prices a year
 * may have fallen although its level rose.
 */
export function streak(
  index: DatasetIndex,
  current: Quantity,
  trend: 'present' | 'rise' | 'fall',
  rateOf: ((year: number) => Quantity) | null = null,
): Quantity {
  if (current.period.tag !== 'year') {
    return withoutOutcome(current, issue('warning', 'derive.not-a-year', null, { indicator: nameQuantity(current) }))
  }
  const last = current.period.year
  // A derived indicator has as many years as what it comes from.
  const known = inputsOf(current.formula)
    .flatMap(({ indicator }) => index.figuresOf(indicator))
    .flatMap((figure) => (figure.period.tag === 'year' && figure.region === current.region ? [figure.period.year] : []))
  const first = Math.min(last, ...known)
  const isByRate = rateOf !== null && trend !== 'present'
  const years = Array.from({ length: last - first + 1 }, (_, at) =>
    isByRate ? rateOf(first + at) : inputQuantity(index, current.indicator, yearPeriod(first + at), current.region),
  )
  return countYears(current, years, isByRate ? (trend === 'rise' ? 'positive' : 'negative') : trend)
}

function countYears(current: Quantity, years: readonly Quantity[], trend: StreakTrend): Quantity {
  const last = current.period.tag === 'year' ? current.period.year : 0
  const formula = { tag: 'streak', trend, series: years.map((year) => year.formula) } as const
  const length = evaluate(formula)
  const count = length.tag === 'number' ? length.number : 0
  const needsBefore = trend === 'rise' || trend === 'fall'
  const counted = years.slice(-(count + (needsBefore ? 1 : 0)))
  const refusals =
    trend === 'present' ? [] : [...breakRefusals(current, last - count, last), ...hedgeRefusals(counted, '连续期数')]
  return deriveQuantity(current, {
    measure: '连续期数',
    unit: '年',
    decimals: 0,
    formula: { ...formula, series: counted.map((year) => year.formula) },
    // A hedged figure is there like any other; only whether it rose or fell cannot be told.
    operands: trend === 'present' ? counted.map((year) => ({ ...year, qualifier: null })) : counted,
    refusals:
      count < fewestYears
        ? [issue('warning', 'derive.no-streak', null, { indicator: nameQuantity(current) })]
        : refusals,
  })
}
