import { formatDecimal } from '../../derive/decimal'
import { total } from '../../derive/combine'
import { inputQuantity } from '../../derive/input-quantity'
import { share } from '../../derive/share'
import type { Quantity } from '../../derive/quantity'
import { issue, type Issue } from '../../issue'
import { yearPeriod } from '../../model/period'
import type { ChartKind } from '../../report/document'
import { findFilter } from '../filters/index'
import type { Scope } from '../scope'
import { plainTerm, type Moment } from '../term'
import { mergeCauses } from './merge-causes'
import type { ChartSpec } from '../template'

/** A line of a chart before it is chosen: its name and its figures by year. */
export interface ChartTerm {
  readonly name: string
  readonly series: (year: number) => Quantity
}

/** An indicator left out of a chart: too few figures to show a course, none of the year, or a change in another unit. */
export interface DroppedSeries {
  readonly name: string
  readonly why: 'too-few' | 'none' | 'other-unit' | 'no-rate'
  /** Why its figures are not there. */
  readonly causes: readonly Issue[]
}

interface YearSpan {
  readonly from: number
  readonly to: number
}

/** A series of a chart before it is printed. */
export interface ChartSeries {
  readonly name: string
  readonly quantities: readonly Quantity[]
}

/** A chart in the form chosen, with its figures before they are printed. */
export interface ChosenChart {
  readonly kind: ChartKind
  readonly signed: boolean
  readonly overTime: boolean
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Indicators that are not in it, with the true reason. */
  readonly dropped: readonly DroppedSeries[]
  /** The line of rates over the columns, where one was asked for and can be drawn. */
  readonly second: ChartSeries | null
  /** Why the parts of a whole are only compared; null where they fill their bar or none was asked for. */
  readonly notStacked: Issue | null
  /** Said below the chart: where a change of definition parts a line. */
  readonly notes: readonly string[]
}

/** Columns show a few moments; a longer run of years, or several series, is a trend. */
const mostColumns = 5
/** More parts of a whole cannot be told apart in one bar. */
const mostParts = 5
/** Upright bars have room for names of so many characters, and for so many of them. */
const longestUprightName = 6
const mostUprightBars = 6

/**
 * Chooses the form of a chart: parts of one moment that make up their whole are a share, other figures of one moment a
 * comparison, a run of years a trend; a change stands on both sides of zero. The rule is written out in docs/templates.md.
 */
export function chooseChart(
  { kind, everyYear }: Pick<ChartSpec, 'kind' | 'everyYear'>,
  terms: readonly ChartTerm[],
  span: YearSpan,
  scope: Scope,
  rate: ChartTerm | null = null,
): ChosenChart {
  switch (kind) {
    case 'column-line':
      return withRate(trend('column', terms, span), rate ?? yearlyRateOf(terms, scope.moment), span)
    case 'share':
      return shareChart(terms, everyYear ? yearsOf(span) : [span.from, span.to], scope)
    case 'change':
      return terms.length > 1 ? changesOfOneYear(terms, span, scope) : changesOverTime(terms, span, scope)
    case 'line':
      return trend('line', terms, span)
    case 'bar':
      return span.from < span.to ? trend('column', terms, span) : comparison(terms, span.to)
    case 'auto':
      return suitingChart(terms, span, scope)
  }
}

/** The form that the figures themselves suggest. */
function suitingChart(terms: readonly ChartTerm[], span: YearSpan, scope: Scope): ChosenChart {
  if (span.from < span.to) {
    return trend(terms.length > 1 || span.to - span.from >= mostColumns ? 'line' : 'column', terms, span)
  }
  // The sum of figures that are parts of nothing is not a whole.
  const parts = commonWhole(terms, span.to) === null ? null : shareChart(terms, [span.to], scope)
  return parts?.kind === 'stacked' ? parts : comparison(terms, span.to)
}

function yearsOf({ from, to }: YearSpan): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}

function isKnown({ outcome }: Quantity): boolean {
  return outcome.tag === 'number'
}

function numberOf({ outcome }: Quantity): number {
  return outcome.tag === 'number' ? outcome.number : NaN
}

