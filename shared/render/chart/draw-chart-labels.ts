import type { ChartConfiguration } from './chart-configuration'
import { placeLabels, spreadApart, type Box, type LabelRequest } from './chart-labels'

/** What of a canvas the labels need; the canvas of the page and that of the PDF writer both have it. */
export interface LabelCanvas {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  font: string
  textAlign: unknown
  textBaseline: unknown
  save(): void
  restore(): void
  fillText(text: string, x: number, y: number): void
  fillRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
  measureText(text: string): { readonly width: number }
}

interface DrawnElement {
  readonly x: number
  readonly y: number
}

/** What of a drawn Chart.js chart the labels need. */
export interface DrawnChart {
  readonly chartArea: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly scales: Readonly<Record<string, { getPixelForValue(value: number): number }>>
  getSortedVisibleDatasetMetas(): readonly { readonly index: number; readonly data: readonly DrawnElement[] }[]
}

/** Prints the unit at the top left and the values at their points; after Chart.js has drawn the series. */
export function drawChartLabels(
  chart: DrawnChart,
  configuration: ChartConfiguration,
  context: LabelCanvas,
  fontFamily: string,
): void {
  const { fontSize, textColour, unit } = configuration
  context.save()
  drawZero(chart, configuration, context)
  context.fillStyle = textColour
  context.textBaseline = 'middle'
  context.font = `${fontSize}px "${fontFamily}"`
  context.textAlign = 'left'
  context.fillText(unit, 2, fontSize)
  context.font = `${fontSize - 0.5}px "${fontFamily}"`
  context.textAlign = 'center'
  const { top, bottom } = chart.chartArea
  // No value stands over the numbers of an axis.
  const { left } = chart.chartArea
  const right = chart.scales.y2 === undefined ? configuration.width : chart.chartArea.right
  const area: Box = { left, right, top: top - fontSize * 0.9, bottom }
  if (configuration.lying !== null) {
    drawLyingLabels(chart, configuration, context)
    context.restore()
    return
  }
  if (configuration.names !== null) drawNames(chart, configuration.names, configuration, context)
  const { requests, marks } = collect(chart, configuration, context)
  const lines = boxesOnLines(chart, configuration)
  for (const label of placeLabels(requests, area, marks, lines)) {
    context.fillStyle = '#ffffff'
    context.fillRect(label.x - label.width / 2, label.y - fontSize / 2, label.width, fontSize)
    context.fillStyle = textColour
    context.fillText(label.text, label.x, label.y)
  }
  context.restore()
}

/** The line from which bars of changes go to both sides. */
function drawZero(chart: DrawnChart, { zeroColour, lying }: ChartConfiguration, context: LabelCanvas): void {
  const scale = lying === null ? chart.scales.y : chart.scales.x
  if (zeroColour === null || scale === undefined) return
  const { left, right, top, bottom } = chart.chartArea
  const zero = scale.getPixelForValue(0)
  context.strokeStyle = zeroColour
  context.lineWidth = 0.75
  context.beginPath()
  context.moveTo(lying === null ? left : zero, lying === null ? zero : top)
  context.lineTo(lying === null ? right : zero, lying === null ? zero : bottom)
  context.stroke()
}

/** The values of lying bars, beyond their ends or in the parts of a whole. */
function drawLyingLabels(chart: DrawnChart, configuration: ChartConfiguration, context: LabelCanvas): void {
  if (configuration.lying === 'inside') {
    drawPartLabels(chart, configuration, context)
    return
  }
  const zero = chart.scales.x?.getPixelForValue(0) ?? 0
  for (const { index, data } of chart.getSortedVisibleDatasetMetas()) {
    for (const [at, element] of data.entries()) {
      const text = configuration.labels[index]?.[at] ?? null
      if (text === null) continue
      const side = element.x < zero ? -1 : 1
      context.fillText(text, element.x + side * (context.measureText(text).width / 2 + 5), element.y)
    }
  }
}

