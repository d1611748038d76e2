import type { ChartBlock, ChartPoint } from '../../../report/document'
import type { ChartMark, SeriesLook, StyleProfile } from '../../style/style-profile'
import { element, textElement } from '../../xml'
import { labelsXml, pointFormat } from './labels'
import { line, solidFill } from './text'

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

/** One series with its points, labels, names and values, in the order the schema asks for; `place` among all of its chart. */
export function seriesXml(
  chart: ChartBlock,
  at: number,
  profile: StyleProfile,
  references: ChartReferences | null,
  place = at,
): string {
  const series = chart.series[at]
  const looks = profile.chart.series
  const look = looks[place % looks.length]
  if (!series || !look) throw new Error(`chart ${chart.anchor} has no series ${at}`)
  const reference = references?.series[place]
  const isLine = chart.kind === 'line'
  return element(
    'c:ser',
    {},
    element('c:idx', { val: place }),
    element('c:order', { val: place }),
    element('c:tx', {}, reference ? stringReference(reference.name, [series.name]) : textElement('c:v', series.name)),
    element(
      'c:spPr',
      {},
      isLine ? line(1.75, look.colour, place === at ? dashName(look) : undefined) : barLook(chart, look),
    ),
    isLine ? mark(look, look.colour) : element('c:invertIfNegative', { val: 0 }),
    ...series.points.map((point, index) => pointXml(chart, point, index, look)),
    labelsXml(chart, at, profile),
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

/** A provisional point: a hollow mark at the end of a dashed line, or a hollow bar. Other points need nothing of their own. */
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
  return element(
    'c:dPt',
    {},
    element('c:idx', { val: index }),
    element('c:invertIfNegative', { val: 0 }),
    element('c:bubble3D', { val: 0 }),
    element('c:spPr', {}, solidFill(white), line(1, look.colour)),
  )
}

function dashName({ dash }: SeriesLook): string | undefined {
  if (dash.length === 0) return undefined
  if (dash.length > 2) return 'dashDot'
  return (dash[0] ?? 0) > 3 ? 'dash' : 'sysDot'
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
