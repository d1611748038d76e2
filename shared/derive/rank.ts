import { issue, type Issue } from '../issue'
import type { DatasetIndex } from '../model/dataset'
import { isTotalRegion } from '../model/region'
import { inputQuantity } from './input-quantity'
import { deriveQuantity, hedgeRefusals, nameQuantity, withoutOutcome, type Quantity } from './quantity'

/**
 * 排名: the place of the quantity's region among all regions of the dataset for its period; equal values share a place.
 * `of` gives the same figure of another region; by itself the
 * figure as it was entered. A row of totals (合计, 全市) is no region and takes no place. A region
 * without a figure leaves the place unknown, unless totals may lack it. Refuses where the dataset has no regions to compare.
 */
export function rank(
  index: DatasetIndex,
  current: Quantity,
  order: 'descending' | 'ascending',
  of: (region: string) => Quantity = (region) => inputQuantity(index, current.indicator, current.period, region),
): Quantity {
  const { place, isTied, tied } = rankTies(index, current, order, of)
  if (!isTied) return place
  const parameters = {
    indicator: nameQuantity(current),
    others: tied.join('、'),
    place: place.outcome.tag === 'number' ? place.outcome.number : 0,
  }
  return { ...place, doubts: [...place.doubts, issue('warning', 'derive.rank-tied', null, parameters)] }
}

/** The place, and the regions that share it. */
export function rankTies(
  index: DatasetIndex,
  current: Quantity,
  order: 'descending' | 'ascending',
  of: (region: string) => Quantity,
): { readonly place: Quantity; readonly isTied: boolean; readonly tied: readonly string[] } {
  const { regions } = index.dataset
  const own = regions.find((region) => region.id === current.region)
  const others = regions.filter(
    ({ id, name, partOf }) => id !== current.region && partOf === (own?.partOf ?? null) && !isTotalRegion(name),
  )
  if (own === undefined || isTotalRegion(own.name) || others.length === 0) {
    const nothing = issue('warning', 'derive.no-regions', null, { indicator: nameQuantity(current) })
    return { place: withoutOutcome(current, nothing), isTied: false, tied: [] }
  }
  const given = others.map((region) => ({ region, quantity: of(region.id) }))
  // A region that totals may lack takes no place without a figure, and the place says so.
  const out = given.filter(({ region, quantity }) => region.inTotal === 'optional' && quantity.outcome.tag === 'none')
  const compared = given.filter((one) => !out.includes(one))
  const among = compared.map(({ quantity }) => quantity)
  const place = deriveQuantity(current, {
    measure: '位次',
    unit: '位',
    decimals: 0,
    formula: { tag: 'rank', of: current.formula, among: among.map((other) => other.formula), order },
    operands: [current, ...among],
    refusals: hedgeRefusals([current, ...among], '位次'),
    doubts:
      out.length > 0
        ? [
            withoutRegions(
              current,
              out.map(({ region }) => region.name),
            ),
          ]
        : [],
  })
  const tied = compared.filter(({ quantity }) => isEqual(quantity, current)).map(({ region }) => region.name)
  return { place, isTied: tied.length > 0 && place.outcome.tag === 'number', tied }
}

function withoutRegions(current: Quantity, regions: readonly string[]): Issue {
  const indicator = `${nameQuantity(current)}位次`
  return issue('warning', 'derive.total-without', null, { indicator, regions: regions.join('、') })
}

function isEqual(other: Quantity, { outcome }: Quantity): boolean {
  return other.outcome.tag === 'number' && outcome.tag === 'number' && other.outcome.number === outcome.number
}
