import type { ChartBlock } from '../../../report/document'
import { axesXml, axisIds, secondAxisIds, type AxisEnds } from './axes-xml'
import { gapWidth, hasLegend, legendLayout, plotLayout } from './layout'
import { seriesXml, type ChartReferences } from './series-xml'
import { textProperties, unitTitle } from './text'
import { axisCaption } from '../chart-points'
import { lineOver } from '../second-axis'
import type { StyleProfile } from '../../style/style-profile'
import { element } from '../../xml'

export type { ChartReferences } from './series-xml'

const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** The content type of a chart part (ECMA-376 part 1, 14.2.1). */
export const chartContentType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
/** The type of the relationship that leads to a chart part. */
export const chartRelationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart'
/** The namespace of DrawingML charts. */
export const chartNamespace = namespaces['xmlns:c']

/**
 * A chart as a DrawingML chart part (xl/charts/chartN.xml, word/charts/chartN.xml), which Excel, Word, WPS and LibreOffice
 * draw themselves. `references` are the cells that hold the names and values; without them the part carries the values
 * alone, as a document without a workbook needs it. A gap stays a gap, provisional points are hollow, lines are
 * named at their ends. The elements follow the order of ECMA-376 part 1, 21.2, which Excel insists on.
 */
export function buildChartPart(
  chart: ChartBlock,
  profile: StyleProfile,
  references: ChartReferences | null,
  axes: AxisEnds = 'free',
): string {
  const space = element(
    'c:chartSpace',
    namespaces,
    element('c:date1904', { val: 0 }),
    element('c:lang', { val: 'zh-CN' }),
    element('c:roundedCorners', { val: 0 }),
    element(
      'c:chart',
      {},
      unitTitle(chart, profile),
      element('c:autoTitleDeleted', { val: axisCaption(chart) === '' ? 1 : 0 }),
      element(
        'c:plotArea',
        {},
        plotLayout(chart, profile),
        groupXml(chart, profile, references),
        lineGroup(chart, profile, references),
        axesXml(chart, profile, axes),
      ),
      legendXml(chart, profile),
      element('c:plotVisOnly', { val: 1 }),
      element('c:dispBlanksAs', { val: 'gap' }),
      element('c:extLst', {}, missingAsGap),
    ),
    element(
      'c:spPr',
      {},
      element('a:solidFill', {}, element('a:srgbClr', { val: 'FFFFFF' })),
      element('a:ln', {}, element('a:noFill')),
    ),
    textProperties(profile, {}),
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${space}`
}

/** Newer programs then leave a gap for #N/A too, where older ones draw a line across. */
const missingAsGap = element(
  'c:ext',
  {
    uri: '{56B9EC1D-385E-4148-901F-78D8002777C0}',
    'xmlns:c16r3': 'http://schemas.microsoft.com/office/drawing/2017/03/chart',
  },
  element('c16r3:dataDisplayOptions16', {}, element('c16r3:dispNaAsBlank', { val: 1 })),
)

function groupXml(chart: ChartBlock, profile: StyleProfile, references: ChartReferences | null): string {
  const series = chart.series.map((_, at) => seriesXml(chart, at, profile, references))
  const varyColours = element('c:varyColors', { val: 0 })
  if (chart.kind === 'line') {
    const grouping = element('c:grouping', { val: 'standard' })
    return element('c:lineChart', {}, grouping, varyColours, ...series, element('c:marker', { val: 1 }), axisIds)
  }
  const isStacked = chart.kind === 'stacked'
  return element(
    'c:barChart',
    {},
    element('c:barDir', { val: chart.kind === 'column' ? 'col' : 'bar' }),
    element('c:grouping', { val: isStacked ? 'stacked' : 'clustered' }),
    varyColours,
    ...series,
    element('c:gapWidth', { val: gapWidth(chart) }),
    element('c:overlap', { val: isStacked ? 100 : 0 }),
    axisIds,
  )
}

/** The line over columns, on axes of its own. */
function lineGroup(chart: ChartBlock, profile: StyleProfile, references: ChartReferences | null): string {
  const line = lineOver(chart)
  if (line === null) return ''
  const at = chart.series.length
  return element(
    'c:lineChart',
    {},
    element('c:grouping', { val: 'standard' }),
    element('c:varyColors', { val: 0 }),
    seriesXml(line, 0, profile, references, at),
    element('c:marker', { val: 1 }),
    secondAxisIds,
  )
}

/** Lines are named at their ends; bars of several series have a legend. */
function legendXml(chart: ChartBlock, profile: StyleProfile): string {
  if (!hasLegend(chart)) return ''
  return element(
    'c:legend',
    {},
    element('c:legendPos', { val: 't' }),
    legendLayout(chart, profile),
    element('c:overlay', { val: 0 }),
    textProperties(profile, {}),
  )
}