/** A series needs two figures to show a course; a change of definition parts it. */
function trend(kind: 'line' | 'column', terms: readonly ChartTerm[], span: YearSpan): ChosenChart {
  const years = yearsOf(span)
  const all = terms.map(({ name, series }) => ({ name, quantities: years.map((year) => series(year)) }))
  const known = all.filter(({ quantities }) => quantities.filter(isKnown).length >= 2)
  const parted = known.map((entry) => partAtBreaks(entry, span))
  return {
    kind,
    signed: false,
    overTime: true,
    categories: years.map(String),
    series: parted.flatMap(({ parts }) => parts),
    dropped: all.filter((entry) => !known.includes(entry)).map((entry) => droppedSeries(entry, 'too-few')),
    second: null,
    notStacked: null,
    notes: parted.flatMap(({ notes }) => notes),
  }
}

function droppedSeries({ name, quantities }: ChartSeries, why: DroppedSeries['why']): DroppedSeries {
  const causes = quantities.flatMap(({ outcome }) => (outcome.tag === 'none' ? outcome.causes : []))
  return { name, why, causes: mergeCauses(causes) }
}

/** The change of the first indicator against the year before, as prose tells it. */
function yearlyRateOf([first]: readonly ChartTerm[], moment: Moment): ChartTerm {
  if (!first) throw new Error('a chart has indicators')
  return { name: `${first.name}增速`, series: (year) => changeFrom(first, year - 1, moment)(year) }
}

function withRate(columns: ChosenChart, rate: ChartTerm, span: YearSpan): ChosenChart {
  const line = { name: rate.name, quantities: yearsOf(span).map((year) => rate.series(year)) }
  if (line.quantities.filter(isKnown).length >= 2) return { ...columns, second: line }
  return { ...columns, dropped: [...columns.dropped, droppedSeries(line, 'no-rate')] }
}

/** A level before and after a change of definition is no course of one thing: the line is parted and the note says why. */
function partAtBreaks(
  series: ChartSeries,
  { from, to }: YearSpan,
): { readonly parts: readonly ChartSeries[]; readonly notes: readonly string[] } {
  const { name, quantities } = series
  const breaks = [...(quantities[0]?.breaks ?? [])]
    .filter(({ year }) => year > from && year <= to)
    .sort((namedBreak, other) => namedBreak.year - other.year)
  const bounds = [from, ...breaks.map(({ year }) => year), to + 1]
  const parts = bounds.slice(0, -1).map((first, at) => {
    const end = bounds[at + 1] ?? to + 1
    const within = quantities.map((quantity, index) =>
      from + index >= first && from + index < end ? quantity : outsidePart(quantity),
    )
    const label = at === 0 ? `${name}（${end}年前）` : `${name}（${first}年起）`
    return { name: label, quantities: within }
  })
  const known = parts.filter((part) => part.quantities.some(isKnown))
  if (known.length < 2) return { parts: [series], notes: [] }
  return {
    parts: known,
    notes: breaks.map(({ year, note }) => `${name}在${year}年前后不可比：${note}。`.replace('。。', '。')),
  }
}

/** A point that belongs to another part of its line: no figure there, and none that is missing. */
function outsidePart(quantity: Quantity): Quantity {
  return { ...quantity, outcome: { tag: 'none', causes: [] } }
}

/** The change against a year as prose and tables give it, an entered rate included. */
function changeFrom({ series }: ChartTerm, base: number, moment: Moment): ChartTerm['series'] {
  const filter = findFilter('增减')
  if (!filter) throw new Error('the filter 增减 is one of ours')
  return filter.apply(plainTerm(series, moment.year), [{ tag: 'number', number: base }], moment, filter.name).series
}

function changesOverTime(terms: readonly ChartTerm[], span: YearSpan, { moment }: Scope): ChosenChart {
  const changed = terms.map((term) => ({
    name: term.name,
    // A change across a break is refused by itself; the line needs no parting.
    series: (year: number) => ({ ...changeFrom(term, year - 1, moment)(year), breaks: [] }),
  }))
  return { ...trend('column', changed, { from: span.from + 1, to: span.to }), signed: true }
}

function changesOfOneYear(terms: readonly ChartTerm[], { from, to }: YearSpan, { moment }: Scope): ChosenChart {
  const changed = terms.map((term) => ({ name: term.name, series: () => changeFrom(term, from, moment)(to) }))
  // Rates and points are not of one kind; what the first is in, all must be in.
  const unit = changed.map(({ series }) => series()).find(isKnown)?.unit
  return { ...bars(changed, to, `比${from}年`, unit), kind: 'bar', signed: true }
}

