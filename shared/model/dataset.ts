import type { List } from '../list'
import type { Figure } from './figure'
import type { Indicator } from './indicator'
import { periodKey, type Period } from './period'
import type { Region } from './region'

/** Everything known: at most one figure for an (indicator, region, period). */
export interface Dataset<Figures extends List<Figure> = List<Figure>> {
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  readonly figures: Figures
}

/** A dataset with all its figures, as it crosses to another thread. */
export type PlainDataset = Dataset<readonly Figure[]>

/** The dataset with its figures in an array of its own. */
export function plainDataset(dataset: Dataset): PlainDataset {
  return { ...dataset, figures: [...dataset.figures] }
}

/** A dataset without indicators, regions and figures. */
export const emptyDataset: PlainDataset = { indicators: [], regions: [], figures: [] }

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
  return new SeriesIndex(dataset, groupSeries(dataset.figures), new Map(), null)
}

/**
 * The index of a dataset that differs little from one already indexed. Only the series of indicators whose figures came, went
 * or changed are made anew; the others stay the same objects, so that who read one can tell that nothing changed.
 */
export function updateIndex(before: DatasetIndex | null, dataset: Dataset): DatasetIndex {
  return before instanceof SeriesIndex ? before.moveTo(dataset) : indexDataset(dataset)
}

/** What `figuresOf` gives of an indicator without figures: one object, as every other series is. */
const noFigures: readonly Figure[] = []

type Series = ReadonlyMap<string, readonly Figure[]>
type Keyed = ReadonlyMap<string, Figure>

class SeriesIndex implements DatasetIndex {
  constructor(
    readonly dataset: Dataset,
    private readonly series: Series,
    /** The figures of an indicator by their keys, of those indicators that were asked for. */
    private readonly keyed: Map<string, Keyed>,
    private names: IndicatorNames | null,
  ) {}

  indicatorNamed(name: string): Indicator | undefined {
    return this.knownNames().byName.get(nameKey(name))
  }

  indicatorWithId(id: string): Indicator | undefined {
    return this.knownNames().byId.get(id)
  }

  figureAt(indicator: string, period: Period, region: string | null): Figure | undefined {
    return this.figuresByKey(indicator).get(keyOf(period, region))
  }

  figuresOf(indicator: string): readonly Figure[] {
    return this.series.get(indicator) ?? noFigures
  }

  moveTo(dataset: Dataset): DatasetIndex {
    const names = dataset.indicators === this.dataset.indicators ? this.names : null
    const touched = touchedIndicators(this.dataset.figures, dataset.figures)
    if (touched.size === 0) return new SeriesIndex(dataset, this.series, this.keyed, names)
    const series = new Map(this.series)
    const keyed = new Map(this.keyed)
    const changed = groupSeries(dataset.figures.filter(({ indicator }) => touched.has(indicator)))
    for (const indicator of touched) {
      const figures = changed.get(indicator)
      if (figures) series.set(indicator, figures)
      else series.delete(indicator)
      keyed.delete(indicator)
    }
    return new SeriesIndex(dataset, series, keyed, names)
  }

  private knownNames(): IndicatorNames {
    return (this.names ??= indexNames(this.dataset.indicators))
  }

  private figuresByKey(indicator: string): Keyed {
    const known = this.keyed.get(indicator)
    if (known) return known
    const figures = new Map(this.figuresOf(indicator).map((figure) => [keyOf(figure.period, figure.region), figure]))
    this.keyed.set(indicator, figures)
    return figures
  }
}

function groupSeries(figures: List<Figure>): Series {
  const series = new Map<string, Figure[]>()
  for (const figure of figures) {
    const own = series.get(figure.indicator)
    if (own) own.push(figure)
    else series.set(figure.indicator, [figure])
  }
  return series
}

/** The indicators of all figures between the lists' common beginning and end, as far as the figures there differ. */
function touchedIndicators(before: List<Figure>, after: List<Figure>): ReadonlySet<string> {
  const touched = new Set<string>()
  if (before === after) return touched
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.at(start) === after.at(start)) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const isShifted = before.length !== after.length
  for (const [list, other] of [[before, after] as const, [after, before] as const]) {
    for (let at = start; at < list.length - end; at += 1) {
      const figure = list.at(at)
      if (figure && (isShifted || figure !== other.at(at))) touched.add(figure.indicator)
    }
  }
  return touched
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

/** The identity of a figure inside a dataset. Project files keep it: it must never change. */
export function figureKey(indicator: string, period: Period, region: string | null): string {
  return JSON.stringify([indicator, region, periodKey(period)])
}
