import { inputQuantity } from '../../derive/input-quantity'
import type { Quantity } from '../../derive/quantity'
import type { EnteredRates } from '../../derive/yearly-rates'
import type { Indicator } from '../../model/indicator'
import { yearPeriod } from '../../model/period'
import type { Moment, Series } from '../term'

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

/** The rate of a row that a template names itself. */
export function rateAt(
  indicator: Indicator,
  year: number,
  moment: Moment,
  region: string | null = moment.region,
): Quantity {
  return inputQuantity(moment.index, indicator, yearPeriod(year), region)
}
