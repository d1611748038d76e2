import { periodKey, type Period } from '../../model/period'

/**
 * Numbers figures by their keys (indicator, region, period) in the order in which they first come up. It is what a map by
 * `figureKey` would do, without a text for each of a million figures.
 */
export class FigureNumbers {
  /** Series without a region. */
  private readonly whole = new Map<string, Series>()
  private readonly byRegion = new Map<string, Map<string, Series>>()
  private readonly periods = new Map<string | number, number>()
  private count = 0

  get size(): number {
    return this.count
  }

  numberOf(indicator: string, region: string | null, period: Period): number {
    const series = this.seriesOf(indicator, region)
    return (series[this.periodNumber(period)] ??= this.count++)
  }

  private seriesOf(indicator: string, region: string | null): Series {
    if (region === null) return seriesIn(this.whole, indicator)
    const regions = this.byRegion.get(indicator) ?? new Map<string, Series>()
    if (regions.size === 0) this.byRegion.set(indicator, regions)
    return seriesIn(regions, region)
  }

  private periodNumber(period: Period): number {
    const key = period.tag === 'year' ? period.year : periodKey(period)
    const known = this.periods.get(key)
    if (known !== undefined) return known
    const number = this.periods.size
    this.periods.set(key, number)
    return number
  }
}

/** The figures of an indicator, or of one of its regions, by the numbers of their periods. */
type Series = (number | undefined)[]

function seriesIn(map: Map<string, Series>, key: string): Series {
  const known = map.get(key)
  if (known) return known
  const series: Series = []
  map.set(key, series)
  return series
}
