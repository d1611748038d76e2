import { wordsOf } from './draft-figure'
import { issue, type Issue } from '../../issue'
import { failure, success, type Result } from '../../result'
import { chooseChart, type ChartTerm, type ChosenChart, type DroppedSeries } from './choose-chart'
import type { DraftBlock } from './document-builder'
import { draftChart } from './draft-chart'
import { fillRequired } from './fill-sentence'
import type { Scope } from '../scope'
import type { ChartSpec, YearSpec } from '../template'

interface FilledChart {
  readonly block: Result<readonly DraftBlock[]>
  readonly issues: readonly Issue[]
}

/**
 * Fills a chart in the form that suits its data. A missing year is a gap, a series without enough figures is left out, and so is
 * a chart none of whose series reaches its last year: a trend that ended years ago is not this year's.
 */
export function fillChart(chart: ChartSpec, scope: Scope): FilledChart {
  const texts = [chart.caption, ...chart.notes].map((sentence) => fillRequired(sentence, scope))
  const errors = texts.flatMap((text) => (text.ok ? [] : text.error))
  if (errors.length > 0) return { block: failure(errors), issues: [] }
  const [caption = '', ...notes] = texts.map((text) => (text.ok ? wordsOf(text.value.runs) : ''))
  const terms = chart.indicators.map((name) => termOf(name, scope))
  const rate = chart.rate === null ? null : termOf(chart.rate, scope)
  const span = { from: yearOf(chart.from, scope), to: yearOf(chart.to, scope) }
  const chosen = chooseChart(chart, terms, span, scope, rate)
  const issues = [
    ...chosen.dropped.map((dropped) => droppedIssue(dropped, caption, chart)),
    ...(chosen.notStacked === null ? [] : [notStackedIssue(chosen.notStacked, caption, chart)]),
  ]
  if (!isCurrent(chosen)) {
    return {
      block: success([]),
      issues: [...issues, issue('warning', 'template.chart-dropped', chart.place, { caption })],
    }
  }
  return { block: success([draftChart(chosen, caption, [...notes, ...chosen.notes])]), issues }
}

function termOf(name: string, scope: Scope): ChartTerm {
  const named = scope.named(name)
  if (named?.tag !== 'term') throw new Error(`unchecked indicator ${name}`)
  return { name, series: named.term.series }
}

const droppedCodes = {
  'too-few': 'template.series-dropped',
  none: 'template.series-missing',
  'other-unit': 'template.series-unit',
  'no-rate': 'template.rate-left-out',
} as const

function droppedIssue({ name, why, causes }: DroppedSeries, caption: string, { place }: ChartSpec): Issue {
  return {
    ...issue('info', droppedCodes[why], place, { caption, indicator: name }),
    ...(causes.length > 0 ? { causes } : {}),
  }
}

function notStackedIssue(why: Issue, caption: string, { place }: ChartSpec): Issue {
  return { ...why, place, parameters: { ...why.parameters, caption } }
}

/** Bars of one moment are all current; over time some series must reach the end. */
function isCurrent({ series, overTime }: ChosenChart): boolean {
  return series.some(({ quantities }) =>
    overTime ? quantities.at(-1)?.outcome.tag === 'number' : quantities.some(({ outcome }) => outcome.tag === 'number'),
  )
}

/** The calendar year of a chart's end. */
export function yearOf(spec: YearSpec, scope: Scope): number {
  if (typeof spec === 'number') return spec
  const named = scope.named(spec)
  if (named?.tag !== 'words' || named.number === null) throw new Error(`unchecked year ${spec}`)
  return named.number
}
