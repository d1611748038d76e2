import { changeBetween, signedChange } from '../../derive/change'
import { difference, percentagePoints } from '../../derive/difference'
import { averageGrowth, growthRate, multiple, type RateReading } from '../../derive/growth-rate'
import { inputQuantity } from '../../derive/input-quantity'
import type { Quantity } from '../../derive/quantity'
import { yearPeriod } from '../../model/period'
import { mapSeries, quantityOf, type Moment, type Term } from '../term'
import { numberAt, termAt, textAt, type Filter, type FilterArgument } from './filter'

type Comparison = (current: Quantity, base: Quantity, entered: Quantity | null) => Quantity

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
      return mapSeries(term, (year) =>
        compare(term.series(year), term.series(base), takesRate ? enteredRate(term, given, moment, year, base) : null),
      )
    },
  }
}

/**
 * The official rate that the workbook enters for a series: the indicator named as second argument, or, for the year
 * before, one called like the series with 增长率 behind it.
 */
function enteredRate(
  term: Term,
  given: readonly FilterArgument[],
  moment: Moment,
  year: number,
  base: number,
): Quantity | null {
  // A rate is entered of the figures themselves; what is derived from them has another one.
  if (quantityOf(term).formula.tag !== 'input') return null
  const named = termAt(given, 1)
  if (named) return named.series(year)
  const name = textAt(given, 1) ?? (base === year - 1 ? `${quantityOf(term).indicator.name}增长率` : null)
  const indicator = name === null ? undefined : moment.index.indicatorNamed(name)
  return indicator ? inputQuantity(moment.index, indicator, yearPeriod(year), moment.region) : null
}

const rate =
  (reading: RateReading): Comparison =>
  (current, base, entered) =>
    growthRate(current, base, reading, entered)

/** A filter that prints a phrase whose words the data choose. */
function phrasing(name: string, alias: string, form: 'change' | 'versus'): Filter {
  return {
    name,
    aliases: [alias],
    required: ['year'],
    optional: ['indicator-or-text'],
    stage: 'phrase',
    onEntered: false,
    keepsUnit: false,
    apply: (term, given, moment) => {
      const base = numberAt(given, 0) ?? moment.baseYear
      const entered = enteredRate(term, given, moment, term.year, base)
      const compared = [quantityOf(term), term.series(base)] as const
      const change = changeBetween(...compared, entered)
      return {
        ...mapSeries(term, term.series),
        phrase: { form, change, baseName: base === term.year - 1 ? '上年' : `${base}年`, compared, entered },
      }
    },
  }
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

export const compareFilters: readonly Filter[] = [
  at,
  comparing('增加', ['increase'], (current, base) => difference(current, base, 'increase'), { keepsUnit: true }),
  comparing('减少', ['decrease'], (current, base) => difference(current, base, 'decrease'), { keepsUnit: true }),
  comparing('增长率', ['growth'], rate('增长率'), { takesRate: true }),
  comparing('下降率', ['decline'], rate('下降率'), { takesRate: true }),
  comparing('增速', ['rate'], rate('增速'), { takesRate: true }),
  comparing('增减', ['signed-change'], signedChange, { takesRate: true }),
  comparing('倍数', ['times'], multiple),
  comparing('百分点', ['points'], (current, base) => percentagePoints(current, base, 'increase')),
  comparing('年均增长', ['average-growth'], (current, base) => averageGrowth(current, base, '年均增长率')),
  comparing('年均增速', ['average-rate'], (current, base) => averageGrowth(current, base, '年均增速')),
  phrasing('变化', 'change', 'change'),
  phrasing('比', 'versus', 'versus'),
]
