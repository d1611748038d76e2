import type { DatasetIndex } from '../model/dataset'
import type { Figure } from '../model/figure'
import { decimalsOf, roundTo } from '../derive/decimal'
import { inputQuantity } from '../derive/input-quantity'

/** Whether a figure of a derived indicator says what its formula gives, at the precision of the figure. */
export function isComputed(index: DatasetIndex, { indicator: id, period, region, value }: Figure): boolean {
  const indicator = index.indicatorWithId(id)
  if (!indicator?.formula || value.tag !== 'number') return false
  const { outcome } = inputQuantity(index, indicator, period, region)
  return outcome.tag === 'number' && roundTo(outcome.number, decimalsOf(value.number)) === value.number
}
