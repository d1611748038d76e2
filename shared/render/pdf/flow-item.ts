import type { PdfMargin, PdfNode } from './pdf-node'

/** A part of the page from top to bottom, with what is needed to keep things together that belong together. */
export interface FlowItem {
  readonly node: PdfNode
  readonly height: number
  /** Is never broken over two pages. */
  readonly whole: boolean
  /** Never stands at the foot of a page without the beginning of what follows. */
  readonly keepWithNext: boolean
  /** The height of its beginning: what has to fit below a heading for the heading to stay there. */
  readonly beginning: number
}

/**
 * Puts items in page order so that no heading or caption is left alone. What must stay together becomes one
 * unbreakable block; before a long item the block reserves room for the item's beginning, which then moves up into it.
 */
export function assembleFlow(items: readonly FlowItem[], pageHeight: number): readonly PdfNode[] {
  const nodes: PdfNode[] = []
  let heads: FlowItem[] = []
  for (const item of items) {
    if (item.keepWithNext) {
      heads.push(item)
      continue
    }
    nodes.push(...joinToNext(heads, item, pageHeight))
    heads = []
  }
  return [...nodes, ...heads.map((head) => head.node)]
}

function joinToNext(heads: readonly FlowItem[], item: FlowItem, pageHeight: number): readonly PdfNode[] {
  const headHeight = heads.reduce((sum, head) => sum + head.height, 0)
  const canBeWhole = headHeight + item.height <= pageHeight
  if (item.whole && canBeWhole) return [block(heads, [item.node], 0)]
  if (heads.length === 0) return [item.node]
  const reserve = headHeight + item.beginning <= pageHeight ? item.beginning : 0
  return [block(heads, [], reserve), moveUp(item.node, reserve)]
}

/** One unbreakable stack; its first margin is put outside so that it vanishes at the top of a page. */
function block(heads: readonly FlowItem[], rest: readonly PdfNode[], reserve: number): PdfNode {
  const [first = { stack: [] }, ...others] = [...heads.map((head) => head.node), ...rest]
  const { pageBreak, ...top } = first
  const before = top.margin?.[1] ?? 0
  const room: readonly PdfNode[] = reserve === 0 ? [] : [{ stack: [], margin: [0, 0, 0, reserve] }]
  return {
    stack: [moveUp(top, before), ...others, ...room],
    unbreakable: true,
    margin: [0, before, 0, 0],
    ...(pageBreak === undefined ? {} : { pageBreak }),
  }
}

function moveUp(node: PdfNode, distance: number): PdfNode {
  const margin: PdfMargin = node.margin ?? [0, 0, 0, 0]
  return { ...node, margin: [margin[0], margin[1] - distance, margin[2], margin[3]] }
}
