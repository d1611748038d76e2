import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration as ChartJsConfiguration,
  type ChartItem,
} from 'chart.js'
import { setImmediate } from 'node:timers/promises'
import { ChartCanvas, type CanvasFace } from '../../../shared/render/chart/chart-canvas'
import { buildChartConfiguration } from '../../../shared/render/chart/chart-configuration'
import type { ChartDrawing } from '../../../shared/render/chart/chart-drawing'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { ChartBlock } from '../../../shared/report/document'
import { buildLabelPlugin } from './label-plugin'
import { buildFontMetrics, bundledFonts } from '../fonts/fonts'
import { openFont } from '../fonts/open-font'

/** Every word of a chart is set in the program's own sans, whatever Chart.js calls it. */
const fontFamily = 'sans'
let face: CanvasFace | null = null

/** Draws a chart: its shapes, and its words with their places. Lets other work run between charts. */
export async function paintChart(chart: ChartBlock, profile: StyleProfile): Promise<ChartDrawing> {
  face ??= prepare()
  await setImmediate()
  const configuration = buildChartConfiguration(chart, profile)
  const canvas = new ChartCanvas(configuration.width, configuration.height, face)
  Chart.defaults.font = { ...Chart.defaults.font, family: fontFamily, size: configuration.fontSize }
  const item: unknown = canvas
  const settings: unknown = {
    type: configuration.type,
    data: configuration.data,
    options: configuration.options,
    plugins: [buildLabelPlugin(configuration, canvas, fontFamily)],
  }
  const drawn = new Chart(item as ChartItem, settings as ChartJsConfiguration)
  const drawing = canvas.drawing()
  drawn.destroy()
  return drawing
}

function prepare(): CanvasFace {
  Chart.register(
    BarController,
    BarElement,
    CategoryScale,
    Legend,
    LinearScale,
    LineController,
    LineElement,
    PointElement,
  )
  const fonts = bundledFonts()
  const { ascent, descent, unitsPerEm } = openFont(fonts.sans)
  const metrics = buildFontMetrics(fonts)
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    width: (text) => metrics.width('sans', text),
  }
}
