import { textWidth } from '../style-profile'
import type { FlowItem } from './flow-item'
import { headingText, type HeadingBlock } from './heading'
import type { PdfNode } from './pdf-node'
import { headItem } from './text-block'
import { familyStyle, setText, type PageContext } from './text-node'

/** Room kept for the page number and a short leader at least. */
const numberRoom = 60

/** The table of contents: a line for each heading with a dotted leader and the page it stands on. */
export function contentsItems(
  title: string,
  headings: readonly HeadingBlock[],
  context: PageContext,
): readonly FlowItem[] {
  const style = context.profile.text.contentsTitle
  return [
    ...headItem([[{ text: title, face: style.face }]], style, context),
    ...headings.map((heading) => contentsLine(heading, context)),
  ]
}

function contentsLine(heading: HeadingBlock, context: PageContext): FlowItem {
  const { contentsSection, contentsTopic } = context.profile.text
  const style = heading.level === 1 ? contentsSection : contentsTopic
  const indent = style.sideIndent * style.size
  const flat = { ...style, sideIndent: 0, before: 0, after: 0 }
  const label = setText([{ text: headingText(heading), face: style.face }], flat, context, {
    width: textWidth(context.profile) - indent - numberRoom,
    extra: { linkToDestination: heading.anchor },
  })
  const number: PdfNode = {
    pageReference: heading.anchor,
    ...familyStyle('serif'),
    fontSize: style.size,
    color: style.colour,
    alignment: 'right',
    verticalAlignment: 'bottom',
  }
  return {
    node: {
      table: { widths: ['auto', '*', 'auto'], body: [[label.node, { stack: [] }, number]] },
      layout: 'leader',
      margin: [indent, style.before, 0, style.after],
    },
    height: style.before + label.height + style.after,
    whole: true,
    keepWithNext: false,
    beginning: style.before + label.height,
  }
}
