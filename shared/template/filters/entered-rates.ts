import { inputQuantity } from '../../derive/input-quantity'
import type { Quantity } from '../../derive/quantity'
import type { EnteredRates } from '../../derive/yearly-rates'
import type { Indicator } from '../../model/indicator'
import { yearPeriod } from '../../model/period'
import type { Moment, Series } from '../term'
import { termAt, textAt, type FilterArgument } from './filter'

/** What stands behind a series' name in the name of the row that gives its official yearly rates. */
const rateNames = ['增长率', '增速']

/**
 * The official yearly rates that a workbook enters for a series: the rows called like it with 增长率 or 增速 behind. A rate is
 * entered of the figures themselves; what is derived from them has another one, and then there is none.
 */
export function enteredRates(series: Series, moment: Moment, year: number): EnteredRates | null {
  const own = series(year)
  if (own.formula.tag !== 'input' || own.measure !== '数值') return null
  const indicator = rateNames
    .map((name) => moment.index.indicatorNamed(`${own.indicator.name}${name}`))
    .find((found) => found !== undefined)
  if (indicator === undefined || indicator.id === own.indicator.id) return null
  return { level: (of) => series(of, own.region), rate: (of) => rateAt(indicator, of, moment, own.region) }
}

/**
 * The official rate that the workbook enters between two years: the indicator named as second argument, or, for the year
 * before, the row of yearly rates.
 */
export function enteredRate(
  series: Series,
  given: readonly FilterArgument[],
  moment: Moment,
  year: number,
  base: number,
): Quantity | null {
  if (series(year).formula.tag !== 'input') return null
  const named = termAt(given, 1)
  if (named) return named.series(year)
  const name = textAt(given, 1)
  const indicator = name === null ? undefined : moment.index.indicatorNamed(name)
  if (indicator) return rateAt(indicator, year, moment)
  return name === null && base === year - 1 ? (enteredRates(series, moment, year)?.rate(year) ?? null) : null
}

/** The rate of a row that a template names itself. */
export function rateAt(
  indicator: Indicator,
  year: number,
  moment: Moment,
  region: string | null = moment.region,
): Quantity {
  return inputQuantity(moment.index, indicator, yearPeriod(year), region)
}
