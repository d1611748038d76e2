import { issue, type Issue } from '../issue'
import type { DatasetIndex } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { yearPeriod, type Period } from '../model/period'
import { breakRefusals } from './comparable'
import { formatDecimal } from './decimal'
import { deriveQuantity, inputQuantity, withoutOutcome, type Quantity } from './quantity'

/**
 * 累计: the sum of a flow 时期数 over the years from `from` to `to`. Where some year is missing, an entered total serves:
 * one over exactly these years, else one whose years the source does not give. A stock is never summed. Where the years
 * are all there and an entered total differs from their sum at its own precision, a doubt says so.
 */
export function cumulative(
  index: DatasetIndex,
  indicator: Indicator,
  from: number,
  to: number,
  region: string | null,
): Quantity {
  const span: Period = { tag: 'span', from, to }
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) =>
    inputQuantity(index, indicator, yearPeriod(from + at), region),
  )
  const totals = [span, { tag: 'total' } as const].map((period) => inputQuantity(index, indicator, period, region))
  const entered = totals.find((total) => total.outcome.tag === 'number') ?? null
  const subject: Quantity = { ...(totals[0] ?? inputQuantity(index, indicator, span, region)), measure: '累计' }
  const refusal = kindRefusal(indicator, from, to)
  if (refusal) return withoutOutcome(subject, refusal)
  if (years.length === 0) {
    return withoutOutcome(subject, issue('warning', 'derive.empty-span', null, { indicator: indicator.name, from, to }))
  }
  const sum = deriveQuantity(subject, {
    measure: '累计',
    unit: indicator.unit,
    decimals: Math.max(...years.map((year) => year.decimals)),
    formula: { tag: 'sum', terms: years.map((year) => year.formula) },
    operands: years,
    refusals: breakRefusals(subject, from, to),
    doubts: [
      ...(indicator.kind === null
        ? [issue('warning', 'derive.kind-unknown', null, { indicator: indicator.name })]
        : []),
    ],
  })
  if (sum.outcome.tag === 'none' && entered) return { ...entered, measure: '累计' }
  if (sum.outcome.tag === 'number' && entered?.period.tag === 'span') {
    return { ...sum, doubts: [...sum.doubts, ...totalDoubts(indicator, sum.outcome.number, entered)] }
  }
  return sum
}

function kindRefusal(indicator: Indicator, from: number, to: number): Issue | null {
  if (indicator.kind === 'flow' || indicator.kind === null) return null
  return issue('warning', 'derive.sum-of-stock', null, { indicator: indicator.name, from, to })
}

function totalDoubts(indicator: Indicator, sum: number, entered: Quantity): readonly Issue[] {
  if (entered.outcome.tag !== 'number' || entered.qualifier !== null) return []
  const [own, other] = [formatDecimal(sum, entered.decimals), formatDecimal(entered.outcome.number, entered.decimals)]
  if (own === other) return []
  return [issue('warning', 'derive.total-differs', null, { indicator: indicator.name, sum: own, entered: other })]
}