/** The shares in the middle of their parts; those of parts too narrow stand above their bar, from the right end on. */
function drawPartLabels(chart: DrawnChart, configuration: ChartConfiguration, context: LabelCanvas): void {
  const { fontSize, textColour } = configuration
  const free = new Map<number, number>()
  for (const { index, data } of [...chart.getSortedVisibleDatasetMetas()].reverse()) {
    for (const [at, element] of data.entries()) {
      const text = configuration.labels[index]?.[at] ?? null
      if (text === null) continue
      const { width } = context.measureText(text)
      const base = 'base' in element && typeof element.base === 'number' ? element.base : element.x
      const middle = (element.x + base) / 2
      if (Math.abs(element.x - base) >= width + 4) {
        context.fillStyle = configuration.insideColours[index]?.[at] ?? textColour
        context.fillText(text, middle, element.y)
        continue
      }
      const height = 'height' in element && typeof element.height === 'number' ? element.height : 0
      const right = Math.min(free.get(at) ?? configuration.width, middle + width / 2)
      context.fillStyle = textColour
      context.fillText(text, right - width / 2, element.y - height / 2 - fontSize * 0.7)
      free.set(at, right - width - fontSize * 0.4)
    }
  }
}

/** The names of lines beside their last points, moved apart where they would cover each other, with a line to each. */
function drawNames(
  chart: DrawnChart,
  names: NonNullable<ChartConfiguration['names']>,
  { fontSize, textColour }: ChartConfiguration,
  context: LabelCanvas,
): void {
  const ends = chart.getSortedVisibleDatasetMetas().flatMap(({ index, data }) => {
    const end = data.findLast((element) => !isGap(element))
    const name = names[index]
    return end && name ? [{ ...name, x: end.x, y: end.y }] : []
  })
  const { top, bottom } = chart.chartArea
  const heights = spreadApart(
    ends.map(({ y }) => y),
    fontSize * 1.25,
    { top: top - fontSize * 0.5, bottom },
  )
  const column = Math.max(...ends.map(({ x }) => x)) + fontSize * 1.5
  context.textAlign = 'left'
  context.lineWidth = 0.75
  for (const [at, { text, colour, x, y }] of ends.entries()) {
    const height = heights[at] ?? y
    context.strokeStyle = colour
    context.beginPath()
    context.moveTo(x + 4, y)
    context.lineTo(column - 2, height)
    context.stroke()
    context.fillStyle = textColour
    context.fillText(text, column, height)
  }
  context.textAlign = 'center'
}

/** The labels wanted, ends of each series first, and the boxes of the marks that no label may cover. */
function collect(
  chart: DrawnChart,
  configuration: ChartConfiguration,
  context: LabelCanvas,
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
      const type = typeOf(configuration, meta.index)
      const isNegativeBar = type === 'bar' && y > (chart.scales.y?.getPixelForValue(0) ?? y)
      requests.push({
        text,
        x,
        y,
        width: context.measureText(text).width + 2,
        height: configuration.fontSize + 1,
        side: isNegativeBar || (configuration.type === 'line' && position === lowest) ? 'below' : 'above',
        isEnd: index === 0 || index === labels.length - 1,
      })
      marks.push(markBox(type, element, chart))
    }
  }
  return { requests: requests.sort((request, other) => Number(other.isEnd) - Number(request.isEnd)), marks }
}

/** How a series is drawn: a chart of columns may have a line over them. */
function typeOf({ type, data }: ChartConfiguration, index: number): 'line' | 'bar' {
  return data.datasets[index]?.type ?? type
}

/** Small boxes along the lines between neighbouring points, where a label would be crossed. */
function boxesOnLines(chart: DrawnChart, configuration: ChartConfiguration): readonly Box[] {
  const lines = chart.getSortedVisibleDatasetMetas().filter(({ index }) => typeOf(configuration, index) === 'line')
  return lines.flatMap((meta) =>
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

function markBox(type: 'line' | 'bar', element: { readonly x: number; readonly y: number }, chart: DrawnChart): Box {
  const { x, y } = element
  if (type === 'line') return { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }
  const half = 'width' in element && typeof element.width === 'number' ? element.width / 2 : 0
  const zero = chart.scales.y?.getPixelForValue(0) ?? y
  return { left: x - half, right: x + half, top: Math.min(y, zero), bottom: Math.max(y, zero) }
}
