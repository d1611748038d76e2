import { periodKey, type Period } from '../model/period'

/**
 * Numbers the places of figures, an (indicator, region, period) each, in the order in which they first come up. It is what a map
 * by `figureKey` would do, without a text for each of a million figures.
 */
export class FigurePlaces {
  private readonly series = new Map<string, Map<string | null, (number | undefined)[]>>()
  private readonly periods = new Map<string | number, number>()
  private count = 0

  numberAt(indicator: string, region: string | null, period: Period): number {
    const series = this.seriesOf(indicator, region)
    const at = this.numberOf(period)
    return (series[at] ??= this.count++)
  }

  /** The places of a series by the numbers of their periods. */
  private seriesOf(indicator: string, region: string | null): (number | undefined)[] {
    const regions = this.series.get(indicator) ?? new Map<string | null, (number | undefined)[]>()
    if (regions.size === 0) this.series.set(indicator, regions)
    const series = regions.get(region) ?? []
    if (series.length === 0) regions.set(region, series)
    return series
  }

  private numberOf(period: Period): number {
    const key = period.tag === 'year' ? period.year : periodKey(period)
    const known = this.periods.get(key)
    if (known !== undefined) return known
    const number = this.periods.size
    this.periods.set(key, number)
    return number
  }
}
