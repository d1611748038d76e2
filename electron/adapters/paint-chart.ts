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
  type Plugin,
} from 'chart.js'
import { setImmediate } from 'node:timers/promises'
import { buildChartConfiguration, type ChartConfiguration } from '../../shared/render/chart-configuration'
import type { ChartDrawing, ChartText } from '../../shared/render/chart-drawing'
import { placeLabels, type Box, type LabelRequest } from '../../shared/render/chart-labels'
import type { StyleProfile } from '../../shared/render/style-profile'
import type { ChartBlock } from '../../shared/report/document'
import { findFonts } from './fonts'

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
  const texts = collectTexts(context)
  Chart.defaults.font = { ...Chart.defaults.font, family: fontFamily, size: configuration.fontSize }
  const item: unknown = context
  const settings: unknown = {
    type: configuration.type,
    data: configuration.data,
    options: configuration.options,
    plugins: [labelPlugin(configuration, context)],
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
  GlobalFonts.registerFromPath(findFonts().sans, fontFamily)
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

/** Prints the unit at the top left and the values at their points. */
function labelPlugin(configuration: ChartConfiguration, context: SKRSContext2D): Plugin {
  return {
    id: 'nianbao-labels',
    afterDatasetsDraw(chart) {
      const { fontSize, textColour, unit } = configuration
      context.save()
      context.fillStyle = textColour
      context.textBaseline = 'middle'
      context.font = `${fontSize}px "${fontFamily}"`
      context.textAlign = 'left'
      context.fillText(unit, 2, fontSize)
      context.font = `${fontSize - 0.5}px "${fontFamily}"`
      context.textAlign = 'center'
      const { top, bottom } = chart.chartArea
      const area: Box = { left: 0, right: configuration.width, top: top - fontSize * 0.9, bottom }
      const { requests, marks } = collect(chart, configuration, context)
      for (const label of placeLabels(
        requests,
        area,
        marks,
        configuration.type === 'line' ? boxesOnLines(chart) : [],
      )) {
        context.fillStyle = '#ffffff'
        context.fillRect(label.x - label.width / 2, label.y - fontSize / 2, label.width, fontSize)
        context.fillStyle = textColour
        context.fillText(label.text, label.x, label.y)
      }
      context.restore()
    },
  }
}

/** The labels wanted, ends of each series first, and the boxes of the marks that no label may cover. */
function collect(
  chart: Chart,
  configuration: ChartConfiguration,
  context: SKRSContext2D,
): { readonly requests: readonly LabelRequest[]; readonly marks: readonly Box[] } {
  const requests: (LabelRequest & { readonly isEnd: boolean })[] = []
  const marks: Box[] = []
  const metas = chart.getSortedVisibleDatasetMetas()
  const heights = metas.map((meta) => meanHeight(meta.data))
  const lowest = metas.length > 1 ? heights.indexOf(Math.max(...heights)) : -1
  for (const [position, meta] of metas.entries()) {
    const labels = configuration.labels[meta.index] ?? []
    for (const [index, element] of meta.data.entries()) {
      const text = labels[index]
      if (text === null || text === undefined) continue
      const { x, y } = element
      const isNegativeBar = configuration.type === 'bar' && y > (chart.scales.y?.getPixelForValue(0) ?? y)
      requests.push({
        text,
        x,
        y,
        width: context.measureText(text).width + 2,
        height: configuration.fontSize + 1,
        side: isNegativeBar || (configuration.type === 'line' && position === lowest) ? 'below' : 'above',
        isEnd: index === 0 || index === labels.length - 1,
      })
      marks.push(markBox(configuration.type, element, chart))
    }
  }
  return { requests: requests.sort((one, other) => Number(other.isEnd) - Number(one.isEnd)), marks }
}

/** Small boxes along the lines between neighbouring points, where a label would be crossed. */
function boxesOnLines(chart: Chart): readonly Box[] {
  return chart.getSortedVisibleDatasetMetas().flatMap((meta) =>
    meta.data.slice(1).flatMap((end, index) => {
      const start = meta.data[index]
      if (start === undefined || isGap(start) || isGap(end)) return []
      const steps = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 3)
      return Array.from({ length: steps }, (_, step): Box => {
        const x = start.x + ((end.x - start.x) * step) / steps
        const y = start.y + ((end.y - start.y) * step) / steps
        return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 }
      })
    }),
  )
}

/** The mean distance from the top, gaps left out: the lowest series has its labels below, away from the others. */
function meanHeight(elements: readonly { readonly y: number }[]): number {
  const drawn = elements.filter((element) => !isGap(element))
  return drawn.reduce((sum, element) => sum + element.y, 0) / Math.max(drawn.length, 1)
}

/** Chart.js puts a missing point on the axis and marks it as skipped. */
function isGap(element: object): boolean {
  return 'skip' in element && element.skip === true
}

function markBox(type: 'line' | 'bar', element: { readonly x: number; readonly y: number }, chart: Chart): Box {
  const { x, y } = element
  if (type === 'line') return { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }
  const half = 'width' in element && typeof element.width === 'number' ? element.width / 2 : 0
  const zero = chart.scales.y?.getPixelForValue(0) ?? y
  return { left: x - half, right: x + half, top: Math.min(y, zero), bottom: Math.max(y, zero) }
}
