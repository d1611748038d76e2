import type { ChartBlock } from '../../report/document'
import { isDarkFill } from './is-dark-fill'
import {
  axisCaption,
  axisEnd,
  endText,
  formatAmount,
  isNamedAtEnds,
  lastKnown,
  pointLabels,
  startsAtZero,
  widthInEms,
} from './chart-points'
import { allSeries, chartOfSeries, combinedAxes, type AxisRange } from './second-axis'
import type { SeriesLook, StyleProfile } from '../style/style-profile'

interface Segment {
  readonly p1DataIndex: number
}

interface Tick {
  readonly value: number
}

interface LegendEntry {
  readonly datasetIndex: number
}

/** A series as Chart.js draws it; one entry of the lists for each point. */
export interface ChartDataset {
  /** A line over columns, on the axis at the right. */
  readonly type?: 'line'
  readonly yAxisID?: 'y2'
  /** Lines are drawn over columns. */
  readonly order?: number
  readonly label: string
  readonly data: readonly (number | null)[]
  readonly spanGaps: false
  readonly borderColor: string
  readonly borderWidth: number | readonly number[]
  readonly inflateAmount: number
  readonly borderDash: number[]
  /** Of a point, or of the whole series in the legend. */
  readonly backgroundColor: (point: { readonly dataIndex?: number }) => string
  readonly pointStyle: string
  readonly pointRadius: number
  readonly pointBackgroundColor: readonly string[]
  readonly pointBorderColor: string
  readonly segment: { readonly borderDash: (segment: Segment) => number[] | undefined }
  readonly maxBarThickness: number
}

/** What a chart needs of Chart.js and of the label painter; built anew for each use, lengths in pt. */
export interface ChartConfiguration {
  readonly type: 'line' | 'bar'
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly textColour: string
  /** The texts at the points, by series and point; null where nothing is printed. */
  readonly labels: readonly (readonly (string | null)[])[]
  /** Bars lie: their names are at the left and their values at their right ends, or inside the parts of a whole. */
  readonly lying: 'ends' | 'inside' | null
  /** The colours of texts inside the parts of a whole, by series and point. */
  readonly insideColours: readonly (readonly string[])[]
  /** What stands at the ends of several lines, name and last value, by series; null for bars, which have a legend. */
  readonly names: readonly { readonly text: string; readonly colour: string }[] | null
  /** The colour of the line at zero, from which bars of changes go to both sides; null where an axis stands there. */
  readonly zeroColour: string | null
  /** Printed at the top left. */
  readonly unit: string
  readonly data: {
    readonly labels: readonly (string | readonly string[])[]
    readonly datasets: readonly ChartDataset[]
  }
  readonly options: object
}

const white = '#ffffff'
const provisionalDash = [3, 3]

/**
 * The Chart.js configuration of a chart: gaps stay open, provisional points are hollow and reached by a dashed line,
 * bars stand on zero, and the values are printed with the chart's decimals.
 */
export function buildChartConfiguration(chart: ChartBlock, profile: StyleProfile): ChartConfiguration {
  const { width, height, fontSize, textColour } = profile.chart
  return {
    type: chart.kind === 'line' ? 'line' : 'bar',
    width,
    height,
    fontSize,
    textColour,
    labels: allSeries(chart).map(({ points }, index) => {
      // The name at a line's end has the last value with it.
      const end = isNamedAtEnds(chart) ? lastKnown(points) : -1
      return pointLabels(points, chartOfSeries(chart, index)).map((label, at) => (at === end ? null : label))
    }),
    lying: chart.kind === 'bar' ? 'ends' : chart.kind === 'stacked' ? 'inside' : null,
    insideColours: chart.series.map(({ points }, index) => {
      const isDark = isDarkFill(lookOf(profile, index).fill)
      return points.map(({ provisional }) => (isDark && !provisional ? white : textColour))
    }),
    names: isNamedAtEnds(chart)
      ? chart.series.map((_, index) => ({ text: endText(chart, index), colour: lookOf(profile, index).colour }))
      : null,
    zeroColour: chart.signed && chart.kind !== 'line' ? profile.chart.axisColour : null,
    unit: axisCaption(chart),
    data: {
      labels: chart.categories.map((category) =>
        wrapCategory(category, isLying(chart) ? 3 : chart.categories.length, profile),
      ),
      datasets: allSeries(chart).map((_, index) => buildDataset(chart, index, profile)),
    },
    options: buildOptions(chart, profile),
  }
}

function isLying({ kind }: ChartBlock): boolean {
  return kind === 'bar' || kind === 'stacked'
}

function buildDataset(chart: ChartBlock, index: number, profile: StyleProfile): ChartDataset {
  const series = allSeries(chart)[index]
  const look = lookOf(profile, index)
  if (series === undefined) throw new Error(`chart ${chart.anchor} has no series ${index}`)
  const isOver = index >= chart.series.length
  const isLine = chart.kind === 'line' || isOver
  const isHollow = (point: number): boolean => series.points[point]?.provisional === true
  const fill = isLine ? look.colour : look.fill
  return {
    label: series.name,
    data: series.points.map(({ value }) => value),
    spanGaps: false,
    borderColor: look.colour,
    borderWidth: isLine ? 1.6 : series.points.map((_, point) => (isHollow(point) ? 1 : 0)),
    inflateAmount: 0,
    borderDash: isOver ? [] : [...look.dash],
    backgroundColor: ({ dataIndex }) => (dataIndex !== undefined && isHollow(dataIndex) ? white : fill),
    pointStyle: look.point,
    pointRadius: 3,
    pointBackgroundColor: series.points.map((_, point) => (isHollow(point) ? white : look.colour)),
    pointBorderColor: look.colour,
    segment: { borderDash: ({ p1DataIndex }) => (isHollow(p1DataIndex) ? provisionalDash : undefined) },
    maxBarThickness: 34,
    ...(isOver ? ({ type: 'line', yAxisID: 'y2', order: -1 } as const) : {}),
  }
}

