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

/**
 * Indexes a dataset. Names and the keys of an indicator's figures are looked at when they are first asked for: a preview
 * indexes after every edit and asks for a small part.
 */
export function indexDataset(dataset: Dataset): DatasetIndex {
  let names: IndicatorNames | null = null
  const namesOf = (): IndicatorNames => (names ??= indexNames(dataset.indicators))
  const byIndicator = new Map<string, Figure[]>()
  for (const figure of dataset.figures) {
    const series = byIndicator.get(figure.indicator)
    if (series) series.push(figure)
    else byIndicator.set(figure.indicator, [figure])
  }
  const keyed = new Map<string, ReadonlyMap<string, Figure>>()
  const figuresByKey = (indicator: string): ReadonlyMap<string, Figure> => {
    const known = keyed.get(indicator)
    if (known) return known
    const figures = new Map(byIndicator.get(indicator)?.map((figure) => [keyOf(figure.period, figure.region), figure]))
    keyed.set(indicator, figures)
    return figures
  }
  return {
    dataset,
    indicatorNamed: (name) => namesOf().byName.get(nameKey(name)),
    indicatorWithId: (id) => namesOf().byId.get(id),
    figureAt: (indicator, period, region) => figuresByKey(indicator).get(keyOf(period, region)),
    figuresOf: (indicator) => byIndicator.get(indicator) ?? [],
  }
}

interface IndicatorNames {
  readonly byName: ReadonlyMap<string, Indicator>
  readonly byId: ReadonlyMap<string, Indicator>
}

function indexNames(indicators: readonly Indicator[]): IndicatorNames {
  const byName = new Map<string, Indicator>()
  const byId = new Map<string, Indicator>()
  for (const indicator of indicators) {
    byId.set(indicator.id, indicator)
    byName.set(nameKey(indicator.name), indicator)
  }
  // A name always wins over another indicator's alias.
  for (const indicator of indicators) {
    for (const alias of indicator.aliases) {
      if (!byName.has(nameKey(alias))) byName.set(nameKey(alias), indicator)
    }
  }
  return { byName, byId }
}

/** The identity of a figure among those of its indicator: no period's key holds a space. */
function keyOf(period: Period, region: string | null): string {
  return region === null ? periodKey(period) : `${periodKey(period)} ${region}`
}

/** The identity of a figure inside a dataset. */
export function figureKey(indicator: string, period: Period, region: string | null): string {
  return JSON.stringify([indicator, region, periodKey(period)])
}
