import { issue, type Issue } from '../issue'
import { formatPeriod } from '../model/period'
import { parseUnit } from '../model/unit'
import { hedgeRefusals, nameQuantity, type Quantity } from './quantity'

/** Whether the quantity is a ratio (%, ‰), whose change is given in points and never in per cent of itself. */
export function isRatio(quantity: Quantity): boolean {
  return parseUnit(quantity.unit).ratio !== null
}

/** A hedged figure lies within so much of the number named: 近100 is hardly below 90. */
const hedgeWidth = 0.1

/**
 * Reasons why two quantities of one series may not be compared: they are of one period or of no single one (a total over
 * years), in different units, on two sides of a change of definition 口径 of any indicator they come from, or hedged and too
 * near each other to tell which is larger. Empty when they may.
 */
export function comparisonRefusals(current: Quantity, base: Quantity): readonly Issue[] {
  const refusals: Issue[] = []
  const names = { current: nameQuantity(current), base: nameQuantity(base) }
  if (current.unit !== base.unit) {
    const units = { currentUnit: current.unit, baseUnit: base.unit }
    refusals.push(issue('warning', 'derive.units-differ', null, { ...names, ...units }))
  }
  const [from, to] = [yearOf(base), yearOf(current)]
  if (from === null || to === null || from === to) {
    return [...refusals, issue('warning', 'derive.no-two-years', null, names)]
  }
  refusals.push(...breakRefusals(current, Math.min(from, to), Math.max(from, to)))
  if (areTooNear(current, base)) refusals.push(...hedgeRefusals([current, base], '增减'))
  return refusals
}

function areTooNear(current: Quantity, base: Quantity): boolean {
  const [to, from] = [current.outcome, base.outcome]
  if (to.tag === 'none' || from.tag === 'none') return false
  return Math.abs(to.number - from.number) <= hedgeWidth * Math.max(Math.abs(to.number), Math.abs(from.number))
}

/** A refusal for each change of definition after `from` and up to `to`. */
export function breakRefusals(quantity: Quantity, from: number, to: number): readonly Issue[] {
  return quantity.breaks
    .filter((change) => change.year > from && change.year <= to)
    .map(({ indicator, year, note }) =>
      issue('warning', 'derive.definition-break', null, { indicator, from, to, year, note }),
    )
}

/** The year of a quantity; null for any other period. */
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
