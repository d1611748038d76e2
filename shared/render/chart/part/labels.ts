import type { ChartBlock } from '../../../report/document'
import { isDarkFill } from '../is-dark-fill'
import { knownValues } from '../chart-points'
import { numberFormat } from '../../number-format'
import type { StyleProfile } from '../../style/style-profile'
import { element, textElement } from '../../xml'
import { labelPlaces, type LabelPlace } from './label-places'
import { line, textProperties } from './text'

/** The labels of a series: c:dLbls, with a c:dLbl for every point whose label differs from the others. */
export function labelsXml(chart: ChartBlock, at: number, profile: StyleProfile): string {
  const points = chart.series[at]?.points ?? []
  const places = labelPlaces(chart, profile)[at] ?? []
  const usual: LabelPlace = { position: usualPosition(chart), shift: null, isNamed: false }
  const own = points.flatMap(({ provisional }, index) => {
    const place = places[index] ?? null
    if (place === null)
      return [element('c:dLbl', {}, element('c:idx', { val: index }), element('c:delete', { val: 1 }))]
    const { position, shift, isNamed } = place
    // A hollow part is white, and above a bar is white paper.
    const isOnWhite = chart.kind === 'stacked' && (provisional || shift !== null)
    if (position === usual.position && shift === null && !isNamed && !isOnWhite) return []
    const colour = isOnWhite ? profile.chart.textColour : colourOf(chart, at, profile)
    return [
      element(
        'c:dLbl',
        {},
        element('c:idx', { val: index }),
        shift === null ? '' : shiftLayout(shift),
        ...labelParts(chart, profile, place, colour),
        isNamed ? textElement('c:separator', ' ') : '',
      ),
    ]
  })
  return element(
    'c:dLbls',
    {},
    ...own,
    ...labelParts(chart, profile, usual, colourOf(chart, at, profile)),
    leaders(chart, profile),
  )
}

/** A line leads from a name that was moved to the end of its line; a share above its bar needs none. */
function leaders(chart: ChartBlock, profile: StyleProfile): string {
  const isLine = chart.kind === 'line'
  return element(
    'c:extLst',
    {},
    element(
      'c:ext',
      {
        uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
        'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
      },
      element('c15:showLeaderLines', { val: isLine ? 1 : 0 }),
      isLine ? element('c15:leaderLines', {}, element('c:spPr', {}, line(0.5, profile.chart.axisColour))) : '',
    ),
  )
}

/** White on a dark part of a whole. */
function colourOf(chart: ChartBlock, at: number, { chart: { series: looks, textColour } }: StyleProfile): string {
  const fill = looks[at % looks.length]?.fill
  return chart.kind === 'stacked' && fill !== undefined && isDarkFill(fill) ? '#ffffff' : textColour
}

function usualPosition({ kind }: ChartBlock): LabelPlace['position'] {
  return kind === 'line' ? 't' : kind === 'stacked' ? 'ctr' : 'outEnd'
}

function labelParts(
  chart: ChartBlock,
  profile: StyleProfile,
  { position, isNamed }: LabelPlace,
  colour: string,
): readonly string[] {
  return [
    element('c:numFmt', { formatCode: pointFormat(chart), sourceLinked: 0 }),
    noFrame,
    textProperties(profile, { colour }),
    element('c:dLblPos', { val: position }),
    ...shown(isNamed),
  ]
}

function shiftLayout({ x, y }: { readonly x: number; readonly y: number }): string {
  const place = [element('c:x', { val: rounded(x) }), element('c:y', { val: rounded(y) })]
  return element('c:layout', {}, element('c:manualLayout', {}, ...place))
}

function rounded(share: number): number {
  return Math.round(share * 10000) / 10000
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

/** The number format of the chart's points: fixed decimals, a sign on changes, thousands apart from a million on. */
export function pointFormat(chart: ChartBlock): string {
  const isLarge = knownValues(chart).some((value) => Math.abs(value) >= 1e6)
  const plain = numberFormat(Math.max(0, chart.decimals), isLarge)
  return chart.signed ? `+${plain};-${plain};${plain}` : plain
}
