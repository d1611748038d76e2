import { signedChange } from '../../derive/change'
import { difference, percentagePoints } from '../../derive/difference'
import { averageGrowth, growthRate, multiple, withDirection, type RateReading } from '../../derive/growth-rate'
import { withoutOutcome, type Quantity } from '../../derive/quantity'
import { chainedRate, compareRates, rateRefusal, type EnteredRates } from '../../derive/yearly-rates'
import { mapSeries, type Moment, type Term } from '../term'
import { enteredRate, enteredRates } from './entered-rates'
import { numberAt, type Filter } from './filter'

interface Compared {
  readonly current: Quantity
  readonly base: Quantity
  /** The official rate between the two, where it is entered. */
  readonly entered: Quantity | null
  /** The official rates of the years between them. */
  readonly rates: EnteredRates | null
  readonly years: readonly [from: number, to: number]
}

type Comparison = (compared: Compared) => Quantity

/** A filter that compares the term's year with the year given. */
function comparing(
  name: string,
  aliases: readonly string[],
  compare: Comparison,
  { keepsUnit = false, takesRate = false } = {},
): Filter {
  return {
    name,
    aliases,
    required: ['year'],
    optional: takesRate ? ['indicator-or-text'] : [],
    stage: 'derive',
    onEntered: false,
    keepsUnit,
    apply: (term, given, moment) => {
      const base = numberAt(given, 0) ?? moment.baseYear
      return mapSeries(term, (year, region) =>
        compare({
          current: term.series(year, region),
          base: term.series(base, region),
          entered: enteredRate(term.series, given, moment, year, base),
          rates: enteredRates(term.series, moment, year),
          years: [base, year],
        }),
      )
    },
  }
}

/** The rates of the years between, where they say something else than the levels; null where the levels serve. */
function chainOf({ rates, years: [from, to] }: Compared): readonly Quantity[] | 'incomplete' | null {
  if (rates === null) return null
  const verdict = compareRates(rates, from, to)
  if (verdict === 'agree') return null
  if (verdict === 'incomplete') return 'incomplete'
  return Array.from({ length: to - from }, (_, at) => rates.rate(from + 1 + at))
}

const rate =
  (reading: RateReading): Comparison =>
  (compared) => {
    const { current, base, entered } = compared
    const computed = growthRate(current, base, reading, entered)
    const chain = entered === null && compared.years[1] - compared.years[0] > 1 ? chainOf(compared) : null
    if (chain === null) return computed
    if (chain === 'incomplete') return withoutOutcome(computed, rateRefusal(current, reading))
    return withDirection(chainedRate(computed, [current, base], chain, false), current, base)
  }

const average =
  (reading: '年均增长率' | '年均增速'): Comparison =>
  (compared) => {
    const { current, base } = compared
    const computed = averageGrowth(current, base, reading)
    const chain = chainOf(compared)
    if (chain === null || chain.length < 2) return computed
    if (chain === 'incomplete') return withoutOutcome(computed, rateRefusal(current, reading))
    return withDirection(chainedRate(computed, [current, base], chain, true), current, base)
  }

/** How many times more is told of levels only: where entered rates say something else, it would be at other prices. */
const times: Comparison = (compared) => {
  const computed = multiple(compared.current, compared.base)
  return chainOf(compared) === null ? computed : withoutOutcome(computed, rateRefusal(compared.current, '倍数'))
}

/** 年: the figure of another year. */
const at: Filter = {
  name: '年',
  aliases: ['at'],
  required: ['year'],
  optional: [],
  stage: 'derive',
  onEntered: false,
  keepsUnit: true,
  apply: (term, given) => ({ ...term, year: numberAt(given, 0) ?? term.year }),
}

/** 同比: the signed rate against the year before the figure's own, so that a rate can be compared with last year's. */
const yearly: Filter = {
  name: '同比',
  aliases: ['yearly-rate'],
  required: [],
  optional: [],
  stage: 'derive',
  onEntered: false,
  keepsUnit: false,
  apply: (term, _given, moment) => mapSeries(term, (year, region) => yearlyRate(term, moment, year, region)),
}

function yearlyRate(term: Term, moment: Moment, year: number, region: string | null | undefined): Quantity {
  const entered = enteredRate(term.series, [], moment, year, year - 1)
  return growthRate(term.series(year, region), term.series(year - 1, region), '增速', entered)
}

export const compareFilters: readonly Filter[] = [
  at,
  comparing('增加', ['increase'], ({ current, base }) => difference(current, base, 'increase'), { keepsUnit: true }),
  comparing('减少', ['decrease'], ({ current, base }) => difference(current, base, 'decrease'), { keepsUnit: true }),
  comparing('增长率', ['growth'], rate('增长率'), { takesRate: true }),
  comparing('下降率', ['decline'], rate('下降率'), { takesRate: true }),
  comparing('增速', ['rate'], rate('增速'), { takesRate: true }),
  comparing(
    '增减',
    ['signed-change'],
    (compared) => {
      const { current, base, entered } = compared
      const change = signedChange(current, base, entered)
      return change.measure === '增速' ? rate('增速')(compared) : change
    },
    { takesRate: true },
  ),
  comparing('倍数', ['times'], times),
  comparing('百分点', ['points'], ({ current, base }) => percentagePoints(current, base, 'increase')),
  comparing('年均增长', ['average-growth'], average('年均增长率')),
  comparing('年均增速', ['average-rate'], average('年均增速')),
  yearly,
]
