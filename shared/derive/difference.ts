import { issue, type Issue } from '../issue'
import { minus } from './arithmetic'
import { comparisonRefusals, isRatio, wrongDirection } from './comparable'
import { evaluate } from './evaluate'
import { deriveQuantity, nameQuantity, type Measure, type Quantity } from './quantity'

type Direction = 'increase' | 'decrease'

/**
 * 增加 N (or 减少 N): the difference of two levels of one series, in their unit, always positive. It refuses the other
 * direction, because "增加-5个" is no sentence, and ratios, whose difference is in points.
 * Worked: 3500 in 2021 against 2014 in 2012 → 增加 1486.
 */
export function difference(current: Quantity, base: Quantity, direction: Direction): Quantity {
  const measure = direction === 'increase' ? '增加量' : '减少量'
  const refused = issue('warning', 'derive.rate-of-ratio', null, { indicator: nameQuantity(current), measure })
  return directed(current, base, direction, measure, current.unit, isRatio(current) ? [refused] : [])
}

/**
 * 提高 N 个百分点 (or 下降): the difference of two ratios, 个千分点 for ‰, always positive. It refuses the other direction and
 * anything that is not a ratio. Worked: 52.4% against 50.5% → 1.9 个百分点.
 */
export function percentagePoints(current: Quantity, base: Quantity, direction: Direction): Quantity {
  const refused = issue('warning', 'derive.points-of-amount', null, { indicator: nameQuantity(current) })
  return directed(current, base, direction, '百分点', pointUnit(current), isRatio(current) ? [] : [refused])
}

/** The difference taken the way the direction says, refused where it is not positive. */
function directed(
  current: Quantity,
  base: Quantity,
  direction: Direction,
  measure: Measure,
  unit: string,
  refusals: readonly Issue[],
): Quantity {
  const formula = direction === 'increase' ? minus(current.formula, base.formula) : minus(base.formula, current.formula)
  const result = evaluate(formula)
  const isWrong = result.tag === 'number' && result.number <= 0
  return deriveQuantity(current, {
    measure,
    unit,
    decimals: Math.max(current.decimals, base.decimals),
    formula,
    operands: [current, base],
    refusals: [
      ...comparisonRefusals(current, base),
      ...refusals,
      ...(isWrong ? [wrongDirection(current, base, measure)] : []),
    ],
  })
}

/** 增量: the signed difference from the year before, in the unit of the series. Worked: 120 after 115 → 5. */
export function yearlyIncrement(current: Quantity, before: Quantity): Quantity {
  const refused = issue('warning', 'derive.rate-of-ratio', null, { indicator: nameQuantity(current), measure: '增量' })
  return deriveQuantity(current, {
    measure: '增量',
    unit: current.unit,
    decimals: Math.max(current.decimals, before.decimals),
    formula: minus(current.formula, before.formula),
    operands: [current, before],
    refusals: [...comparisonRefusals(current, before), ...(isRatio(current) ? [refused] : [])],
  })
}

/** The unit of a difference of two such ratios. */
export function pointUnit(ratio: Quantity): string {
  return ratio.unit === '‰' ? '个千分点' : '个百分点'
}
