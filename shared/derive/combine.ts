import { issue, type Issue } from '../issue'
import { convertUnit, parseUnit } from '../model/unit'
import { minus, times } from './arithmetic'
import type { Formula } from './formula'
import { deriveQuantity, nameQuantity, type Quantity } from './quantity'

/**
 * 差: one quantity less another of the same kind, signed, in the unit of the first (个 and 万个 are brought to one).
 * Worked: 1200 万元 less 0.02 亿元 → 1000 万元.
 */
export function subtract(from: Quantity, less: Quantity): Quantity {
  const other = inUnitOf(from, less)
  return deriveQuantity(from, {
    measure: '数值',
    unit: from.unit,
    decimals: Math.max(from.decimals, other.decimals),
    formula: minus(from.formula, other.formula),
    operands: [from, less],
    refusals: other.refusals,
  })
}

/** 合计: the sum of quantities of one kind, in the unit of the first. Any missing one leaves the sum missing. */
export function total(first: Quantity, rest: readonly Quantity[]): Quantity {
  const others = rest.map((quantity) => inUnitOf(first, quantity))
  return deriveQuantity(first, {
    measure: '数值',
    unit: first.unit,
    decimals: Math.max(first.decimals, ...others.map(({ decimals }) => decimals)),
    formula: { tag: 'sum', terms: [first.formula, ...others.map(({ formula }) => formula)] },
    operands: [first, ...rest],
    refusals: others.flatMap(({ refusals }) => refusals),
  })
}

interface Converted {
  readonly formula: Formula
  /** Decimals the other's digits need in the unit of the first. */
  readonly decimals: number
  readonly refusals: readonly Issue[]
}

function inUnitOf(first: Quantity, other: Quantity): Converted {
  const factor = convertUnit(1, parseUnit(other.unit), parseUnit(first.unit))
  if (factor === null) {
    const units = { currentUnit: first.unit, baseUnit: other.unit }
    const names = { current: nameQuantity(first), base: nameQuantity(other) }
    return {
      formula: other.formula,
      decimals: 0,
      refusals: [issue('warning', 'derive.units-differ', null, { ...names, ...units })],
    }
  }
  const places = Math.round(Math.log10(factor))
  return { formula: times(other.formula, factor), decimals: Math.max(0, other.decimals - places), refusals: [] }
}
