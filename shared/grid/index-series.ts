import type { Figure } from '../model/figure'
import { periodKey } from '../model/period'

/** The figures of one indicator in one region, by period key. */
export type Series = ReadonlyMap<string, Figure>

/** The figures of one region by indicator, with the list that they were found in. */
export interface SeriesIndex {
  readonly region: string | null
  readonly figures: readonly Figure[]
  readonly series: ReadonlyMap<string, Series>
}

/**
 * The figures of a region by indicator and period. Given the index of an earlier state it looks only at the stretch of the
 * list that differs, and leaves every other series the same object: a row need be drawn again only when its series changed.
 */
export function indexSeries(
  figures: readonly Figure[],
  region: string | null,
  previous: SeriesIndex | null = null,
): SeriesIndex {
  const known = previous?.region === region ? previous : { region, figures: [], series: new Map<string, Series>() }
  if (known.figures === figures) return known
  const before = known.figures
  const shorter = Math.min(before.length, figures.length)
  let start = 0
  while (start < shorter && before[start] === figures[start]) start += 1
  let tail = 0
  while (tail < shorter - start && before[before.length - 1 - tail] === figures[figures.length - 1 - tail]) tail += 1

  const touched = new Map<string, Map<string, Figure>>()
  const open = (indicator: string): Map<string, Figure> => {
    const own = touched.get(indicator) ?? new Map(known.series.get(indicator))
    touched.set(indicator, own)
    return own
  }
  const old = before.slice(start, before.length - tail)
  const now = figures.slice(start, figures.length - tail)
  const kept = new Set<Figure>(now)
  const had = new Set<Figure>(old)
  for (const figure of old) {
    if (figure.region === region && !kept.has(figure)) open(figure.indicator).delete(periodKey(figure.period))
  }
  for (const figure of now) {
    if (figure.region === region && !had.has(figure)) open(figure.indicator).set(periodKey(figure.period), figure)
  }
  return { region, figures, series: new Map([...known.series, ...touched]) }
}

/** The series of an indicator without figures: one object for all, so that it counts as unchanged. */
export const emptySeries: Series = new Map()
