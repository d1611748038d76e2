import type { Quantity } from '../derive/quantity'
import { issue, type Issue } from '../issue'
import { plainStyle } from '../report/print-style'
import { failure, success, type Result } from '../result'
import type { DraftBlock, DraftPoint } from './document-builder'
import { fillRequired, wordsOf } from './fill-sentence'
import { printQuantity } from './print-term'
import type { Scope } from './scope'
import type { ChartSpec, YearSpec } from './template'

interface FilledChart {
  readonly block: Result<readonly DraftBlock[]>
  readonly issues: readonly Issue[]
}

/**
 * Fills a chart: a missing year is a gap, a series with fewer than two figures is left out, and so is a chart none of whose
 * series reaches its last year: a trend that ended years ago is not this year's.
 */
export function fillChart(chart: ChartSpec, scope: Scope): FilledChart {
  const texts = [chart.caption, ...chart.notes].map((sentence) => fillRequired(sentence, scope))
  const errors = texts.flatMap((text) => (text.ok ? [] : text.error))
  if (errors.length > 0) return { block: failure(errors), issues: [] }
  const [caption = '', ...notes] = texts.map((text) => (text.ok ? wordsOf(text.value.runs) : ''))
  const [from, to] = [yearOf(chart.from, scope), yearOf(chart.to, scope)]
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  const issues: Issue[] = []
  const series = chart.indicators.flatMap((name) => {
    const named = scope.named(name)
    if (named?.tag !== 'term') throw new Error(`unchecked indicator ${name}`)
    const quantities = years.map((year) => named.term.series(year))
    if (quantities.filter((quantity) => quantity.outcome.tag === 'number').length < 2) {
      issues.push(issue('info', 'template.series-dropped', chart.place, { caption, indicator: name }))
      return []
    }
    return [{ name, quantities }]
  })
  const isCurrent = series.some(({ quantities }) => quantities.at(-1)?.outcome.tag === 'number')
  if (!isCurrent) {
    issues.push(issue('warning', 'template.chart-dropped', chart.place, { caption }))
    return { block: success([]), issues }
  }
  const all = series.flatMap(({ quantities }) => quantities)
  const decimals = Math.max(...all.map((quantity) => (quantity.outcome.tag === 'number' ? quantity.decimals : 0)))
  const block: DraftBlock = {
    tag: 'chart',
    caption,
    kind: chart.kind === 'bar' ? 'column' : 'line',
    signed: false,
    unit: all[0]?.unit ?? '',
    decimals,
    categories: years.map(String),
    series: series.map(({ name, quantities }) => ({
      name,
      points: quantities.map((quantity) => draftPoint(quantity, decimals)),
    })),
    notes: [...notes, ...ownNotes(all, chart.kind)],
  }
  return { block: success([block]), issues }
}

function draftPoint(quantity: Quantity, decimals: number): DraftPoint {
  const printed = printQuantity(quantity, { ...plainStyle, decimals, unit: 'none' })
  const [run] = printed.ok ? printed.value.runs : []
  return {
    value: quantity.outcome.tag === 'number' ? quantity.outcome.number : null,
    provisional: quantity.status !== 'final',
    draft: run?.tag === 'figure' ? run.draft : null,
  }
}

/** The calendar year of a chart's end. */
export function yearOf(spec: YearSpec, scope: Scope): number {
  if (typeof spec === 'number') return spec
  const named = scope.named(spec)
  if (named?.tag !== 'words' || named.number === null) throw new Error(`unchecked year ${spec}`)
  return named.number
}

function ownNotes(quantities: readonly Quantity[], kind: ChartSpec['kind']): readonly string[] {
  const gaps = quantities.some((quantity) => quantity.outcome.tag === 'none')
  const provisional = quantities.some((quantity) => quantity.outcome.tag === 'number' && quantity.status !== 'final')
  const [gap, hollow] = kind === 'line' ? ['断开处', '空心点'] : ['空缺年份', '空心柱']
  return [...(gaps ? [`${gap}数据缺失。`] : []), ...(provisional ? [`${hollow}为初步数或估计数。`] : [])]
}
