import type { Block } from '../../report/document'
import type { FlowItem } from './flow-item'
import type { PdfNode } from './pdf-node'
import { headItem, textItem } from './text-block'
import { plainText, toPieces, type PageContext } from './text-node'

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

export function headingItems(heading: HeadingBlock, parent: string | null, context: PageContext): readonly FlowItem[] {
  const style = heading.level === 1 ? context.profile.text.section : context.profile.text.topic
  const lines = heading.lines.map((runs) => toPieces(runs, style.face)).filter((pieces) => pieces.length > 0)
  const items = headItem(lines, { ...style, align: style.align === 'justify' ? 'left' : style.align }, context, {
    ...bookmark(heading, parent),
  })
  return items
}

/** A topic set in its own face at the beginning of its paragraph. */
export function runInItem(
  heading: HeadingBlock,
  paragraph: ParagraphBlock,
  parent: string | null,
  context: PageContext,
): FlowItem {
  const { topic, body } = context.profile.text
  const pieces = [
    ...heading.lines.flatMap((runs) => toPieces(runs, topic.face)),
    ...toPieces(paragraph.runs, body.face),
  ]
  return textItem(pieces, { ...body, before: topic.before }, context, bookmark(heading, parent))
}

function bookmark(heading: HeadingBlock, parent: string | null): PdfNode {
  return {
    id: heading.anchor,
    outline: true,
    outlineText: headingText(heading),
    outlineExpanded: heading.level === 1,
    ...(parent === null ? {} : { outlineParentId: parent }),
  }
}
