import type { ChartBlock, ChartSeries } from '../../report/document'
import { formatAmount, knownValues } from './chart-points'
import { roundStep } from './line-start'

/** Where an axis begins and ends, and the distance of its marks. */
export interface AxisRange {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** The line over the columns as a chart of its own, with the same categories; null where there is none. */
export function lineOver(chart: ChartBlock): ChartBlock | null {
  const { second, ...columns } = chart
  if (!second) return null
  const { unit, decimals, signed } = second
  return { ...columns, kind: 'line', unit, decimals, signed, series: [second] }
}

/** All series of a chart, the line over the columns last. */
export function allSeries({ series, second }: ChartBlock): readonly ChartSeries[] {
  return second ? [...series, second] : series
}

/** The decimals and sign with which the values of a series are printed, by its place among all series. */
export function chartOfSeries(chart: ChartBlock, at: number): ChartBlock {
  return at < chart.series.length ? chart : (lineOver(chart) ?? chart)
}

/** Columns take the lower half of a chart with a line over them, so that their values and those of the line stand apart. */
const columnRoom = 0.9
/** The line takes the third quarter and more of the height, in spans of its own values. */
const lineRoom = { below: 3.5, above: 0.5 }
const mostSteps = 5

/** The axes of a chart with a line over its columns; null for any other chart. */
export function combinedAxes(chart: ChartBlock): { readonly columns: AxisRange; readonly line: AxisRange } | null {
  const line = lineOver(chart)
  if (line === null) return null
  const levels = [0, ...knownValues(chart)]
  const [least, most] = [Math.min(...levels), Math.max(...levels)]
  const rates = knownValues(line)
  const [lowest, highest] = [Math.min(...rates), Math.max(...rates)]
  // Rates that are all the same still need a height.
  const span = highest - lowest || Math.max(1, Math.abs(highest) * 0.2)
  return {
    columns: rangeOf(least, most + columnRoom * (most - least || 1)),
    line: rangeOf(lowest - lineRoom.below * span, highest + lineRoom.above * span),
  }
}

function rangeOf(from: number, to: number): AxisRange {
  const step = roundStep((to - from) / mostSteps)
  return { min: exact(Math.floor(from / step) * step), max: exact(Math.ceil(to / step) * step), step }
}

/** The marks of an axis as they are printed. */
export function axisMarks({ min, max, step }: AxisRange): readonly string[] {
  const count = Math.round((max - min) / step)
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))
  return Array.from({ length: count + 1 }, (_, at) => formatAmount(exact(min + at * step), Math.min(decimals, 6)))
}

/** Without the noise of multiplying by a tenth. */
function exact(number: number): number {
  return Number(number.toPrecision(12))
}
