import { isRatio } from '../../derive/comparable'
import { subtract, total } from '../../derive/combine'
import { cumulative } from '../../derive/cumulative'
import { pointUnit, yearlyIncrement } from '../../derive/difference'
import type { Quantity } from '../../derive/quantity'
import { rank } from '../../derive/rank'
import { per, ratio, share } from '../../derive/share'
import { streak } from '../../derive/streak'
import { wordPairs } from '../../report/change-words'
import { enteredRates } from './entered-rates'
import { mapSeries, quantityOf } from '../term'
import { numberAt, termAt, termsFrom, textAt, type Filter, type FilterArgument } from './filter'

type Plan = Pick<Filter, 'name' | 'aliases'> &
  Partial<Pick<Filter, 'required' | 'optional' | 'onEntered' | 'keepsUnit'>> &
  Pick<Filter, 'apply'>

/** A filter that derives a figure from others; most take nothing, work on derived figures too, and have a unit of their own. */
function relating(plan: Plan): Filter {
  return { required: [], optional: [], stage: 'derive', onEntered: false, keepsUnit: false, ...plan }
}

/** A filter that puts a figure beside that of another indicator of the same year and region. */
function beside(
  plan: Omit<Plan, 'apply' | 'required'>,
  relate: (own: Quantity, other: Quantity, given: readonly FilterArgument[]) => Quantity,
): Filter {
  return relating({
    ...plan,
    required: ['indicator'],
    apply: (term, given) => {
      const other = termAt(given, 0) ?? term
      return mapSeries(term, (year, region) => relate(term.series(year, region), other.series(year, region), given))
    },
  })
}

const shareFilter = beside({ name: '占比', aliases: ['share'] }, share)

const perFilter = beside({ name: '每', aliases: ['per'], optional: ['text'] }, (own, divisor, given) =>
  per(own, divisor, textAt(given, 1) ?? divisor.unit),
)

/** Without years: those after the base year up to the year printed. */
const cumulativeFilter = relating({
  name: '累计',
  aliases: ['cumulative'],
  optional: ['year', 'year'],
  onEntered: true,
  keepsUnit: true,
  apply: (term, given, moment) => {
    const from = numberAt(given, 0) ?? moment.baseYear + 1
    const { indicator, region: own } = quantityOf(term)
    // A total of unknown years can only mean the report's own span, never another one.
    const mayUseTotal = (year: number): boolean => given.length === 0 && year === moment.year
    return mapSeries(term, (year, region = own) =>
      cumulative(moment.index, indicator, from, numberAt(given, 1) ?? year, region, mayUseTotal(year)),
    )
  },
})

const trends: Readonly<Record<string, 'present' | 'rise' | 'fall'>> = {
  有数: 'present',
  提高: 'rise',
  增长: 'rise',
  上升: 'rise',
  下降: 'fall',
  减少: 'fall',
}

const streakFilter = relating({
  name: '连续',
  aliases: ['streak'],
  optional: ['text'],
  onEntered: true,
  apply: (term, given, moment) => {
    const trend = trends[textAt(given, 0) ?? '有数'] ?? 'present'
    return mapSeries(term, (year, region) =>
      streak(moment.index, term.series(year, region), trend, enteredRates(term.series, moment, year)?.rate ?? null),
    )
  },
})

const rankFilter = relating({
  name: '排名',
  aliases: ['ranking'],
  optional: ['text'],
  apply: (term, given, moment) => {
    const order = textAt(given, 0) === '由低到高' ? 'ascending' : 'descending'
    return mapSeries(term, (year, own) =>
      rank(moment.index, term.series(year, own), order, (region) => term.series(year, region)),
    )
  },
})

/** 加 and 减: the sum of several indicators, and the difference of two. */
const plus = relating({
  name: '加',
  aliases: ['plus'],
  required: ['indicator'],
  optional: Array.from({ length: 8 }, () => 'indicator' as const),
  keepsUnit: true,
  apply: (term, given) =>
    mapSeries(term, (year, region) =>
      total(
        term.series(year, region),
        termsFrom(given, 0).map(({ series }) => series(year, region)),
      ),
    ),
})

const less = beside({ name: '减', aliases: ['minus'], keepsUnit: true }, (own, other) => {
  const difference = subtract(own, other)
  return isRatio(own) ? { ...difference, measure: '百分点', unit: pointUnit(own) } : difference
})

/** 比值: how many times another indicator's figure this one is, as a bare number: 城乡收入比2.45. */
const ratioFilter = beside({ name: '比值', aliases: ['ratio'] }, ratio)

/** 增量: by how much the figure differs from the year before its own, signed, so that it can be compared with last year's. */
const increment = relating({
  name: '增量',
  aliases: ['increment'],
  keepsUnit: true,
  apply: (term) =>
    mapSeries(term, (year, region) => yearlyIncrement(term.series(year, region), term.series(year - 1, region))),
})

export const relateFilters: readonly Filter[] = [
  shareFilter,
  perFilter,
  cumulativeFilter,
  streakFilter,
  rankFilter,
  plus,
  less,
  ratioFilter,
  increment,
]

/** The words that a filter's text argument may be; a filter not listed takes any text. */
export const textChoices: Readonly<Record<string, readonly string[]>> = {
  连续: Object.keys(trends),
  排名: ['由高到低', '由低到高'],
  名次: ['由高到低', '由低到高'],
  用词: [...wordPairs].flatMap(([rise, falls]) => [rise, ...falls]),
}
