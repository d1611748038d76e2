import type { ChartBlock } from '../../report/document'
import { formatPoint, knownValues } from '../chart-points'
import type { StyleProfile } from '../style-profile'
import { element } from '../xml'

/** A name at a line's end or beside a lying bar takes no more of the width than this. */
const widestNames = 0.32

/** Where the axes stand inside the chart, as shares of its width and height: room for the texts around them. */
export function plotLayout(chart: ChartBlock, profile: StyleProfile): string {
  const { width, height, fontSize } = profile.chart
  const lying = chart.kind === 'bar' || chart.kind === 'stacked'
  const values = Math.max(0, ...knownValues(chart).map((value) => places(formatPoint(value, chart))))
  const names = Math.max(0, ...chart.series.map(({ name }) => places(name)))
  const categories = Math.max(0, ...chart.categories.map(places))
  const isNamedAtEnds = chart.kind === 'line' && chart.series.length > 1
  const share = (ems: number): number => Math.min(widestNames, (ems * fontSize) / width)
  const left = lying ? share(categories + 1.5) : share(values + 2.5)
  const right = isNamedAtEnds ? share(names + values + 2) : chart.kind === 'bar' ? share(values + 1.5) : 0.03
  const hasLegend = chart.kind !== 'line' && chart.series.length > 1
  const top = (fontSize * (hasLegend ? 3.4 : 2.6)) / height
  const bottom = (fontSize * (lying ? 0.8 : 2.6)) / height
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      element('c:layoutTarget', { val: 'inner' }),
      element('c:xMode', { val: 'edge' }),
      element('c:yMode', { val: 'edge' }),
      element('c:x', { val: rounded(left) }),
      element('c:y', { val: rounded(top) }),
      element('c:w', { val: rounded(1 - left - right) }),
      element('c:h', { val: rounded(1 - top - bottom) }),
    ),
  )
}

/** The width of a text in ems: a Chinese character takes one, others half of it and a little. */
function places(text: string): number {
  return [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x2000 ? 0.56 : 1), 0)
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
