import type { ChartBlock, ChartPoint } from '../../report/document'
import { isDarkFill } from '../chart-palette'
import { knownValues, lastKnown, pointLabels } from '../chart-points'
import { numberFormat } from '../number-format'
import type { ChartMark, SeriesLook, StyleProfile } from '../style-profile'
import { element, textElement } from '../xml'
import { hex, line, solidFill, textProperties } from './text'

/** Where the names and values of a chart stand in the workbook: formulas without "=", such as 报告!$B$3:$K$3. */
export interface ChartReferences {
  readonly categories: string
  /** For each series, in the order of the chart. */
  readonly series: readonly { readonly name: string; readonly values: string }[]
}

const white = '#ffffff'
const markSymbols = {
  circle: 'circle',
  rect: 'square',
  triangle: 'triangle',
  rectRot: 'diamond',
} as const satisfies Record<ChartMark, string>

/** One series with its points, labels, names and values, in the order the schema asks for. */
export function seriesXml(
  chart: ChartBlock,
  at: number,
  profile: StyleProfile,
  references: ChartReferences | null,
): string {
  const series = chart.series[at]
  const looks = profile.chart.series
  const look = looks[at % looks.length]
  if (!series || !look) throw new Error(`chart ${chart.anchor} has no series ${at}`)
  const reference = references?.series[at]
  const isLine = chart.kind === 'line'
  return element(
    'c:ser',
    {},
    element('c:idx', { val: at }),
    element('c:order', { val: at }),
    element('c:tx', {}, reference ? stringReference(reference.name, [series.name]) : textElement('c:v', series.name)),
    element('c:spPr', {}, isLine ? line(1.75, look.colour, dashName(look)) : barLook(chart, look)),
    isLine ? mark(look, look.colour) : element('c:invertIfNegative', { val: 0 }),
    ...series.points.map((point, index) => pointXml(chart, point, index, look)),
    labelsXml(chart, at, profile, look),
    element(
      'c:cat',
      {},
      references ? stringReference(references.categories, chart.categories) : stringLiteral(chart.categories),
    ),
    element(
      'c:val',
      {},
      reference ? numberReference(reference.values, series.points, chart) : numberLiteral(series.points, chart),
    ),
    isLine ? element('c:smooth', { val: 0 }) : '',
  )
}

function barLook({ kind }: ChartBlock, { fill, colour }: SeriesLook): string {
  return solidFill(fill) + line(kind === 'stacked' ? 1 : 0.5, kind === 'stacked' ? white : colour)
}

function mark({ point, colour }: SeriesLook, fill: string): string {
  return element(
    'c:marker',
    {},
    element('c:symbol', { val: markSymbols[point] }),
    element('c:size', { val: 6 }),
    element('c:spPr', {}, solidFill(fill), line(1, colour)),
  )
}

/** A provisional point: a hollow mark at the end of a dashed line, or a hatched bar. Other points need nothing of their own. */
function pointXml(chart: ChartBlock, { value, provisional }: ChartPoint, index: number, look: SeriesLook): string {
  if (!provisional || value === null) return ''
  if (chart.kind === 'line') {
    const parts = [
      mark(look, white),
      element('c:bubble3D', { val: 0 }),
      element('c:spPr', {}, line(1.75, look.colour, 'sysDash')),
    ]
    return element('c:dPt', {}, element('c:idx', { val: index }), ...parts)
  }
  const hatch = element(
    'a:pattFill',
    { prst: 'wdUpDiag' },
    element('a:fgClr', {}, element('a:srgbClr', { val: hex(look.colour) })),
    element('a:bgClr', {}, element('a:srgbClr', { val: hex(white) })),
  )
  return element(
    'c:dPt',
    {},
    element('c:idx', { val: index }),
    element('c:invertIfNegative', { val: 0 }),
    element('c:bubble3D', { val: 0 }),
    element('c:spPr', {}, hatch, line(0.75, look.colour)),
  )
}

function dashName({ dash }: SeriesLook): string | undefined {
  if (dash.length === 0) return undefined
  if (dash.length > 2) return 'dashDot'
  return (dash[0] ?? 0) > 3 ? 'dash' : 'sysDot'
}

