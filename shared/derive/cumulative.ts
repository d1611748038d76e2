import { issue, type Issue } from '../issue'
import type { DatasetIndex } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { yearPeriod, type Period } from '../model/period'
import { breakRefusals } from './comparable'
import { formatDecimal } from './decimal'
import { inputQuantity } from './input-quantity'
import { deriveQuantity, withoutOutcome, type Quantity } from './quantity'

/**
 * 累计: the sum of a flow 时期数 over the years from `from` to `to`. Where some year is missing, an entered total serves:
 * one over exactly these years, else, where `mayUseTotal` says so, one whose years the source does not give, with a note to
 * check them; never one that is smaller than a known year. A stock is never summed. Where the years are all there and an
 * entered total differs from their sum at its own precision, a doubt says so.
 */
export function cumulative(
  index: DatasetIndex,
  indicator: Indicator,
  from: number,
  to: number,
  region: string | null,
  mayUseTotal: boolean,
): Quantity {
  const span: Period = { tag: 'span', from, to }
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) =>
    inputQuantity(index, indicator, yearPeriod(from + at), region),
  )
  const ofSpan = inputQuantity(index, indicator, span, region)
  const ofUnknownYears = inputQuantity(index, indicator, { tag: 'total' }, region)
  const subject: Quantity = { ...ofSpan, measure: '累计' }
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
  if (sum.outcome.tag === 'number') {
    return { ...sum, doubts: [...sum.doubts, ...totalDoubts(indicator, sum.outcome.number, ofSpan)] }
  }
  if (ofSpan.outcome.tag === 'number') return enteredTotal(ofSpan, years, [])
  if (!mayUseTotal || ofUnknownYears.outcome.tag === 'none') return sum
  const check = issue('info', 'derive.total-of-unknown-years', null, { indicator: indicator.name, from, to })
  return enteredTotal(ofUnknownYears, years, [check])
}

/** An entered total, unless one of its years alone is larger. */
function enteredTotal(total: Quantity, years: readonly Quantity[], doubts: readonly Issue[]): Quantity {
  const numbers = years.flatMap(({ outcome }) => (outcome.tag === 'number' ? [outcome.number] : []))
  const largest = Math.max(-Infinity, ...numbers)
  if (total.outcome.tag === 'number' && largest > total.outcome.number) {
    const parameters = { indicator: total.indicator.name, total: total.outcome.number, value: largest }
    return withoutOutcome(total, issue('warning', 'derive.total-below-year', null, parameters))
  }
  return { ...total, measure: '累计', doubts: [...total.doubts, ...doubts] }
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