function comparison(terms: readonly ChartTerm[], year: number): ChosenChart {
  return bars(terms, year, `${year}年`)
}

/** One bar for each indicator, largest first. */
function bars(terms: readonly ChartTerm[], year: number, name: string, unit?: string): ChosenChart {
  const all = terms.map((term) => ({ name: term.name, quantity: term.series(year) }))
  const known = all.filter(({ quantity }) => isKnown(quantity) && (unit === undefined || quantity.unit === unit))
  const ordered = [...known].sort((entry, other) => numberOf(other.quantity) - numberOf(entry.quantity))
  const isUpright =
    ordered.length <= mostUprightBars && ordered.every((entry) => entry.name.length <= longestUprightName)
  return {
    kind: isUpright ? 'column' : 'bar',
    signed: false,
    overTime: false,
    categories: ordered.map((entry) => entry.name),
    series: ordered.length === 0 ? [] : [{ name, quantities: ordered.map(({ quantity }) => quantity) }],
    dropped: all
      .filter((entry) => !known.includes(entry))
      .map((entry) =>
        droppedSeries(
          { name: entry.name, quantities: [entry.quantity] },
          isKnown(entry.quantity) ? 'other-unit' : 'none',
        ),
      ),
    second: null,
    notStacked: null,
    notes: [],
  }
}

/**
 * The parts of their whole (the indicator of which all are 其中, else their sum) in the first and the last year. Parts that do
 * not add up to the whole, or too many of them, are compared by their shares instead of filling a bar.
 */
function shareChart(terms: readonly ChartTerm[], asked: readonly number[], scope: Scope): ChosenChart {
  const shares = terms.map(({ name, series }) => ({
    name,
    series: (year: number) => share(series(year), wholeOf(terms, year, scope)),
  }))
  const to = Math.max(...asked)
  const years = [...new Set(asked)].filter((year) => shares.every(({ series }) => isKnown(series(year))))
  const notStacked = whyNotStacked(shares, years, to)
  if (notStacked !== null) return { ...bars(shares, to, `${to}年占比`), kind: 'bar', notStacked }
  const ordered = [...shares].sort((share, other) => numberOf(other.series(to)) - numberOf(share.series(to)))
  return {
    kind: 'stacked',
    signed: false,
    overTime: true,
    categories: years.map((year) => `${year}年`),
    series: ordered.map(({ name, series }) => ({ name, quantities: years.map((year) => series(year)) })),
    dropped: [],
    second: null,
    notStacked: null,
    notes: [],
  }
}

/** Parts that fill their bar are few, all there, and add up to their whole. */
function whyNotStacked(shares: readonly ChartTerm[], years: readonly number[], to: number): Issue | null {
  if (shares.length > mostParts) return issue('warning', 'template.chart-many-parts', null, { count: shares.length })
  if (!years.includes(to)) {
    const missing = shares.flatMap(({ name, series }) => (isKnown(series(to)) ? [] : [name]))
    return issue('warning', 'template.chart-part-missing', null, { year: to, indicators: missing.join('、') })
  }
  for (const year of years) {
    const sum = shares.reduce((all, { series }) => all + numberOf(series(year)), 0)
    if (Math.abs(sum - 100) >= 0.5) {
      return issue('warning', 'template.chart-parts-sum', null, { year, sum: formatDecimal(sum, 1) })
    }
  }
  return null
}

function wholeOf(terms: readonly ChartTerm[], year: number, scope: Scope): Quantity {
  const parts = terms.map(({ series }) => series(year))
  const [first, ...rest] = parts
  if (!first) throw new Error('a chart has indicators')
  const id = commonWhole(terms, year)
  const whole = id === null ? undefined : scope.moment.index.indicatorWithId(id)
  return whole ? inputQuantity(scope.moment.index, whole, yearPeriod(year), first.region) : total(first, rest)
}

/** The indicator of which all the terms are 其中; null when they have none in common. */
function commonWhole(terms: readonly ChartTerm[], year: number): string | null {
  const [id = null, ...others] = new Set(terms.map(({ series }) => series(year).indicator.partOf))
  return others.length === 0 ? id : null
}
