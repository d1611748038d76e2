import type { ChartBlock } from '../../report/document'
import { axisEnd, knownValues, startsAtZero } from './chart-points'

/** Room above the highest and below the lowest point, as a share of half the distance between them. */
const grace = 0.12
const mostSteps = 6

/**
 * Where the value axis of a line begins that does not stand on zero: at the round number at which Chart.js begins it in the PDF, so
 * that charts which Excel and Word draw, and which say the same, begin there too. Null where the axis begins at zero or there
 * is nothing to draw.
 */
export function lineStart(chart: ChartBlock): number | null {
  return startsAtZero(chart) ? null : (lineRange(chart)?.min ?? null)
}

/** Where the value axis of a line begins and ends, and the distance of its marks; null where there is nothing to draw. */
export function lineRange(
  chart: ChartBlock,
): { readonly min: number; readonly max: number; readonly step: number } | null {
  const values = knownValues(chart)
  if (values.length === 0) return null
  const isOnZero = startsAtZero(chart)
  const [lowest, highest] = [isOnZero ? 0 : Math.min(...values), axisEnd(chart) ?? Math.max(...values)]
  // One value alone stands in the middle, a twentieth of itself from both ends.
  const room = highest === lowest ? Math.abs(highest) * 0.05 : ((highest - lowest) / 2) * grace
  const [bottom, top] = [isOnZero ? 0 : lowest - room, highest + room]
  if (top === bottom) return null
  let step = roundStep((top - bottom) / mostSteps)
  const steps = Math.ceil(top / step) - Math.floor(bottom / step)
  if (steps > mostSteps) step = roundStep((steps * step) / mostSteps)
  const max = axisEnd(chart) ?? exact(Math.ceil(top / step) * step)
  return { min: exact(Math.floor(bottom / step) * step), max, step }
}

/** Without the noise of multiplying by a tenth. */
function exact(number: number): number {
  return Number(number.toPrecision(12))
}

/** 1, 2 or 5 times a power of ten, not less than the number. */
export function roundStep(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number))
  const share = number / power
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power
}
