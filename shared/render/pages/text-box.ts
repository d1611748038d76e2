import type { Block, Run } from '../../report/document'
import { attachmentLines } from '../../report/attachment-lines'
import type { Piece } from '../typeset/set-lines'
import type { TextStyle } from '../style/style-profile'
import { plainBox, stackStrips, type FlowBox, type Strip } from './flow-box'
import { moveMark } from './mark'
import { noteLines, setText, toPieces, toTextPieces, type PageContext, type TextRoom } from './set-text'

/** A paragraph that may be cut over pages, but not after its first line or before its last. */
export function textBox(
  pieces: readonly Piece[],
  style: TextStyle,
  context: PageContext,
  room: TextRoom = {},
): FlowBox {
  return { ...plainBox, strips: setText(pieces, style, context, room), before: style.before, after: style.after }
}

/** Runs of the document as a paragraph. */
export function runsBox(runs: readonly Run[], style: TextStyle, context: PageContext): FlowBox {
  return textBox(toPieces(runs, style.face, context.metrics), style, context, { notes: noteLines(runs, context) })
}

/** A plain text as a paragraph. */
export function plainTextBox(text: string, style: TextStyle, context: PageContext): FlowBox {
  return textBox(toTextPieces(text, style.face, context.metrics), style, context)
}

/** Lines that stand together on one page. */
export function wholeBox(lines: readonly string[], style: TextStyle, context: PageContext): FlowBox {
  const strips = lines.flatMap((line) => setText(toTextPieces(line, style.face, context.metrics), style, context))
  return endingBox(strips, style)
}

/** 附件说明: names hang behind their label, so that a long one goes on below its own beginning. */
export function attachmentsBox(
  { items }: Extract<Block, { readonly tag: 'attachments' }>,
  context: PageContext,
): FlowBox {
  const style = context.profile.text.attachments
  const widthOf = (text: string): number => context.metrics.width(style.face, text)
  const lines = attachmentLines(items)
  const names = widthOf(lines[0]?.label ?? '')
  const strips = lines.flatMap(({ label, name }) => {
    const pieces = toTextPieces(label + name, style.face, context.metrics)
    return setText(pieces, { ...style, sideIndent: style.sideIndent + names }, context, {
      firstIndent: -widthOf(label),
    })
  })
  return endingBox(strips, style)
}

/**
 * 署名和成文日期 of a sealed document (GB/T 9704-2012, 7.3.5.1): the date stands four characters from the right edge and
 * the issuer is centred above it. An issuer too long for that ends where the date does.
 */
export function signatureBox(
  { issuer, date }: Extract<Block, { readonly tag: 'signature' }>,
  context: PageContext,
): FlowBox {
  const style = context.profile.text.signature
  const { width, metrics } = context
  const date0 = setText(toTextPieces(date, style.face, metrics), { ...style, align: 'right' }, context)
  const dateWidth = metrics.width(style.face, date) * style.size
  const room = 2 * style.sideIndent * style.size + dateWidth
  const issuerWidth = metrics.width(style.face, issuer) * style.size
  const isShort = issuerWidth <= room
  const name = setText(
    toTextPieces(issuer, style.face, metrics),
    isShort ? { ...style, align: 'center', sideIndent: 0 } : { ...style, align: 'right' },
    context,
    isShort ? { width: room } : {},
  )
  const strips: readonly Strip[] = [...(isShort ? name.map((strip) => moveRight(strip, width - room)) : name), ...date0]
  return {
    ...plainBox,
    strips: [stackStrips(strips)],
    before: style.before,
    after: style.after,
    whole: true,
    holdsFloats: 'always',
    isEnding: true,
  }
}

function moveRight(strip: Strip, distance: number): Strip {
  return { ...strip, marks: strip.marks.map((mark) => moveMark(mark, distance, 0)) }
}

/** Part of what closes a report, on one page with the rest of it. */
function endingBox(strips: FlowBox['strips'], { before, after }: TextStyle): FlowBox {
  return { ...plainBox, strips, before, after, whole: true, holdsFloats: 'always', isEnding: true }
}
