import { issue } from '../issue'
import { addsUp } from '../model/adds-up'
import type { Dataset } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import type { Period } from '../model/period'
import { isTotalRegion, type Region } from '../model/region'
import { multiply, over } from './arithmetic'
import type { Formula } from './formula'
import { deriveQuantity, figureQuantity, nameQuantity, type Quantity } from './quantity'

/** The regions whose figures make up those of a whole; null is the bureau that collects them. */
export function regionsOfTotal({ regions }: Pick<Dataset, 'regions'>, whole: string | null): readonly Region[] {
  return regions.filter(
    ({ id, name, partOf, inTotal }) =>
      inTotal !== undefined && partOf === whole && id !== whole && !isTotalRegion(name),
  )
}

/**
 * The figure of a whole by those of its regions. Counts and amounts add up; what does not is weighted by the indicator that it names as
 * its weight: Σ(value × weight) ÷ Σ weight. Null where the indicator has neither, or no region has a figure. A region without a
 * figure makes the total missing, with that figure as its cause, unless totals may lack it: then the total says so. Worked:
 * 12, 30 and 8 → 50; 12, nothing and 8 → none.
 */
export function regionTotal(
  indicator: Indicator,
  { period, region }: { readonly period: Period; readonly region: string | null },
  regions: readonly Region[],
  quantityOf: (indicator: string, region: string) => Quantity | null,
): Quantity | null {
  const weight = addsUp(indicator) ? null : (indicator.weight ?? undefined)
  if (weight === undefined) return null
  const parts = regions.map((part) => ({
    part,
    value: quantityOf(indicator.id, part.id),
    weight: weight === null ? null : quantityOf(weight, part.id),
  }))
  const isThere = (quantity: Quantity | null): boolean => quantity?.outcome.tag === 'number'
  if (!parts.some(({ value }) => isThere(value))) return null
  const isLeftOut = ({ part, value, weight: own }: (typeof parts)[number]): boolean =>
    part.inTotal === 'optional' && !(isThere(value) && (weight === null || isThere(own)))
  const out = parts.filter(isLeftOut)
  const counted = parts.filter((one) => !isLeftOut(one))
  const values = counted.flatMap(({ value }) => (value ? [value] : []))
  const weights = counted.flatMap(({ weight: own }) => (own ? [own] : []))
  if (values.length < counted.length || (weight !== null && weights.length < counted.length)) return null
  const subject = figureQuantity(indicator, period, region, null)
  const doubt = issue('warning', 'derive.total-without', null, {
    indicator: nameQuantity(subject),
    regions: out.map(({ part }) => part.name).join('、'),
  })
  return deriveQuantity(subject, {
    measure: '数值',
    unit: indicator.unit,
    decimals: indicator.decimals ?? Math.max(0, ...values.map(({ decimals }) => decimals)),
    formula: weight === null ? sumOf(values) : weightedMean(values, weights),
    operands: [...values, ...weights],
    doubts: out.length > 0 ? [doubt] : [],
  })
}

function sumOf(values: readonly Quantity[]): Formula {
  return { tag: 'sum', terms: values.map(({ formula }) => formula) }
}

function weightedMean(values: readonly Quantity[], weights: readonly Quantity[]): Formula {
  const terms = values.map(({ formula }, at) => multiply(formula, weights[at]?.formula ?? formula))
  return over({ tag: 'sum', terms }, sumOf(weights))
}
