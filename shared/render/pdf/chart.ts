import type { ChartBlock } from '../../report/document'
import type { FlowItem } from './flow-item'
import { noteItems } from './table'
import { headItem } from './text-block'
import { toPieces, type PageContext } from './text-node'

/** A chart in the middle of the page with its caption and notes below, all on one page. */
export function chartItem(chart: ChartBlock, svg: string, number: number, context: PageContext): FlowItem {
  const { profile } = context
  const style = { ...profile.text.caption, before: 5, after: chart.notes.length === 0 ? profile.chart.after : 0 }
  const caption = headItem(
    [toPieces([{ tag: 'text', text: `图${number}　${chart.caption}` }], style.face)],
    style,
    context,
  )
  const notes = noteItems(chart.notes, profile.chart.after, context)
  const below = [...caption, ...notes]
  const height = below.reduce((sum, item) => sum + item.height, profile.chart.before + profile.chart.height)
  return {
    node: {
      stack: [{ svg, width: profile.chart.width, alignment: 'center' }, ...below.map((item) => item.node)],
      margin: [0, profile.chart.before, 0, 0],
    },
    height,
    whole: true,
    keepWithNext: false,
    beginning: height,
  }
}
