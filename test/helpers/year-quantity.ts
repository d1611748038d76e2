import { inputQuantity } from '../../shared/derive/input-quantity'
import type { Quantity } from '../../shared/derive/quantity'
import { yearPeriod } from '../../shared/model/period'
import { datasetOf, type SeriesSpec } from './dataset'

/** One series as quantities by year: `yearQuantity('床位', { unit: '张', figures: { 2022: 5 } })(2022)`. */
export function yearQuantity(name: string, spec: SeriesSpec): (year: number) => Quantity {
  const index = datasetOf({ [name]: spec })
  const indicator = index.indicatorNamed(name)
  if (!indicator) throw new Error('the dataset has what it was made of')
  return (year) => inputQuantity(index, indicator, yearPeriod(year), null)
}
