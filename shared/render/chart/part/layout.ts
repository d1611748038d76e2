import type { ChartBlock } from '../../../report/document'
import { formatPoint, isNamedAtEnds, knownValues, widthInEms } from '../chart-points'
import { allSeries, axisMarks, combinedAxes } from '../second-axis'
import type { StyleProfile } from '../../style/style-profile'
import { element } from '../../xml'

/** A name at a line's end or beside a lying bar takes no more of the width than this. */
const widestNames = 0.32

/** Shares of the chart's width and height, from its top left corner. */
export interface PlotBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where the axes stand inside the chart: there is room for the texts around them. */
export function plotBox(chart: ChartBlock, profile: StyleProfile): PlotBox {
  const { width, height, fontSize } = profile.chart
  const lying = chart.kind === 'bar' || chart.kind === 'stacked'
  const values = Math.max(0, ...knownValues(chart).map((value) => widthInEms(formatPoint(value, chart))))
  const names = Math.max(0, ...chart.series.map(({ name }) => widthInEms(name)))
  const categories = Math.max(0, ...chart.categories.map(widthInEms))
  const share = (ems: number): number => Math.min(widestNames, (ems * fontSize) / width)
  const left = lying ? share(categories + 1.5) : share(values + 2.5)
  const axes = combinedAxes(chart)
  const rates = axes === null ? 0 : Math.max(...axisMarks(axes.line).map(widthInEms))
  const beside = chart.kind === 'bar' ? share(values + 1.5) : axes === null ? 0.03 : share(rates + 2)
  const right = isNamedAtEnds(chart) ? share(names + values + 2) : beside
  const top = (fontSize * (hasLegend(chart) ? 3.6 : 3.2)) / height
  const bottom = (fontSize * (lying ? 0.8 : 2.6)) / height
  return { left, top, width: 1 - left - right, height: 1 - top - bottom }
}

/** The axes' place as c:layout. */
export function plotLayout(chart: ChartBlock, profile: StyleProfile): string {
  return edgeLayout(plotBox(chart, profile), 'inner')
}

/** Bars of several series have a legend; lines are named at their ends. */
export function hasLegend(chart: ChartBlock): boolean {
  return chart.kind !== 'line' && allSeries(chart).length > 1 && knownValues(chart).length > 0
}

/** At the top right, clear of the axes; programs that place it themselves put it over the bars. */
export function legendLayout(chart: ChartBlock, profile: StyleProfile): string {
  const { width, height, fontSize } = profile.chart
  // The key of a line is longer than that of a bar.
  const key = chart.second ? 4.6 : 2.4
  const ems = allSeries(chart).reduce((sum, { name }) => sum + widthInEms(name) + key, 1)
  const wide = Math.min(0.8, (ems * fontSize) / width)
  return edgeLayout({ left: 0.99 - wide, top: 0.01, width: wide, height: (fontSize * 2) / height })
}

/** The gap between bars in % of their width. */
export function gapWidth({ kind, series }: ChartBlock): number {
  return kind === 'stacked' ? 90 : series.length > 1 ? 60 : 80
}

function edgeLayout({ left, top, width, height }: PlotBox, target?: 'inner'): string {
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      target === undefined ? '' : element('c:layoutTarget', { val: target }),
      element('c:xMode', { val: 'edge' }),
      element('c:yMode', { val: 'edge' }),
      element('c:x', { val: rounded(left) }),
      element('c:y', { val: rounded(top) }),
      element('c:w', { val: rounded(width) }),
      element('c:h', { val: rounded(height) }),
    ),
  )
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
