import { createCanvas, GlobalFonts, SvgExportFlag, type SKRSContext2D } from '@napi-rs/canvas'
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
import { buildChartConfiguration } from '../../shared/render/chart-configuration'
import type { ChartDrawing, ChartText } from '../../shared/render/chart-drawing'
import type { StyleProfile } from '../../shared/render/style-profile'
import type { ChartBlock } from '../../shared/report/document'
import { buildLabelPlugin } from './chart-label-plugin'
import { bundledFonts, readFont } from './fonts'

const fontFamily = 'Nianbao Sans'
let isPrepared = false

/** Draws a chart: its shapes as SVG, its words with their places. Lets other work run between charts. */
export async function paintChart(chart: ChartBlock, profile: StyleProfile): Promise<ChartDrawing> {
  prepare()
  await setImmediate()
  const configuration = buildChartConfiguration(chart, profile)
  const canvas = createCanvas(configuration.width, configuration.height, SvgExportFlag.ConvertTextToPaths)
  const context = canvas.getContext('2d')
  drawCirclesAsCurves(context)
  restoreColours(context)
  const texts = collectTexts(context)
  Chart.defaults.font = { ...Chart.defaults.font, family: fontFamily, size: configuration.fontSize }
  const item: unknown = context
  const settings: unknown = {
    type: configuration.type,
    data: configuration.data,
    options: configuration.options,
    plugins: [buildLabelPlugin(configuration, context, fontFamily)],
  }
  const drawn = new Chart(item as ChartItem, settings as ChartJsConfiguration)
  const svg = canvas.getContent().toString('utf8')
  drawn.destroy()
  return { svg: roundNumbers(svg), texts }
}

function prepare(): void {
  if (isPrepared) return
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
  // By its bytes: in an installed program the file lies in an archive that the canvas cannot look into.
  GlobalFonts.register(Buffer.from(readFont(bundledFonts().sans.path)), fontFamily)
  isPrepared = true
}

/** The canvas writes an arc as hundreds of tiny curves; four are as round to the eye and a hundredth of the size. */
function drawCirclesAsCurves(context: SKRSContext2D): void {
  const drawArc = context.arc.bind(context)
  context.arc = (x, y, radius, start, end, isBackwards) => {
    if (Math.abs(end - start) < 2 * Math.PI - 1e-6) {
      drawArc(x, y, radius, start, end, isBackwards)
      return
    }
    const handle = radius * 0.5523
    context.moveTo(x + radius, y)
    context.bezierCurveTo(x + radius, y + handle, x + handle, y + radius, x, y + radius)
    context.bezierCurveTo(x - handle, y + radius, x - radius, y + handle, x - radius, y)
    context.bezierCurveTo(x - radius, y - handle, x - handle, y - radius, x, y - radius)
    context.bezierCurveTo(x + handle, y - radius, x + radius, y - handle, x + radius, y)
  }
}

/** After restore() the canvas still tells the colour that was set inside; the texts' colours are read back from it. */
function restoreColours(context: SKRSContext2D): void {
  const [save, restore] = [context.save.bind(context), context.restore.bind(context)]
  const colours: SKRSContext2D['fillStyle'][] = []
  context.save = () => {
    colours.push(context.fillStyle)
    save()
  }
  context.restore = () => {
    restore()
    const colour = colours.pop()
    if (colour !== undefined) context.fillStyle = colour
  }
}

/** Keeps the words that would be drawn; slanted ones are drawn as paths after all. */
function collectTexts(context: SKRSContext2D): readonly ChartText[] {
  const texts: ChartText[] = []
  const drawText = context.fillText.bind(context)
  context.fillText = (text, x, y) => {
    const { a, b, c, d, e, f } = context.getTransform()
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1) {
      drawText(text, x, y)
      return
    }
    if (text === '') return
    const { width, fontBoundingBoxAscent } = context.measureText(text)
    const share =
      context.textAlign === 'center' ? 0.5 : context.textAlign === 'right' || context.textAlign === 'end' ? 1 : 0
    texts.push({
      text,
      left: e + x - share * width,
      baseline: f + y + ascentOnBaseline(context, text) - fontBoundingBoxAscent,
      size: Number.parseFloat(/[\d.]+(?=px)/u.exec(context.font)?.[0] ?? '10'),
      colour: typeof context.fillStyle === 'string' ? context.fillStyle : '#000000',
    })
  }
  return texts
}

function ascentOnBaseline(context: SKRSContext2D, text: string): number {
  const before = context.textBaseline
  context.textBaseline = 'alphabetic'
  const { fontBoundingBoxAscent } = context.measureText(text)
  context.textBaseline = before
  return fontBoundingBoxAscent
}

/** A hundredth of a point is finer than any printer. */
function roundNumbers(svg: string): string {
  return svg.replace(/\d+\.\d{3,}/gu, (number) => String(Math.round(Number(number) * 100) / 100))
}
