import type { Run } from '../../report/document'
import type { Piece } from '../set-lines'
import type { TextStyle } from '../style-profile'
import type { FlowItem } from './flow-item'
import { setText, toPieces, type PageContext } from './text-node'
import type { PdfNode } from './pdf-node'

/** A paragraph that may be broken over pages, but not after its first line. */
export function textItem(
  pieces: readonly Piece[],
  style: TextStyle,
  context: PageContext,
  extra: PdfNode = {},
): FlowItem {
  const set = setText(pieces, style, context, { extra })
  return {
    node: set.node,
    height: set.height,
    whole: false,
    keepWithNext: false,
    beginning: Math.min(set.height, style.before + 2 * style.pitch),
  }
}

/** Lines that stay with what follows them: headings and captions. */
export function headItem(
  lines: readonly (readonly Piece[])[],
  style: TextStyle,
  context: PageContext,
  firstLine: PdfNode = {},
): readonly FlowItem[] {
  return lines.map((pieces, index) => {
    const before = index === 0 ? style.before : 0
    const after = index === lines.length - 1 ? style.after : 0
    const set = setText(pieces, { ...style, before, after }, context, index === 0 ? { extra: firstLine } : {})
    return { node: set.node, height: set.height, whole: true, keepWithNext: true, beginning: set.height }
  })
}

/** Lines that stay together on one page. */
export function wholeItem(lines: readonly (readonly Run[])[], style: TextStyle, context: PageContext): FlowItem {
  const sets = lines.map((runs) => setText(toPieces(runs, style.face), { ...style, before: 0, after: 0 }, context))
  const height = style.before + sets.reduce((sum, set) => sum + set.height, 0) + style.after
  return {
    node: { stack: sets.map((set) => set.node), margin: [0, style.before, 0, style.after] },
    height,
    whole: true,
    keepWithNext: false,
    beginning: height,
  }
}
