import type { ChartBlock } from '../../../report/document'
import { axisCaption } from '../chart-points'
import type { StyleProfile } from '../../style/style-profile'
import { element, textElement } from '../../xml'

/** Known to every office program on a Chinese PC; the Latin face has digits of about its weight. */
const faces = [
  element('a:latin', { typeface: 'Arial' }),
  element('a:ea', { typeface: '黑体' }),
  element('a:cs', { typeface: 'Arial' }),
]

interface TextLook {
  /** RRGGBB; the profile's text colour by default. */
  readonly colour?: string
  readonly rotation?: number
}

/** How the texts of a part of the chart look: c:txPr. */
export function textProperties(profile: StyleProfile, look: TextLook): string {
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', look.rotation === undefined ? {} : { rot: look.rotation, vert: 'horz' }),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element('a:pPr', {}, characterProperties('a:defRPr', profile, look)),
      element('a:endParaRPr', { lang: 'zh-CN' }),
    ),
  )
}

/** The unit as the chart's title, small at the top left; nothing without a unit. */
export function unitTitle(chart: ChartBlock, profile: StyleProfile): string {
  const text = axisCaption(chart)
  if (text === '') return ''
  return element(
    'c:title',
    {},
    element(
      'c:tx',
      {},
      element(
        'c:rich',
        {},
        element('a:bodyPr', { rot: 0, vert: 'horz' }),
        element('a:lstStyle'),
        element(
          'a:p',
          {},
          element('a:pPr', { algn: 'l' }, characterProperties('a:defRPr', profile, {})),
          element('a:r', {}, characterProperties('a:rPr', profile, {}), textElement('a:t', text)),
        ),
      ),
    ),
    element(
      'c:layout',
      {},
      element(
        'c:manualLayout',
        {},
        element('c:xMode', { val: 'edge' }),
        element('c:yMode', { val: 'edge' }),
        element('c:x', { val: 0.005 }),
        element('c:y', { val: 0.01 }),
      ),
    ),
    element('c:overlay', { val: 1 }),
  )
}

function characterProperties(name: 'a:defRPr' | 'a:rPr', profile: StyleProfile, { colour }: TextLook): string {
  const { fontSize, textColour } = profile.chart
  const attributes = { lang: name === 'a:rPr' ? 'zh-CN' : undefined, sz: Math.round(fontSize * 100), b: 0 }
  return element(name, attributes, solidFill(colour ?? textColour), ...faces)
}

/** A fill of one colour, given as #rrggbb. */
export function solidFill(colour: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: hex(colour) }))
}

/** RRGGBB of #rrggbb. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase()
}

/** A line of so many points; a dash is given by its DrawingML name. */
export function line(width: number, colour: string, dash?: string): string {
  const preset = dash === undefined ? '' : element('a:prstDash', { val: dash })
  return element('a:ln', { w: Math.round(width * 12700), cap: 'flat' }, solidFill(colour), preset, element('a:round'))
}
