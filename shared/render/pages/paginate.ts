import type { FlowBox } from './flow-box'
import { Paginator, type FlowPage, type PageRoom } from './paginator'
import { tieEnding } from './tie-ending'

/**
 * Puts boxes on pages in order: no heading or caption is left alone, no paragraph leaves a single line behind, what is
 * whole stays whole. A chart or short table that no longer fits goes to the top of the next page, and the text after it
 * fills this one up to the next section. Text stands on the grid where there is one.
 */
export function paginate(boxes: readonly FlowBox[], room: PageRoom): readonly FlowPage[] {
  const paginator = new Paginator(room)
  let heads: FlowBox[] = []
  const tied = tieEnding(boxes)
  for (const [at, box] of tied.entries()) {
    heads.push(box)
    if (box.keepWithNext && at < tied.length - 1) continue
    paginator.place(heads)
    heads = []
  }
  return paginator.finish()
}
