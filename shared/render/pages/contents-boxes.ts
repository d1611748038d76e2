import { textWidth } from '../style/style-profile'
import { lineStrips } from './caption-box'
import { plainBox, type FlowBox, type Strip } from './flow-box'
import { headingText, type HeadingBlock } from './heading-box'
import { plainTextMark, moveMark, type Mark, type TextMark } from './mark'
import { baseline, setText, toTextPieces, type PageContext } from './set-text'

/** Room kept at the right of a heading for a short leader and the page number, in pt. */
const numberRoom = 60
const numberWidth = 18
/** Between the heading and its leader, and between the leader and the number. */
const leaderGap = 5
const leaderColour = '#888888'

/** The table of contents: a line for each heading with a dotted leader and the page it stands on. */
export function contentsBoxes(
  title: string,
  headings: readonly HeadingBlock[],
  context: PageContext,
): readonly FlowBox[] {
  const style = context.profile.text.contentsTitle
  return [
    {
      ...plainBox,
      strips: lineStrips(title, style, context),
      before: style.before,
      after: style.after,
      whole: true,
      keepWithNext: true,
    },
    ...headings.map((heading) => entryBox(heading, context)),
  ]
}

function entryBox(heading: HeadingBlock, context: PageContext): FlowBox {
  const { contentsSection, contentsTopic } = context.profile.text
  const style = heading.level === 1 ? contentsSection : contentsTopic
  const indent = style.sideIndent * style.size
  const width = textWidth(context.profile)
  const lines = setText(
    toTextPieces(headingText(heading), style.face, context.metrics),
    { ...style, sideIndent: 0, align: 'left' },
    context,
    { width: width - indent - numberRoom, link: heading.anchor },
  )
  const strips = lines.map((strip, at): Strip => {
    const label = strip.marks.map((mark) => moveMark(mark, indent, 0))
    return { ...strip, marks: at < lines.length - 1 ? label : [...label, ...leader(label, heading, context)] }
  })
  return { ...plainBox, strips, before: style.before, after: style.after, whole: true }
}

function leader(label: readonly Mark[], heading: HeadingBlock, context: PageContext): readonly Mark[] {
  const { contentsSection, contentsTopic } = context.profile.text
  const style = heading.level === 1 ? contentsSection : contentsTopic
  const width = textWidth(context.profile)
  const end = label.reduce((right, mark) => Math.max(right, rightOf(mark, context)), 0)
  const y = baseline(style.pitch, style.size)
  const number: TextMark = {
    ...plainTextMark,
    text: '',
    face: style.face,
    size: style.size,
    colour: style.colour,
    x: width,
    y,
    link: heading.anchor,
    pageOf: heading.anchor,
  }
  const dots: Mark = {
    tag: 'line',
    x1: end + leaderGap,
    x2: width - numberWidth - leaderGap,
    y: y - 1,
    width: 0.6,
    colour: leaderColour,
    isDotted: true,
  }
  return [dots, number]
}

function rightOf(mark: Mark, { metrics }: PageContext): number {
  return mark.tag === 'text' ? mark.x + metrics.width(mark.face, mark.text) * mark.size : 0
}
