import type { ChartBlock } from '../../report/document'
import type { ChartDrawing } from '../chart/chart-drawing'
import { numberCaption } from '../label-blocks'
import { captionStrips, noteStrips } from './caption-box'
import { blankStrip, plainBox, stackStrips, type FlowBox, type Strip } from './flow-box'
import { plainTextMark, type Mark } from './mark'
import type { PageContext } from './set-text'

/** Between the chart and its caption. */
const captionGap = 5

/** A chart in the middle of the page with its caption and notes below, all on one page. */
export function chartBox(chart: ChartBlock, drawing: ChartDrawing, number: number, context: PageContext): FlowBox {
  const { tableNote } = context.profile.text
  const look = context.profile.chart
  const notes = noteStrips(chart.notes, context)
  const strips = [
    drawingStrip(drawing, context),
    blankStrip(captionGap),
    ...captionStrips(numberCaption('图', number, chart.caption), context),
    ...(notes.length === 0 ? [] : [blankStrip(tableNote.before), ...notes]),
  ]
  return {
    ...plainBox,
    strips: [stackStrips(strips)],
    before: look.before,
    after: look.after,
    kind: 'figure',
    whole: true,
    floats: true,
  }
}

function drawingStrip(drawing: ChartDrawing, { profile, width }: PageContext): Strip {
  const look = profile.chart
  const left = (width - look.width) / 2
  const texts = drawing.texts.map((text): Mark => ({
    ...plainTextMark,
    text: text.text,
    face: 'sans',
    size: text.size,
    colour: text.colour,
    x: left + text.left,
    y: text.baseline,
  }))
  const picture: Mark = { tag: 'drawing', x: left, y: 0, shapes: drawing.shapes }
  return { height: look.height, marks: [picture, ...texts], keepWithNext: false }
}
