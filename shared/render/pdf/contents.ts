import { lineHeightFactor, textWidth } from '../style-profile'
import type { FlowItem } from './flow-item'
import { headingText, type HeadingBlock } from './heading'
import type { PdfNode } from './pdf-node'
import { headItem } from './text-block'
import { familyStyle, setText, type PageContext } from './text-node'

/** Room kept for the page number and a short leader at least. */
const numberRoom = 60
const numberWidth = 18
/** The dots of the leader stand a little below the base line, in ems. */
const leaderDrop = 0.02
const noBorder = [false, false, false, false] as const
const leader: PdfNode = { stack: [], border: [false, false, false, true] }

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
  const tail = style.pitch - (context.profile.ascent.serif + leaderDrop) * style.size
  const number: PdfNode = {
    pageReference: heading.anchor,
    ...familyStyle('serif'),
    fontSize: style.size,
    color: style.colour,
    alignment: 'right',
    noWrap: true,
    lineHeight: lineHeightFactor(context.profile, { ...style, face: 'serif' }),
    margin: [0, label.height - style.pitch, 0, -tail],
    border: noBorder,
  }
  return {
    node: {
      table: {
        widths: ['auto', '*', numberWidth],
        body: [[{ ...label.node, margin: [0, 0, 0, -tail], border: noBorder }, leader, number]],
        heights: label.height - tail,
      },
      layout: 'leader',
      margin: [indent, style.before, 0, style.after + tail],
    },
    height: style.before + label.height + style.after,
    whole: true,
    keepWithNext: false,
    beginning: style.before + label.height,
  }
}
