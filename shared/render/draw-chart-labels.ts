import type { ChartConfiguration } from './chart-configuration'
import { placeLabels, type Box, type LabelRequest } from './chart-labels'

/** What of a canvas the labels need; the canvas of the page and that of the PDF writer both have it. */
export interface LabelCanvas {
  fillStyle: unknown
  font: string
  textAlign: unknown
  textBaseline: unknown
  save(): void
  restore(): void
  fillText(text: string, x: number, y: number): void
  fillRect(x: number, y: number, width: number, height: number): void
  measureText(text: string): { readonly width: number }
}

interface DrawnElement {
  readonly x: number
  readonly y: number
}

/** What of a drawn Chart.js chart the labels need. */
export interface DrawnChart {
  readonly chartArea: { readonly top: number; readonly bottom: number }
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
  context.fillStyle = textColour
  context.textBaseline = 'middle'
  context.font = `${fontSize}px "${fontFamily}"`
  context.textAlign = 'left'
  context.fillText(unit, 2, fontSize)
  context.font = `${fontSize - 0.5}px "${fontFamily}"`
  context.textAlign = 'center'
  const { top, bottom } = chart.chartArea
  const area: Box = { left: 0, right: configuration.width, top: top - fontSize * 0.9, bottom }
  if (configuration.lying !== null) {
    drawLyingLabels(chart, configuration, context)
    context.restore()
    return
  }
  if (configuration.names !== null) drawNames(chart, configuration.names, configuration, context)
  const { requests, marks } = collect(chart, configuration, context)
  const lines = configuration.type === 'line' ? boxesOnLines(chart) : []
  for (const label of placeLabels(requests, area, marks, lines)) {
    context.fillStyle = '#ffffff'
    context.fillRect(label.x - label.width / 2, label.y - fontSize / 2, label.width, fontSize)
    context.fillStyle = textColour
    context.fillText(label.text, label.x, label.y)
  }
  context.restore()
}

/** The values of lying bars: beyond the ends of bars, in the middle of the parts of a whole where they have room. */
function drawLyingLabels(chart: DrawnChart, configuration: ChartConfiguration, context: LabelCanvas): void {
  const { fontSize, textColour } = configuration
  const zero = chart.scales.x?.getPixelForValue(0) ?? 0
  for (const { index, data } of chart.getSortedVisibleDatasetMetas()) {
    for (const [at, element] of data.entries()) {
      const text = configuration.labels[index]?.[at] ?? null
      if (text === null) continue
      const width = context.measureText(text).width + 4
      if (configuration.lying === 'inside') {
        const base = 'base' in element && typeof element.base === 'number' ? element.base : zero
        if (Math.abs(element.x - base) < width) continue
        const middle = (element.x + base) / 2
        context.fillStyle = '#ffffff'
        context.fillRect(middle - width / 2, element.y - fontSize * 0.6, width, fontSize * 1.2)
        context.fillStyle = textColour
        context.fillText(text, middle, element.y)
      } else {
        const side = element.x < zero ? -1 : 1
        context.fillText(text, element.x + side * (width / 2 + 3), element.y)
      }
    }
  }
}

/** The names of lines beside their last points, moved apart where they would cover each other. */
function drawNames(
  chart: DrawnChart,
  names: readonly string[],
  { fontSize }: ChartConfiguration,
  context: LabelCanvas,
): void {
  const ends = chart
    .getSortedVisibleDatasetMetas()
    .flatMap(({ index, data }) => {
      const end = data.findLast((element) => !isGap(element))
      return end ? [{ name: names[index] ?? '', x: end.x, y: end.y }] : []
    })
    .sort((one, other) => one.y - other.y)
  context.textAlign = 'left'
  let free = -Infinity
  for (const { name, x, y } of ends) {
    const place = Math.max(y, free)
    context.fillText(name, x + fontSize * 0.8, place)
    free = place + fontSize * 1.25
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
function boxesOnLines(chart: DrawnChart): readonly Box[] {
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

function markBox(type: 'line' | 'bar', element: { readonly x: number; readonly y: number }, chart: DrawnChart): Box {
  const { x, y } = element
  if (type === 'line') return { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }
  const half = 'width' in element && typeof element.width === 'number' ? element.width / 2 : 0
  const zero = chart.scales.y?.getPixelForValue(0) ?? y
  return { left: x - half, right: x + half, top: Math.min(y, zero), bottom: Math.max(y, zero) }
}
