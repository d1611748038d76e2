import { minus, over, times } from '../../derive/arithmetic'
import { total } from '../../derive/combine'
import { cumulative } from '../../derive/cumulative'
import { averageGrowth, growthRate, multiple } from '../../derive/growth-rate'
import { deriveQuantity, type Quantity } from '../../derive/quantity'
import { rank } from '../../derive/rank'
import { per, share } from '../../derive/share'
import { streak } from '../../derive/streak'
import { convertUnit, parseUnit } from '../../model/unit'
import type { Binding, Operation } from '../binding'
import type { Figures, KnownIndicator } from './figures'

/** The figures that a binding speaks of. */
interface Operands {
  readonly binding: Binding
  readonly figures: Figures
  readonly subject: KnownIndicator
  readonly others: readonly KnownIndicator[]
  readonly current: Quantity
  /** Of the year compared with; the current one where there is none. */
  readonly base: Quantity
  /** The whole or divisor in the binding's year; null without one. */
  readonly of: Quantity | null
}

type Execution = (operands: Operands) => Quantity | null

const difference: Execution = ({ current, base }) => signedDifference(current, base)

const growth: Execution = ({ binding, figures, current, base }) => {
  const rate = binding.rate === null ? null : figures.named(binding.rate)
  return growthRate(current, base, '增速', rate ? figures.quantity(rate, binding.year) : null)
}

const executions: Readonly<Record<Operation, Execution>> = {
  value: ({ current }) => current,
  increase: difference,
  decrease: difference,
  points: (operands) => (operands.of === null ? difference(operands) : sharePoints(operands)),
  growth,
  decline: growth,
  'average-growth': ({ current, base }) => averageGrowth(current, base, '年均增速'),
  share: ({ current, of }) => of && share(current, of),
  per: ({ binding, current, of }) => of && per(current, of, binding.perUnit ?? of.unit),
  times: ({ binding, current, base, of }) =>
    of ? ratioOf(current, of) : binding.isRatio ? ratioOf(current, base) : multiple(current, base),
  cumulative: ({ binding, figures, subject }) =>
    cumulative(figures.index, subject.indicator, binding.from ?? binding.year, binding.year, figures.region, true),
  streak: ({ figures, current }) => streak(figures.index, current, 'present'),
  rank: ({ figures, current }) => (figures.region === null ? current : rank(figures.index, current, 'descending')),
  total: ({ binding, figures, current, others }) =>
    total(
      current,
      others.map((other) => figures.quantity(other, binding.year)),
    ),
}

/**
 * What a binding gives, computed by the project's own derivations and signed: a fall is negative, whether its words are 下降 or 减少.
 * Null where an indicator is not known; a quantity without outcome where its figures or the rules of the field give none.
 */
export function executeBinding(binding: Binding, figures: Figures): Quantity | null {
  const known = binding.indicators.map((name) => figures.named(name))
  const [subject, ...others] = known.filter((entry) => entry !== null)
  const whole = binding.of === null ? null : figures.named(binding.of)
  if (!subject || known.includes(null) || (binding.of !== null && whole === null)) return null
  const current = figures.quantity(subject, binding.year)
  const base = binding.from === null ? current : figures.quantity(subject, binding.from)
  const of = whole && figures.quantity(whole, binding.year)
  return executions[binding.operation]({ binding, figures, subject, others, current, base, of })
}

/** The change of a share between two years, in points. */
function sharePoints({ binding, figures, subject, current, base, of }: Operands): Quantity | null {
  const whole = binding.of === null ? null : figures.named(binding.of)
  if (of === null || whole === null) return null
  const before = share(base, figures.quantity(whole, binding.from ?? binding.year))
  return signedDifference(share(current, of), { ...before, indicator: subject.indicator })
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
