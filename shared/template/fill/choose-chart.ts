import { signedChange } from '../../derive/change'
import { total } from '../../derive/combine'
import { inputQuantity } from '../../derive/input-quantity'
import { share } from '../../derive/share'
import type { Quantity } from '../../derive/quantity'
import { yearPeriod } from '../../model/period'
import type { ChartKind } from '../../report/document'
import type { Scope } from '../scope'
import type { ChartSpec } from '../template'

export interface ChartTerm {
  readonly name: string
  readonly series: (year: number) => Quantity
}

interface YearSpan {
  readonly from: number
  readonly to: number
}

/** A chart in the form chosen, with its figures before they are printed. */
export interface ChosenChart {
  readonly kind: ChartKind
  readonly signed: boolean
  readonly overTime: boolean
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly quantities: readonly Quantity[] }[]
  /** Indicators without enough figures. */
  readonly dropped: readonly string[]
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
  kind: ChartSpec['kind'],
  terms: readonly ChartTerm[],
  span: YearSpan,
  scope: Scope,
): ChosenChart {
  switch (kind) {
    case 'share':
      return shareChart(terms, span, scope)
    case 'change':
      return terms.length > 1 ? changesOfOneYear(terms, span) : changesOverTime(terms, span)
    case 'line':
      return trend('line', terms, span)
    case 'bar':
      return span.from < span.to ? trend('column', terms, span) : comparison(terms, span.to)
    case 'auto': {
      if (span.from < span.to) {
        return trend(terms.length > 1 || span.to - span.from >= mostColumns ? 'line' : 'column', terms, span)
      }
      // The sum of figures that are parts of nothing is not a whole.
      const parts = commonWhole(terms, span.to) === null ? null : shareChart(terms, span, scope)
      return parts?.kind === 'stacked' ? parts : comparison(terms, span.to)
    }
  }
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

/** A series needs two figures to show a course. */
function trend(kind: 'line' | 'column', terms: readonly ChartTerm[], span: YearSpan): ChosenChart {
  const years = yearsOf(span)
  const all = terms.map(({ name, series }) => ({ name, quantities: years.map((year) => series(year)) }))
  const series = all.filter(({ quantities }) => quantities.filter(isKnown).length >= 2)
  const dropped = all.filter((one) => !series.includes(one)).map(({ name }) => name)
  return { kind, signed: false, overTime: true, categories: years.map(String), series, dropped }
}

function changesOverTime(terms: readonly ChartTerm[], span: YearSpan): ChosenChart {
  const years = yearsOf({ from: span.from + 1, to: span.to })
  const changed = terms.map(({ name, series }) => ({
    name,
    series: (year: number) => signedChange(series(year), series(year - 1)),
  }))
  return {
    ...trend('column', changed, { from: span.from + 1, to: span.to }),
    signed: true,
    categories: years.map(String),
  }
}

function changesOfOneYear(terms: readonly ChartTerm[], { from, to }: YearSpan): ChosenChart {
  const changed = terms.map(({ name, series }) => ({ name, series: () => signedChange(series(to), series(from)) }))
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
  const ordered = [...known].sort((one, other) => numberOf(other.quantity) - numberOf(one.quantity))
  const isUpright = ordered.length <= mostUprightBars && ordered.every((one) => one.name.length <= longestUprightName)
  return {
    kind: isUpright ? 'column' : 'bar',
    signed: false,
    overTime: false,
    categories: ordered.map((one) => one.name),
    series: ordered.length === 0 ? [] : [{ name, quantities: ordered.map(({ quantity }) => quantity) }],
    dropped: all.filter((one) => !known.includes(one)).map((one) => one.name),
  }
}

/**
 * The parts of their whole (the indicator of which all are 其中, else their sum) in the first and the last year. Parts that do
 * not add up to the whole, or too many of them, are compared by their shares instead of filling a bar.
 */
function shareChart(terms: readonly ChartTerm[], { from, to }: YearSpan, scope: Scope): ChosenChart {
  const shares = terms.map(({ name, series }) => ({
    name,
    series: (year: number) => share(series(year), wholeOf(terms, year, scope)),
  }))
  const years = [...new Set([from, to])].filter((year) => shares.every(({ series }) => isKnown(series(year))))
  const addsUp = (year: number): boolean =>
    Math.abs(shares.reduce((sum, { series }) => sum + numberOf(series(year)), 0) - 100) < 0.5
  if (terms.length > mostParts || !years.includes(to) || !years.every(addsUp))
    return { ...bars(shares, to, `${to}年占比`), kind: 'bar' }
  const ordered = [...shares].sort((one, other) => numberOf(other.series(to)) - numberOf(one.series(to)))
  return {
    kind: 'stacked',
    signed: false,
    overTime: true,
    categories: years.map((year) => `${year}年`),
    series: ordered.map(({ name, series }) => ({ name, quantities: years.map((year) => series(year)) })),
    dropped: [],
  }
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
