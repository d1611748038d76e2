import type { Quantity } from '../derive/quantity'
import { nameKey } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import type { DerivedSeries } from './derive-series'
import { emptySeries, type Series } from './index-series'

/** A row of the grid: the heading of a section, or an indicator with its figures. */
export type GridRow =
  | { readonly tag: 'section'; readonly key: string; readonly title: string; readonly count: number }
  | {
      readonly tag: 'indicator'
      readonly key: string
      readonly indicator: Indicator
      readonly series: Series
      /** How each cell of a derived indicator was computed, by column; null for an entered one. */
      readonly derived: ReadonlyMap<string, Quantity> | null
    }

export type IndicatorRow = Extract<GridRow, { tag: 'indicator' }>

/** Which indicators are shown: all of them, or those with something to look at. */
export type RowFilter = 'all' | 'with-gaps' | 'invalid' | 'not-final'

/** What narrows the rows of the grid. */
export interface RowOptions {
  /** Words of the name, the unit, the section, the department or an alias. "" finds everything. */
  readonly search: string
  readonly filter: RowFilter
  /** The section shown, as `sectionTitle` gives it; null shows all. */
  readonly section: string | null
  /** Keys of the columns shown: a gap counts only where there is a column for it. */
  readonly columns: readonly string[]
  readonly collapsed: ReadonlySet<string>
}

/**
 * The rows of the grid in the order of the indicators, a heading before each run of one section. Rows of `previous` that still
 * hold are handed on as the same objects.
 */
export function buildGridRows(
  indicators: readonly Indicator[],
  series: ReadonlyMap<string, Series>,
  options: RowOptions,
  previous: readonly GridRow[] = [],
  derived: ReadonlyMap<string, DerivedSeries> = new Map(),
): readonly GridRow[] {
  const known = new Map(previous.map((row) => [row.key, row]))
  const words = options.search
    .split(/\s+/u)
    .map(nameKey)
    .filter((word) => word !== '')
  const rows: GridRow[] = []
  for (const run of sectionRuns(indicators)) {
    if (options.section !== null && run.title !== options.section) continue
    const found = run.indicators.flatMap((indicator) => {
      const computed = indicator.formula === null ? undefined : derived.get(indicator.id)
      const own = computed?.series ?? series.get(indicator.id) ?? emptySeries
      if (!matches(indicator, words) || !passes(own, options)) return []
      return [rowOf(indicator, own, computed?.quantities ?? null, known)]
    })
    if (found.length === 0) continue
    if (run.title !== '') rows.push(headingOf(run.key, run.title, found.length, known))
    if (!options.collapsed.has(run.key)) rows.push(...found)
  }
  return rows
}

/** The sections an indicator stands in, the largest first, as one text. */
export function sectionTitle({ section }: Pick<Indicator, 'section'>): string {
  return section.join(' › ')
}

interface SectionRun {
  readonly key: string
  readonly title: string
  readonly indicators: Indicator[]
}

function sectionRuns(indicators: readonly Indicator[]): readonly SectionRun[] {
  const runs: SectionRun[] = []
  const times = new Map<string, number>()
  for (const indicator of indicators) {
    const title = sectionTitle(indicator)
    const last = runs.at(-1)
    if (last?.title === title) {
      last.indicators.push(indicator)
      continue
    }
    // A section may come twice when indicators were moved apart.
    const time = (times.get(title) ?? 0) + 1
    times.set(title, time)
    runs.push({ key: `section:${title}#${time}`, title, indicators: [indicator] })
  }
  return runs
}

function rowOf(
  indicator: Indicator,
  series: Series,
  derived: IndicatorRow['derived'],
  known: ReadonlyMap<string, GridRow>,
): GridRow {
  const key = `indicator:${indicator.id}`
  const old = known.get(key)
  const holds = old?.tag === 'indicator' && old.indicator === indicator && old.series === series
  return holds ? old : { tag: 'indicator', key, indicator, series, derived }
}

function headingOf(key: string, title: string, count: number, known: ReadonlyMap<string, GridRow>): GridRow {
  const old = known.get(key)
  return old?.tag === 'section' && old.count === count ? old : { tag: 'section', key, title, count }
}

function matches(indicator: Indicator, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { name, unit, section, department, aliases } = indicator
  const text = nameKey([name, unit, ...section, department ?? '', ...aliases].join(' '))
  return words.every((word) => text.includes(word))
}

function passes(series: Series, { filter, columns }: RowOptions): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'with-gaps':
      return columns.some((key) => (series.get(key)?.value.tag ?? 'missing') === 'missing')
    case 'invalid':
      return columns.some((key) => series.get(key)?.value.tag === 'invalid')
    case 'not-final':
      return columns.some((key) => (series.get(key)?.status ?? 'final') !== 'final')
  }
}
