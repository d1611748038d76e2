import { issue } from '../issue'
import type { DatasetIndex } from '../model/dataset'
import { yearPeriod } from '../model/period'
import { breakRefusals } from './comparable'
import { evaluate } from './evaluate'
import { inputsOf } from './formula'
import { inputQuantity } from './input-quantity'
import { deriveQuantity, hedgeRefusals, nameQuantity, withoutOutcome, type Quantity } from './quantity'

export type StreakTrend = 'present' | 'rise' | 'fall'

/**
 * 连续N年 up to and including the quantity's year: years in a row with a figure (`present`), or in which it rose or fell
 * against the year before. A missing year ends the count. Refuses where not even one year counts.
 * Worked: 100, 110, 120, 115, 130, 140 → `rise` gives 2, `present` gives 6.
 */
export function streak(index: DatasetIndex, current: Quantity, trend: StreakTrend): Quantity {
  if (current.period.tag !== 'year') {
    return withoutOutcome(current, issue('warning', 'derive.not-a-year', null, { indicator: nameQuantity(current) }))
  }
  const last = current.period.year
  // A derived indicator has as many years as what it comes from.
  const known = inputsOf(current.formula)
    .flatMap(({ indicator }) => index.figuresOf(indicator))
    .flatMap((figure) => (figure.period.tag === 'year' && figure.region === current.region ? [figure.period.year] : []))
  const first = Math.min(last, ...known)
  const years = Array.from({ length: last - first + 1 }, (_, at) =>
    inputQuantity(index, current.indicator, yearPeriod(first + at), current.region),
  )
  const formula = { tag: 'streak', trend, series: years.map((year) => year.formula) } as const
  const length = evaluate(formula)
  const count = length.tag === 'number' ? length.number : 0
  const counted = years.slice(-(count + (trend === 'present' ? 0 : 1)))
  return deriveQuantity(current, {
    measure: '连续期数',
    unit: '年',
    decimals: 0,
    formula: { ...formula, series: counted.map((year) => year.formula) },
    // A hedged figure is there like any other; only whether it rose or fell cannot be told.
    operands: trend === 'present' ? counted.map((year) => ({ ...year, qualifier: null })) : counted,
    refusals:
      count === 0
        ? [issue('warning', 'derive.no-streak', null, { indicator: nameQuantity(current) })]
        : trend === 'present'
          ? []
          : [...breakRefusals(current, last - count, last), ...hedgeRefusals(counted, '连续期数')],
  })
}
