import type { ChartBlock } from '../../report/document'
import type { ChartDrawing, ChartText } from '../chart-drawing'
import { numberCaption } from '../label-blocks'
import { textWidth, type StyleProfile } from '../style-profile'
import type { FlowItem } from './flow-item'
import type { PdfNode } from './pdf-node'
import { noteItems } from './table'
import { headItem } from './text-block'
import { familyStyle, toPieces, type PageContext } from './text-node'

/** A chart in the middle of the page with its caption and notes below, all on one page. */
export function chartItem(chart: ChartBlock, drawing: ChartDrawing, number: number, context: PageContext): FlowItem {
  const { profile } = context
  const style = { ...profile.text.caption, before: 5, after: chart.notes.length === 0 ? profile.chart.after : 0 }
  const caption = headItem(
    [toPieces([{ tag: 'text', text: numberCaption('图', number, chart.caption) }], style.face)],
    style,
    context,
  )
  const notes = noteItems(chart.notes, profile.chart.after, context)
  const below = [...caption, ...notes]
  const height = below.reduce((sum, item) => sum + item.height, profile.chart.before + profile.chart.height)
  return {
    node: {
      stack: [
        { svg: drawing.svg, width: profile.chart.width, alignment: 'center' },
        ...drawing.texts.map((text) => textOnChart(text, profile)),
        ...below.map((item) => item.node),
      ],
      margin: [0, profile.chart.before, 0, 0],
    },
    height,
    whole: true,
    keepWithNext: false,
    beginning: height,
  }
}

/** Puts a text over the drawing above it. */
function textOnChart(text: ChartText, profile: StyleProfile): PdfNode {
  const { chart, ascent } = profile
  const left = (textWidth(profile) - chart.width) / 2
  return {
    text: [{ text: text.text, noWrap: true }],
    ...familyStyle('sans'),
    fontSize: text.size,
    color: chart.textColour,
    relativePosition: { x: left + text.left, y: text.baseline - ascent.sans * text.size - chart.height },
  }
}
