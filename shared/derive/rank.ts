import { issue } from '../issue'
import type { DatasetIndex } from '../model/dataset'
import { inputQuantity } from './input-quantity'
import { deriveQuantity, hedgeRefusals, nameQuantity, withoutOutcome, type Quantity } from './quantity'

/**
 * 排名: the place of the quantity's region among all regions of the dataset for its period; equal values share a place.
 * A region without a figure leaves the place unknown. Refuses where the dataset has no regions to compare.
 */
export function rank(index: DatasetIndex, current: Quantity, order: 'descending' | 'ascending'): Quantity {
  const own = index.dataset.regions.find((region) => region.id === current.region)
  const others = index.dataset.regions.filter(
    (region) => region.id !== current.region && region.partOf === (own?.partOf ?? null),
  )
  if (current.region === null || others.length === 0) {
    return withoutOutcome(current, issue('warning', 'derive.no-regions', null, { indicator: nameQuantity(current) }))
  }
  const among = others.map((region) => inputQuantity(index, current.indicator, current.period, region.id))
  return deriveQuantity(current, {
    measure: '位次',
    unit: '位',
    decimals: 0,
    formula: { tag: 'rank', of: current.formula, among: among.map((other) => other.formula), order },
    operands: [current, ...among],
    refusals: hedgeRefusals([current, ...among], '位次'),
  })
}