/** The values at the points; the last point of each of several lines also names its line. */
function labelsXml(chart: ChartBlock, at: number, profile: StyleProfile, look: SeriesLook): string {
  const points = chart.series[at]?.points ?? []
  const labels = pointLabels(points, chart)
  const isNamedAtEnd = chart.kind === 'line' && chart.series.length > 1
  const end = isNamedAtEnd ? lastKnown(points) : -1
  const colour = chart.kind === 'stacked' && isDarkFill(look.fill) ? white : profile.chart.textColour
  const own = points.flatMap((_, index) => {
    if (index === end) return [labelXml(chart, index, profile)]
    const isLeftOut = labels[index] === null
    return isLeftOut ? [element('c:dLbl', {}, element('c:idx', { val: index }), element('c:delete', { val: 1 }))] : []
  })
  const position = element('c:dLblPos', { val: labelPosition(chart, at) })
  return element(
    'c:dLbls',
    {},
    ...own,
    format(chart),
    noFrame,
    textProperties(profile, { colour }),
    position,
    ...shown(false),
  )
}

function labelXml(chart: ChartBlock, index: number, profile: StyleProfile): string {
  const position = element('c:dLblPos', { val: 'r' })
  const parts = [
    format(chart),
    noFrame,
    textProperties(profile, {}),
    position,
    ...shown(true),
    textElement('c:separator', ' '),
  ]
  return element('c:dLbl', {}, element('c:idx', { val: index }), ...parts)
}

const noFrame = element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill')))

function shown(withName: boolean): readonly string[] {
  const parts = {
    showLegendKey: 0,
    showVal: 1,
    showCatName: 0,
    showSerName: withName ? 1 : 0,
    showPercent: 0,
    showBubbleSize: 0,
  }
  return Object.entries(parts).map(([name, val]) => element(`c:${name}`, { val }))
}

/** Beyond the end of a bar, inside a part of a whole, above a line; the lowest of several lines has them below. */
function labelPosition(chart: ChartBlock, at: number): string {
  if (chart.kind === 'stacked') return 'ctr'
  if (chart.kind !== 'line') return 'outEnd'
  const means = chart.series.map(({ points }) => {
    const values = knownValues({ ...chart, series: [{ name: '', points }] })
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  })
  return chart.series.length > 1 && means.indexOf(Math.min(...means)) === at ? 'b' : 't'
}

function format(chart: ChartBlock): string {
  return element('c:numFmt', { formatCode: pointFormat(chart), sourceLinked: 0 })
}

/** The number format of the chart's points: fixed decimals, a sign on changes, thousands apart from a million on. */
export function pointFormat(chart: ChartBlock): string {
  const isLarge = knownValues(chart).some((value) => Math.abs(value) >= 1e6)
  const plain = numberFormat(Math.max(0, chart.decimals), isLarge)
  return chart.signed ? `+${plain};-${plain};${plain}` : plain
}

function stringReference(formula: string, texts: readonly string[]): string {
  return element('c:strRef', {}, textElement('c:f', formula), element('c:strCache', {}, ...textPoints(texts)))
}

function stringLiteral(texts: readonly string[]): string {
  return element('c:strLit', {}, ...textPoints(texts))
}

function textPoints(texts: readonly string[]): readonly string[] {
  const points = texts.map((text, idx) => element('c:pt', { idx }, textElement('c:v', text)))
  return [element('c:ptCount', { val: texts.length }), ...points]
}

function numberReference(formula: string, points: readonly ChartPoint[], chart: ChartBlock): string {
  return element('c:numRef', {}, textElement('c:f', formula), element('c:numCache', {}, ...numberPoints(points, chart)))
}

function numberLiteral(points: readonly ChartPoint[], chart: ChartBlock): string {
  return element('c:numLit', {}, ...numberPoints(points, chart))
}

/** A gap has no point at all: there is nothing between a value and none. */
function numberPoints(points: readonly ChartPoint[], chart: ChartBlock): readonly string[] {
  const known = points.flatMap(({ value }, idx) =>
    value === null ? [] : [element('c:pt', { idx }, textElement('c:v', String(value)))],
  )
  return [textElement('c:formatCode', pointFormat(chart)), element('c:ptCount', { val: points.length }), ...known]
}
