import { cumulative } from '../../derive/cumulative'
import { rank } from '../../derive/rank'
import { per, share } from '../../derive/share'
import { streak, type StreakTrend } from '../../derive/streak'
import { mapSeries, quantityOf, type Term } from '../term'
import { numberAt, termAt, textAt, type Filter } from './filter'

const shareFilter: Filter = {
  name: '占比',
  aliases: ['share'],
  required: ['indicator'],
  optional: [],
  stage: 'derive',
  onEntered: false,
  keepsUnit: false,
  apply: (term, given) => {
    const whole = termAt(given, 0) ?? term
    return mapSeries(term, (year) => share(term.series(year), whole.series(year)))
  },
}

const perFilter: Filter = {
  name: '每',
  aliases: ['per'],
  required: ['indicator'],
  optional: ['text'],
  stage: 'derive',
  onEntered: false,
  keepsUnit: false,
  apply: (term, given) => {
    const other = termAt(given, 0) ?? term
    return mapSeries(term, (year) => {
      const divisor = other.series(year)
      return per(term.series(year), divisor, textAt(given, 1) ?? divisor.unit)
    })
  },
}

/** Without years: those after the base year up to the year printed. */
const cumulativeFilter: Filter = {
  name: '累计',
  aliases: ['cumulative'],
  required: [],
  optional: ['year', 'year'],
  stage: 'derive',
  onEntered: true,
  keepsUnit: true,
  apply: (term, given, moment) => {
    const from = numberAt(given, 0) ?? moment.baseYear + 1
    const { indicator, region } = quantityOf(term)
    // A total of unknown years can only mean the report's own span, never another one.
    const mayUseTotal = (year: number): boolean => given.length === 0 && year === moment.year
    return mapSeries(term, (year) =>
      cumulative(moment.index, indicator, from, numberAt(given, 1) ?? year, region, mayUseTotal(year)),
    )
  },
}

const trends: Readonly<Record<string, StreakTrend>> = {
  有数: 'present',
  提高: 'rise',
  增长: 'rise',
  上升: 'rise',
  下降: 'fall',
  减少: 'fall',
}

const streakFilter: Filter = {
  name: '连续',
  aliases: ['streak'],
  required: [],
  optional: ['text'],
  stage: 'derive',
  onEntered: true,
  keepsUnit: false,
  apply: (term, given, moment) => {
    const trend = trends[textAt(given, 0) ?? '有数'] ?? 'present'
    return mapSeries(term, (year) => streak(moment.index, term.series(year), trend))
  },
}

const rankFilter: Filter = {
  name: '排名',
  aliases: ['ranking'],
  required: [],
  optional: ['text'],
  stage: 'derive',
  onEntered: true,
  keepsUnit: false,
  apply: (term: Term, given, moment) => {
    const order = textAt(given, 0) === '由低到高' ? 'ascending' : 'descending'
    return mapSeries(term, (year) => rank(moment.index, term.series(year), order))
  },
}

export const relateFilters: readonly Filter[] = [shareFilter, perFilter, cumulativeFilter, streakFilter, rankFilter]

/** The words that a filter's text argument may be; a filter not listed takes any text. */
export const textChoices: Readonly<Record<string, readonly string[]>> = {
  连续: Object.keys(trends),
  排名: ['由高到低', '由低到高'],
}
