import type { ChartBlock } from '../../../report/document'
import { overlaps, spreadApart, type Box } from '../chart-labels'
import { formatPoint, isNamedAtEnds, knownValues, lastKnown, pointLabels, widthInEms } from '../chart-points'
import { lineRange } from '../line-start'
import type { StyleProfile } from '../../style/style-profile'
import { gapWidth, plotBox } from './layout'

/** Where a value stands at its point, in the words of DrawingML, and how far it is moved from there. */
export interface LabelPlace {
  readonly position: 't' | 'b' | 'r' | 'ctr' | 'outEnd'
  /** Shares of the chart's width and height, to the right and down; null where it stands by itself. */
  readonly shift: { readonly x: number; readonly y: number } | null
  /** The name of the series stands with the value. */
  readonly isNamed: boolean
}

/** By series and point; null where nothing is printed. */
export type LabelPlaces = readonly (readonly (LabelPlace | null)[])[]

/**
 * Office programs print labels one over the other where points are close. These are places without that, found from where
 * the program will draw the points: names at the ends of lines are moved apart, a value that would cover another goes to the
 * other side or is left out, and the share of a part too narrow for it stands above its bar.
 */
export function labelPlaces(chart: ChartBlock, profile: StyleProfile): LabelPlaces {
  if (chart.kind === 'line') return linePlaces(chart, profile)
  if (chart.kind === 'stacked') return partPlaces(chart, profile)
  if (chart.kind === 'column') return columnPlaces(chart, profile)
  const place: LabelPlace = { position: 'outEnd', shift: null, isNamed: false }
  return chart.series.map(({ points }) => pointLabels(points, chart).map((text) => (text === null ? null : place)))
}

/** The share of the height that the highest bar takes, less where a line stands above. */
const columnShare = 0.85

/** Distance between a point and the near edge of its value, and half the size of a mark, pt. */
const gap = 3
const mark = 3

function linePlaces(chart: ChartBlock, profile: StyleProfile): LabelPlaces {
  const { width, height, fontSize } = profile.chart
  const plot = plotBox(chart, profile)
  const axis = likelyAxis(chart)
  const x = (at: number): number => width * (plot.left + (plot.width * (at + 0.5)) / chart.categories.length)
  const y = (value: number): number =>
    height * (plot.top + plot.height * (1 - (value - axis.from) / Math.max(axis.to - axis.from, 1e-9)))
  const ends = chart.series.map(({ points }) => (isNamedAtEnds(chart) ? lastKnown(points) : -1))
  const named = chart.series.flatMap(({ points }, index) => {
    const value = points[ends[index] ?? -1]?.value ?? null
    return value === null ? [] : [{ index, height: y(value) }]
  })
  const bounds = { top: height * plot.top, bottom: height * (plot.top + plot.height) }
  const apart = spreadApart(
    named.map((entry) => entry.height),
    fontSize * 1.3,
    bounds,
  )
  const shifts = new Map(named.map((entry, at) => [entry.index, ((apart[at] ?? entry.height) - entry.height) / height]))
  const taken: Box[] = chart.series.flatMap(({ points }) =>
    points.flatMap(({ value }, at) =>
      value === null
        ? []
        : [{ left: x(at) - mark, right: x(at) + mark, top: y(value) - mark, bottom: y(value) + mark }],
    ),
  )
  const lowest = lowestSeries(chart)
  return chart.series.map(({ points }, index) =>
    pointLabels(points, chart).map((text, at): LabelPlace | null => {
      const value = points[at]?.value ?? null
      if (at === ends[index]) return { position: 'r', shift: shiftDown(shifts.get(index) ?? 0), isNamed: true }
      if (text === null || value === null) return null
      const half = (widthInEms(text) * fontSize) / 2
      const sides = index === lowest ? (['b', 't'] as const) : (['t', 'b'] as const)
      for (const position of sides) {
        const top = position === 't' ? y(value) - mark - gap - fontSize : y(value) + mark + gap
        const box = { left: x(at) - half, right: x(at) + half, top, bottom: top + fontSize }
        // Neither another value nor the numbers of the axis may be covered.
        if (box.left < width * plot.left || taken.some((other) => overlaps(box, other))) continue
        taken.push(box)
        return { position, shift: null, isNamed: false }
      }
      return null
    }),
  )
}

