import { over } from './arithmetic'
import { comparisonRefusals, yearOf } from './comparable'
import { deriveQuantity, type Quantity } from './quantity'

/**
 * The current value over that of an earlier year, of which 翻番 speaks. Refused as any comparison is, and from a zero or
 * negative base. Worked: 4200 over 2000 → 2.1, 翻一番多.
 */
export function doublingRatio(current: Quantity, base: Quantity): Quantity {
  return deriveQuantity(current, {
    measure: '比值',
    unit: '',
    decimals: 2,
    formula: over(current.formula, base.formula),
    operands: [current, base],
    refusals: comparisonRefusals(current, base),
  })
}

/**
 * The years back from the quantity's own of which each has a figure, counted as it is: a gap or a change of definition ends
 * them, because nothing is known of what lies before. `before` is in the order of years, the last just before the quantity.
 */
export function unbrokenYears(quantity: Quantity, before: readonly Quantity[]): readonly Quantity[] {
  const years: Quantity[] = []
  for (const earlier of [...before].reverse()) {
    if (earlier.outcome.tag === 'none' || comparisonRefusals(quantity, earlier).length > 0) break
    years.unshift(earlier)
  }
  return years
}

/** The first year of which a record can be told. */
export function firstYear(years: readonly Quantity[]): number | null {
  const [first] = years
  return first ? yearOf(first) : null
}
