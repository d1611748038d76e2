import type { CellArea, GridContent } from './cell-area'

/** More lines than this cannot be told apart. */
export const trendLimit = 6

/** A line of the trend: an indicator in its unit, with the axis it is measured by. */
export interface TrendSeries {
  readonly name: string
  readonly unit: string
  readonly axis: 'left' | 'right'
  /** A value for each label; null where there is no number: a gap in the line. */
  readonly values: readonly (number | null)[]
}

/** The selected indicators over years, ready to be drawn. */
export interface Trend {
  readonly labels: readonly string[]
  /** The unit at the left, and the one at the right if there are two. */
  readonly units: readonly string[]
  readonly series: readonly TrendSeries[]
  /** Names of the selected indicators that found no place. */
  readonly leftOut: readonly string[]
}

/**
 * The indicators of the selected rows over the selected years, or over all years when fewer than two are selected. Years that no
 * figure has at either end are dropped, those between stay, so that the distance of the points is that of the years.
 */
export function buildTrend(content: GridContent, area: CellArea): Trend {
  const years = content.columns.filter(({ period }) => period.tag === 'year')
  const chosen = content.columns.slice(area.left, area.right + 1).filter(({ period }) => period.tag === 'year')
  const columns = chosen.length > 1 ? chosen : years
  const rows = content.rows.slice(area.top, area.bottom + 1).filter((row) => row.tag === 'indicator')
  const all = rows
    .map(({ indicator, series }) => {
      const values = columns.map(({ key }) => {
        const value = series.get(key)?.value
        return value?.tag === 'number' ? value.number : null
      })
      return { name: indicator.name, unit: indicator.unit, values }
    })
    .filter(({ values }) => values.some((value) => value !== null))
  const units = [...new Set(all.map(({ unit }) => unit))].slice(0, 2)
  const shown = all.filter(({ unit }) => units.includes(unit)).slice(0, trendLimit)
  const isUsed = columns.map((_, at) => shown.some(({ values }) => values[at] !== null))
  const from = Math.max(0, isUsed.indexOf(true))
  const to = isUsed.lastIndexOf(true) + 1
  const shownUnits = units.filter((unit) => shown.some((line) => line.unit === unit))
  return {
    labels: columns.slice(from, to).map(({ label }) => label),
    units: shownUnits,
    series: shown.map(({ name, unit, values }) => {
      return { name, unit, axis: unit === shownUnits[0] ? 'left' : 'right', values: values.slice(from, to) }
    }),
    leftOut: all.filter((line) => !shown.includes(line)).map(({ name }) => name),
  }
}
