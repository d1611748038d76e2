import type { Figure } from './figure'
import type { Indicator } from './indicator'
import { periodKey, type Period } from './period'
import type { Region } from './region'

/** Everything known: at most one figure for an (indicator, region, period). */
export interface Dataset {
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  readonly figures: readonly Figure[]
}

export const emptyDataset: Dataset = { indicators: [], regions: [], figures: [] }

/** Names of one indicator compare without width, case, spaces or bracket style: "结婚登记 （万对）" equals "结婚登记(万对)". */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}

/** Look-ups over a dataset, built once: constant time for an indicator by name or alias and for a figure by its keys. */
export interface DatasetIndex {
  readonly dataset: Dataset
  indicatorNamed(name: string): Indicator | undefined
  indicatorWithId(id: string): Indicator | undefined
  figureAt(indicator: string, period: Period, region: string | null): Figure | undefined
  figuresOf(indicator: string): readonly Figure[]
}

export function indexDataset(dataset: Dataset): DatasetIndex {
  const byName = new Map<string, Indicator>()
  const byId = new Map<string, Indicator>()
  for (const indicator of dataset.indicators) {
    byId.set(indicator.id, indicator)
    byName.set(nameKey(indicator.name), indicator)
  }
  // A name always wins over another indicator's alias.
  for (const indicator of dataset.indicators) {
    for (const alias of indicator.aliases) {
      if (!byName.has(nameKey(alias))) byName.set(nameKey(alias), indicator)
    }
  }
  const figures = new Map<string, Figure>()
  const byIndicator = new Map<string, Figure[]>()
  for (const figure of dataset.figures) {
    figures.set(figureKey(figure.indicator, figure.period, figure.region), figure)
    const series = byIndicator.get(figure.indicator)
    if (series) series.push(figure)
    else byIndicator.set(figure.indicator, [figure])
  }
  return {
    dataset,
    indicatorNamed: (name) => byName.get(nameKey(name)),
    indicatorWithId: (id) => byId.get(id),
    figureAt: (indicator, period, region) => figures.get(figureKey(indicator, period, region)),
    figuresOf: (indicator) => byIndicator.get(indicator) ?? [],
  }
}

/** The identity of a figure inside a dataset. */
export function figureKey(indicator: string, period: Period, region: string | null): string {
  return JSON.stringify([indicator, region, periodKey(period)])
}