function lookOf(profile: StyleProfile, index: number): SeriesLook {
  const looks = profile.chart.series
  const look = looks[index % looks.length]
  if (look === undefined) throw new Error(`profile ${profile.id} has no looks of series`)
  return look
}

function buildOptions(chart: ChartBlock, profile: StyleProfile): object {
  const { fontSize, textColour } = profile.chart
  const hasLegend = chart.kind !== 'line' && allSeries(chart).length > 1
  return {
    animation: false,
    responsive: false,
    devicePixelRatio: 1,
    events: [],
    indexAxis: isLying(chart) ? 'y' : 'x',
    layout: { padding: { top: hasLegend ? 0 : fontSize * 2.8, right: rightRoom(chart, profile), bottom: 0, left: 4 } },
    font: { size: fontSize },
    plugins: {
      legend: {
        display: hasLegend,
        position: 'top',
        align: 'end',
        labels: {
          // A line over columns is drawn last and named last.
          sort: (entry: LegendEntry, other: LegendEntry) => entry.datasetIndex - other.datasetIndex,
          usePointStyle: chart.kind === 'line',
          boxWidth: fontSize,
          boxHeight: fontSize * 0.7,
          padding: fontSize,
          color: textColour,
        },
      },
    },
    scales: isLying(chart)
      ? { x: hiddenScale(chart), y: categoryScale(chart, profile) }
      : { x: categoryScale(chart, profile), ...valueScales(chart, profile) },
  }
}

/** A line's name takes no more of the width than this. */
const widestNames = 0.36
const leaderEms = 2

function rightRoom(chart: ChartBlock, { chart: { width, fontSize } }: StyleProfile): number {
  if (!isNamedAtEnds(chart)) return 12
  const longest = Math.max(...chart.series.map((_, index) => widthInEms(endText(chart, index))))
  return Math.min(width * widestNames, (longest + leaderEms) * fontSize)
}

function categoryScale(chart: ChartBlock, { chart: { axisColour, textColour } }: StyleProfile): object {
  return {
    offset: true,
    stacked: chart.kind === 'stacked',
    grid: { display: false },
    border: { color: axisColour, display: !chart.signed },
    ticks: { color: textColour, maxRotation: 0, autoSkip: chart.kind === 'line', autoSkipPadding: 6 },
  }
}

/** Lying bars carry their values; a whole ends at 100, other bars leave room for the value at their end. */
function hiddenScale(chart: ChartBlock): object {
  if (chart.kind === 'stacked') return { display: false, stacked: true, min: 0, max: 100 }
  return { display: false, beginAtZero: true, grace: '12%' }
}

/** The axis at the left, and that of a line over columns at the right. */
function valueScales(chart: ChartBlock, profile: StyleProfile): object {
  const axes = combinedAxes(chart)
  if (axes === null) return { y: valueScale(chart, profile) }
  const { textColour, gridColour } = profile.chart
  const side = ({ min, max, step }: AxisRange): object => ({
    ...{ min, max, border: { display: false } },
    ticks: { color: textColour, stepSize: step, padding: 4, callback: formatTick },
  })
  return {
    y: { ...side(axes.columns), grid: { color: gridColour, lineWidth: 0.5, drawTicks: false } },
    y2: { ...side(axes.line), position: 'right', grid: { display: false } },
  }
}

function valueScale(chart: ChartBlock, { chart: { gridColour, textColour } }: StyleProfile): object {
  const end = axisEnd(chart)
  return {
    beginAtZero: startsAtZero(chart),
    grace: '12%',
    ...(end === null ? {} : { max: end }),
    grid: { color: gridColour, lineWidth: 0.5, drawTicks: false },
    border: { display: false },
    ticks: { color: textColour, maxTicksLimit: 7, padding: 4, callback: formatTick },
  }
}

/** A number at the axis with the decimals that the step between the numbers has. */
function formatTick(value: number | string, _index: number, ticks: readonly Tick[]): string {
  const step = Math.abs((ticks[1]?.value ?? 1) - (ticks[0]?.value ?? 0))
  const decimals = step === 0 ? 0 : Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))
  return formatAmount(Number(value), Math.min(decimals, 6))
}

/** A long category is set on several lines, each as wide as its share of the axis. */
function wrapCategory(category: string, count: number, profile: StyleProfile): string | readonly string[] {
  const { width, fontSize } = profile.chart
  const room = Math.max(2, Math.floor((width - 50) / Math.max(count, 1) / fontSize))
  const characters = [...category]
  if (/^[\d年月季度—-]*$/u.test(category) || characters.length <= room) return category
  const lines = Math.ceil(characters.length / room)
  const each = Math.ceil(characters.length / lines)
  return Array.from({ length: lines }, (_, line) => characters.slice(line * each, (line + 1) * each).join(''))
}
