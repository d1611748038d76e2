import { assertNever } from '../../assert-never'
import { minus, over, times } from '../../derive/arithmetic'
import { total } from '../../derive/combine'
import { cumulative } from '../../derive/cumulative'
import { averageGrowth, growthRate, multiple } from '../../derive/growth-rate'
import { deriveQuantity, type Quantity } from '../../derive/quantity'
import { rank } from '../../derive/rank'
import { per, share } from '../../derive/share'
import { streak } from '../../derive/streak'
import { convertUnit, parseUnit } from '../../model/unit'
import type { Binding } from '../binding'
import type { Figures } from './figures'

/**
 * What a binding gives, computed by the project's own derivations and signed: a fall is negative, whether its words are 下降 or 减少.
 * Null where an indicator is not known; a quantity without outcome where its figures or the rules of the field give none.
 */
export function executeBinding(binding: Binding, figures: Figures): Quantity | null {
  const [subject, ...others] = binding.indicators.map((name) => figures.named(name))
  if (!subject || others.includes(null)) return null
  const at = (year: number): Quantity => figures.quantity(subject, year)
  const current = at(binding.year)
  const base = binding.from === null ? current : at(binding.from)
  const of = binding.of === null ? null : figures.named(binding.of)
  switch (binding.operation) {
    case 'value':
      return current
    case 'increase':
    case 'decrease':
      return signedDifference(current, base)
    case 'points':
      if (!of) return signedDifference(current, base)
      return signedDifference(
        ...([binding.year, binding.from ?? binding.year].map((year) => share(at(year), figures.quantity(of, year))) as [
          Quantity,
          Quantity,
        ]),
      )
    case 'growth':
    case 'decline': {
      const rate = binding.rate === null ? null : figures.named(binding.rate)
      return growthRate(current, base, '增速', rate ? figures.quantity(rate, binding.year) : null)
    }
    case 'average-growth':
      return averageGrowth(current, base, '年均增速')
    case 'share':
      return of ? share(current, figures.quantity(of, binding.year)) : null
    case 'per':
      return of ? per(current, figures.quantity(of, binding.year), binding.perUnit ?? of.indicator.unit) : null
    case 'times':
      return of
        ? ratioOf(current, figures.quantity(of, binding.year))
        : binding.isRatio
          ? ratioOf(current, base)
          : multiple(current, base)
    case 'cumulative':
      return cumulative(
        figures.index,
        subject.indicator,
        binding.from ?? binding.year,
        binding.year,
        figures.region,
        true,
      )
    case 'streak':
      return streak(figures.index, current, 'present')
    case 'rank':
      return figures.region === null ? current : rank(figures.index, current, 'descending')
    case 'total':
      return total(
        current,
        others.flatMap((other) => (other ? [figures.quantity(other, binding.year)] : [])),
      )
    default:
      return assertNever(binding.operation)
  }
}

function signedDifference(current: Quantity, base: Quantity): Quantity {
  const isRatio = parseUnit(current.unit).ratio !== null
  return deriveQuantity(current, {
    measure: isRatio ? '百分点' : '增加量',
    unit: isRatio ? (current.unit === '‰' ? '个千分点' : '个百分点') : current.unit,
    decimals: Math.max(current.decimals, base.decimals),
    formula: minus(current.formula, base.formula),
    operands: [current, base],
  })
}

/** How many times one is the other, both in one unit. */
function ratioOf(current: Quantity, other: Quantity): Quantity {
  const factor = convertUnit(1, parseUnit(current.unit), parseUnit(other.unit)) ?? 1
  return deriveQuantity(current, {
    measure: '倍数',
    unit: '倍',
    decimals: 1,
    formula: over(times(current.formula, factor), other.formula),
    operands: [current, other],
  })
}
