import { issue } from '../issue'
import { convertUnit, formatUnit, parseUnit } from '../model/unit'
import { over, times } from './arithmetic'
import { evaluate } from './evaluate'
import { deriveQuantity, nameQuantity, type Quantity } from './quantity'

/**
 * 占比: part ÷ whole × 100, in %, both brought to one unit (个 and 万个). Refuses units of different kinds and a zero whole;
 * a part larger than its whole is a doubt. Worked: 1760 of 3500 → 50.3%.
 */
export function share(part: Quantity, whole: Quantity): Quantity {
  const factor = convertUnit(1, parseUnit(part.unit), parseUnit(whole.unit))
  const formula = times(over(times(part.formula, factor ?? 1), whole.formula), 100)
  const result = evaluate(formula)
  return deriveQuantity(part, {
    measure: '占比',
    unit: '%',
    decimals: 1,
    formula,
    operands: [part, whole],
    refusals: factor === null ? [unitsDiffer(part, whole)] : [],
    doubts:
      result.tag === 'number' && result.number > 100
        ? [issue('warning', 'derive.share-above-whole', null, { part: nameQuantity(part), whole: nameQuantity(whole) })]
        : [],
  })
}

/**
 * 每…: so much of one indicator for each unit of another, e.g. persons per 万人. `perUnit` must be of the kind of the
 * other's unit. The result's unit is base/perUnit: 人/万人. Worked: 2742 人 over 322.2 万人 → 8.5 人/万人.
 */
export function per(quantity: Quantity, other: Quantity, perUnit: string): Quantity {
  const own = parseUnit(quantity.unit)
  const base = { ...own, scale: 1, scaleText: '' }
  const toBase = convertUnit(1, own, base)
  const toPerUnit = convertUnit(1, parseUnit(other.unit), parseUnit(perUnit))
  return deriveQuantity(quantity, {
    measure: '人均',
    unit: `${formatUnit(base)}/${perUnit}`,
    decimals: 1,
    formula: over(times(quantity.formula, toBase ?? 1), times(other.formula, toPerUnit ?? 1)),
    operands: [quantity, other],
    refusals: toBase === null || toPerUnit === null ? [unitsDiffer(other, { ...other, unit: perUnit })] : [],
  })
}

/**
 * 比值: one figure over another of the same kind, a bare number with two decimals: 城乡收入比2.45. Refuses units of different kinds
 * and a zero or negative divisor. Worked: 49000 元 over 20000 元 → 2.45.
 */
export function ratio(quantity: Quantity, other: Quantity): Quantity {
  const factor = convertUnit(1, parseUnit(quantity.unit), parseUnit(other.unit))
  const { outcome } = other
  const isBelow = outcome.tag === 'number' && outcome.number <= 0
  return deriveQuantity(quantity, {
    measure: '比值',
    unit: '',
    decimals: 2,
    formula: over(times(quantity.formula, factor ?? 1), other.formula),
    operands: [quantity, other],
    refusals: [
      ...(factor === null ? [unitsDiffer(quantity, other)] : []),
      ...(isBelow ? [issue('warning', 'derive.not-computable', null)] : []),
    ],
  })
}

function unitsDiffer(current: Quantity, base: Quantity) {
  return issue('warning', 'derive.units-differ', null, {
    current: nameQuantity(current),
    base: nameQuantity(base),
    currentUnit: current.unit,
    baseUnit: base.unit,
  })
}