/** Less than a thousandth is not worth a layout of its own. */
function shiftDown(y: number): LabelPlace['shift'] {
  return Math.abs(y) < 0.001 ? null : { x: 0, y }
}

/** Where the value axis begins and ends; a document is told so, a live workbook may go further up. */
function likelyAxis(chart: ChartBlock): { readonly from: number; readonly to: number } {
  const range = lineRange(chart)
  return range === null ? { from: 0, to: 1 } : { from: range.min, to: range.max }
}

/** The values above upright bars; one that would cover another is left out. */
function columnPlaces(chart: ChartBlock, profile: StyleProfile): LabelPlaces {
  const { width, height, fontSize } = profile.chart
  const plot = plotBox(chart, profile)
  const values = [0, ...knownValues(chart)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const group = (width * plot.width) / chart.categories.length
  const bar = group / (chart.series.length + gapWidth(chart) / 100)
  const scale = (height * plot.height * columnShare) / Math.max(most - least, 1e-9)
  const taken: Box[] = []
  return chart.series.map(({ points }, index) =>
    pointLabels(points, chart).map((text, at): LabelPlace | null => {
      const value = points[at]?.value ?? null
      if (text === null || value === null) return null
      const x = group * (at + 0.5) + (index - (chart.series.length - 1) / 2) * bar
      const half = (widthInEms(text) * fontSize) / 2
      const end = (most - value) * scale
      const top = value < 0 ? end + gap : end - gap - fontSize
      const box = { left: x - half, right: x + half, top, bottom: top + fontSize }
      if (box.left < 0 || taken.some((other) => overlaps(box, other))) return null
      taken.push(box)
      return { position: 'outEnd', shift: null, isNamed: false }
    }),
  )
}

/** The lowest of several lines has its values below it, away from the others. */
function lowestSeries(chart: ChartBlock): number {
  if (chart.series.length < 2) return -1
  const means = chart.series.map(({ points }) => {
    const values = knownValues({ ...chart, series: [{ name: '', points }] })
    return values.length === 0 ? Infinity : values.reduce((sum, value) => sum + value, 0) / values.length
  })
  return means.indexOf(Math.min(...means))
}

function partPlaces(chart: ChartBlock, profile: StyleProfile): LabelPlaces {
  const { width, height, fontSize } = profile.chart
  const plot = plotBox(chart, profile)
  const barHeight = plot.height / chart.categories.length / (1 + gapWidth(chart) / 100)
  const above = -(barHeight / 2 + (fontSize * 0.7) / height)
  const places: (LabelPlace | null)[][] = chart.series.map(() => [])
  for (const at of chart.categories.keys()) {
    let begin = 0
    const parts = chart.series.map(({ points }) => {
      const value = points[at]?.value ?? null
      const middle = plot.left + (plot.width * (begin + (value ?? 0) / 2)) / 100
      begin += value ?? 0
      return { value, middle }
    })
    let free = 1
    for (const [index, { value, middle }] of [...parts.entries()].reverse()) {
      const own = places[index]
      if (!own) continue
      const wide = value === null ? 0 : (widthInEms(formatPoint(value, chart)) * fontSize) / width
      if (value === null) own[at] = null
      else if ((value / 100) * plot.width >= wide + 4 / width)
        own[at] = { position: 'ctr', shift: null, isNamed: false }
      else {
        const right = Math.min(free, middle + wide / 2)
        own[at] = { position: 'ctr', shift: { x: right - wide / 2 - middle, y: above }, isNamed: false }
        free = right - wide - (fontSize * 0.4) / width
      }
    }
  }
  return places
}
