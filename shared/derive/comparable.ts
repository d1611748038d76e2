import { issue, type Issue } from '../issue'
import { formatPeriod } from '../model/period'
import { parseUnit } from '../model/unit'
import { nameQuantity, type Quantity } from './quantity'

/** Whether the quantity is a ratio (%, ‰), whose change is given in points and never in per cent of itself. */
export function isRatio(quantity: Quantity): boolean {
  return parseUnit(quantity.unit).ratio !== null
}

/**
 * Reasons why two quantities of one series may not be compared: a change of definition 口径 between their years (the later
 * of them counted by another rule), or different units. Empty when they may.
 */
export function comparisonRefusals(current: Quantity, base: Quantity): readonly Issue[] {
  const refusals: Issue[] = []
  if (current.unit !== base.unit) {
    refusals.push(
      issue('warning', 'derive.units-differ', null, {
        current: nameQuantity(current),
        base: nameQuantity(base),
        currentUnit: current.unit,
        baseUnit: base.unit,
      }),
    )
  }
  const [from, to] = [yearOf(base), yearOf(current)]
  if (from !== null && to !== null) refusals.push(...breakRefusals(current, Math.min(from, to), Math.max(from, to)))
  return refusals
}

/** A refusal for each change of definition after `from` and up to `to`. */
export function breakRefusals(quantity: Quantity, from: number, to: number): readonly Issue[] {
  return quantity.indicator.breaks
    .filter((change) => change.year > from && change.year <= to)
    .map((change) =>
      issue('warning', 'derive.definition-break', null, {
        indicator: quantity.indicator.name,
        from,
        to,
        year: change.year,
        note: change.note,
      }),
    )
}

export function yearOf(quantity: Quantity): number | null {
  return quantity.period.tag === 'year' ? quantity.period.year : null
}

/** The refusal of a measure that holds only for the other direction: 增加 of a fall, 倍数 of a fall. */
export function wrongDirection(current: Quantity, base: Quantity, measure: string): Issue {
  return issue('warning', 'derive.wrong-direction', null, {
    indicator: nameQuantity(current),
    base: formatPeriod(base.period),
    measure,
  })
}
