import type { ChartDrawing } from '../../../shared/render/chart/chart-drawing'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { ChartBlock } from '../../../shared/report/document'

type PaintChart = (chart: ChartBlock, profile: StyleProfile) => Promise<ChartDrawing>

/** So many drawings are kept, of some ten kilobytes each: a long report has fewer. */
const keptDrawings = 200

/** Paints a chart anew only when its data or the look of the report changed since. */
export function paintOnce(paint: PaintChart): PaintChart {
  const known = new Map<string, ChartDrawing>()
  return async (chart, profile) => {
    const key = JSON.stringify([chart, profile])
    const before = known.get(key)
    if (before !== undefined) return before
    const drawing = await paint(chart, profile)
    if (known.size >= keptDrawings) known.clear()
    known.set(key, drawing)
    return drawing
  }
}
