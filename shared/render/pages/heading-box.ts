import type { Block } from '../../report/document'
import type { TextStyle } from '../style/style-profile'
import { plainBox, type FlowBox } from './flow-box'
import type { Anchor } from './mark'
import { noteLines, plainText, setText, toPieces, type PageContext } from './set-text'
import { textBox } from './text-box'

/** A heading of the document. */
export type HeadingBlock = Extract<Block, { readonly tag: 'heading' }>
type ParagraphBlock = Extract<Block, { readonly tag: 'paragraph' }>

/** The heading as one line, as bookmarks and contents show it: without the stop of a heading that runs into its text. */
export function headingText(heading: HeadingBlock): string {
  return heading.lines.map(plainText).join('').replace(/。$/u, '')
}

/** A topic that ends with a stop begins the paragraph after it instead of standing on a line of its own. */
export function isRunIn(heading: HeadingBlock, next: Block | undefined): next is ParagraphBlock {
  return heading.level === 2 && next?.tag === 'paragraph' && /。$/u.test(heading.lines.map(plainText).join(''))
}

/** A heading on lines of its own; it stays with what follows. */
export function headingBox(heading: HeadingBlock, parent: string | null, context: PageContext): FlowBox {
  const { profile, metrics } = context
  const own = heading.level === 1 ? profile.text.section : profile.text.topic
  const style: TextStyle = { ...own, align: own.align === 'justify' ? 'left' : own.align }
  const parts = profile.headingParts === 'joined' ? [heading.lines.flat()] : heading.lines
  const lines = parts.map((runs) => toPieces(runs, style.face, metrics)).filter((pieces) => pieces.length > 0)
  const strips = lines.flatMap((pieces, at) =>
    setText(pieces, style, context, at === 0 ? { anchor: anchorOf(heading, parent) } : {}),
  )
  return {
    ...plainBox,
    strips,
    before: style.before,
    after: style.after,
    whole: true,
    keepWithNext: true,
    // A chart or table stays with its topic, as long as that leaves no large part of a page empty.
    holdsFloats: 'mostly',
    section: heading.level === 1 ? headingText(heading) : null,
  }
}

/** A topic set in its own face at the beginning of its paragraph. */
export function runInBox(
  heading: HeadingBlock,
  paragraph: ParagraphBlock,
  parent: string | null,
  context: PageContext,
): FlowBox {
  const { topic, body } = context.profile.text
  const pieces = [
    ...heading.lines.flatMap((runs) => toPieces(runs, topic.face, context.metrics)),
    ...toPieces(paragraph.runs, body.face, context.metrics),
  ]
  const anchor = anchorOf(heading, parent)
  return textBox(pieces, { ...body, before: topic.before }, context, {
    anchor,
    notes: noteLines(paragraph.runs, context),
  })
}

function anchorOf(heading: HeadingBlock, parent: string | null): Anchor {
  return { id: heading.anchor, text: headingText(heading), parent }
}
