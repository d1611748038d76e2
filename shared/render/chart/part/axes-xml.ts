import type { ChartBlock } from '../../../report/document'
import { axisEnd, knownValues, startsAtZero } from '../chart-points'
import { lineRange, lineStart } from '../line-start'
import { combinedAxes, type AxisRange } from '../second-axis'
import { numberFormat } from '../../number-format'
import type { StyleProfile } from '../../style/style-profile'
import { element } from '../../xml'
import { line, textProperties } from './text'

const categoryId = 111111111
const valueId = 222222222
const noLine = element('a:ln', {}, element('a:noFill'))

const secondCategoryId = 333333333
const secondValueId = 444444444

/** Identifiers of the two axes, by which a group of series names them, and of those of a line over columns. */
export const axisIds = [categoryId, valueId].map((val) => element('c:axId', { val })).join('')

/** The axes that series on the second scale refer to, as XML. */
export const secondAxisIds = [secondCategoryId, secondValueId].map((val) => element('c:axId', { val })).join('')

/** `fixed` ends an axis where it does in the PDF; a live workbook leaves it to the program, so that the axis follows edited data. */
export type AxisEnds = 'fixed' | 'free'

/** The two axes. Lying bars run from top to bottom and carry their values at their ends, so that they need no scale. */
export function axesXml(chart: ChartBlock, profile: StyleProfile, ends: AxisEnds = 'free'): string {
  const lying = chart.kind === 'bar' || chart.kind === 'stacked'
  const axes = combinedAxes(chart)
  return [
    categoryAxis(chart, profile, lying),
    valueAxis(chart, profile, lying, ends),
    ...(axes === null ? [] : [hiddenCategoryAxis(), rateAxis(axes.line, profile, ends)]),
  ].join('')
}

/** The line needs an axis of categories of its own, which stands where the other one does. */
function hiddenCategoryAxis(): string {
  return element(
    'c:catAx',
    {},
    element('c:axId', { val: secondCategoryId }),
    element('c:scaling', {}, element('c:orientation', { val: 'minMax' })),
    element('c:delete', { val: 1 }),
    element('c:axPos', { val: 'b' }),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: 'nextTo' }),
    element('c:crossAx', { val: secondValueId }),
    element('c:crosses', { val: 'autoZero' }),
  )
}

/** The axis of the line at the right. */
function rateAxis(range: AxisRange, profile: StyleProfile, ends: AxisEnds): string {
  const decimals = Math.max(0, Math.ceil(-Math.log10(range.step) - 1e-9))
  return element(
    'c:valAx',
    {},
    element('c:axId', { val: secondValueId }),
    rangeScaling(range, ends),
    element('c:delete', { val: 0 }),
    element('c:axPos', { val: 'r' }),
    element('c:numFmt', { formatCode: numberFormat(decimals, false), sourceLinked: 0 }),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: 'nextTo' }),
    element('c:spPr', {}, noLine),
    textProperties(profile, {}),
    element('c:crossAx', { val: secondCategoryId }),
    element('c:crosses', { val: 'max' }),
    element('c:crossBetween', { val: 'between' }),
    element('c:majorUnit', { val: range.step }),
  )
}

function majorUnit(range: Pick<AxisRange, 'step'> | null): string {
  return range === null ? '' : element('c:majorUnit', { val: range.step })
}

function rangeScaling({ min, max }: AxisRange, ends: AxisEnds): string {
  return element(
    'c:scaling',
    {},
    element('c:orientation', { val: 'minMax' }),
    ends === 'fixed' ? element('c:max', { val: max }) : '',
    element('c:min', { val: min }),
  )
}

function categoryAxis(chart: ChartBlock, profile: StyleProfile, lying: boolean): string {
  return element(
    'c:catAx',
    {},
    element('c:axId', { val: categoryId }),
    element('c:scaling', {}, element('c:orientation', { val: lying ? 'maxMin' : 'minMax' })),
    element('c:delete', { val: 0 }),
    element('c:axPos', { val: lying ? 'l' : 'b' }),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    // Names stand at the edge, not beside the zero that bars of changes leave to both sides.
    element('c:tickLblPos', { val: 'low' }),
    // The white edges of parts of a whole would break the line.
    element('c:spPr', {}, chart.kind === 'stacked' ? noLine : line(0.75, profile.chart.axisColour)),
    textProperties(profile, { rotation: 0 }),
    element('c:crossAx', { val: valueId }),
    element('c:crosses', { val: 'autoZero' }),
    element('c:auto', { val: 0 }),
    element('c:lblAlgn', { val: 'ctr' }),
    element('c:lblOffset', { val: 60 }),
    element('c:noMultiLvlLbl', { val: 1 }),
  )
}

function valueAxis(chart: ChartBlock, profile: StyleProfile, lying: boolean, ends: AxisEnds): string {
  const axes = combinedAxes(chart)
  return element(
    'c:valAx',
    {},
    element('c:axId', { val: valueId }),
    axes === null ? scaling(chart, ends) : rangeScaling(axes.columns, 'fixed'),
    element('c:delete', { val: lying ? 1 : 0 }),
    element('c:axPos', { val: lying ? 'b' : 'l' }),
    lying ? '' : element('c:majorGridlines', {}, element('c:spPr', {}, line(0.5, profile.chart.gridColour))),
    element('c:numFmt', { formatCode: axisFormat(chart), sourceLinked: 0 }),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: 'nextTo' }),
    element('c:spPr', {}, noLine),
    textProperties(profile, {}),
    element('c:crossAx', { val: categoryId }),
    element('c:crosses', { val: lying ? 'max' : 'autoZero' }),
    element('c:crossBetween', { val: 'between' }),
    majorUnit(axes?.columns ?? (ends === 'fixed' && chart.kind === 'line' ? lineRange(chart) : null)),
  )
}

/**
 * Bars begin at zero also where their values lie close together, a whole ends at 100, and a line that does not stand on zero
 * begins where it does in the PDF. The rest the program finds itself.
 */
function scaling(chart: ChartBlock, ends: AxisEnds): string {
  const start = lineStart(chart)
  const fixed = ends === 'fixed' && chart.kind === 'line' ? (lineRange(chart)?.max ?? null) : null
  const isPositive = knownValues(chart).every((value) => value >= 0)
  return element(
    'c:scaling',
    {},
    element('c:orientation', { val: 'minMax' }),
    chart.kind === 'stacked' || (axisEnd(chart) !== null && chart.kind !== 'bar')
      ? element('c:max', { val: 100 })
      : fixed === null
        ? ''
        : element('c:max', { val: fixed }),
    start !== null
      ? element('c:min', { val: start })
      : isPositive && startsAtZero(chart)
        ? element('c:min', { val: 0 })
        : '',
  )
}

/** Plain digits, never 1E+05; decimals only as far as a step of the axis may need them. */
function axisFormat(chart: ChartBlock): string {
  const largest = Math.max(0, ...knownValues(chart).map(Math.abs))
  const decimals = largest >= 10 ? 0 : Math.min(2, Math.max(1, chart.decimals))
  return largest >= 1e6
    ? numberFormat(0, true)
    : chart.decimals === 0 && largest >= 5
      ? '0'
      : numberFormat(decimals, false)
}
