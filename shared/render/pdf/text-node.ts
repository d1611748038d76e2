import type { Run } from '../../report/document'
import { setLines, type Piece, type Segment, type SetLine } from '../set-lines'
import {
  familyOf,
  isBold,
  lineHeightFactor,
  textWidth,
  type Face,
  type StyleProfile,
  type TextStyle,
} from '../style-profile'
import { hasMarksInARow, type TextMeasure } from '../text-measure'
import { pdfFamilies, type PdfInline, type PdfNode } from './pdf-node'

/** What every part of a page is built with. */
export interface PageContext {
  readonly profile: StyleProfile
  readonly measure: TextMeasure
}

/** A text node with the number of lines it will take, so that heights are known before layout. */
export interface SetText {
  readonly node: PdfNode
  readonly lines: number
  readonly height: number
}

/** pdfmake ties neighbouring inlines where its own rules forbid a break; an inline without words keeps them apart. */
const mayBreak: PdfInline = { text: '', wordBreak: 'break-all' }
const mustBreak: PdfInline = { text: '\n' }

/** Sets a text in a style over a width; margins before and after come from the style unless `margin` is given. */
export function setText(
  pieces: readonly Piece[],
  style: TextStyle,
  context: PageContext,
  room: { readonly width?: number; readonly size?: number; readonly extra?: PdfNode } = {},
): SetText {
  const size = room.size ?? style.size
  const side = style.sideIndent * size
  const width = (room.width ?? textWidth(context.profile)) - side
  const lines = setLines(pieces, {
    size,
    width,
    firstIndent: style.firstIndent * size,
    align: style.align,
    measure: context.measure,
  })
  const pitch = style.pitch * (size / style.size)
  const node: PdfNode = {
    text: toInlines(lines, style.align),
    ...familyStyle(style.face),
    fontSize: size,
    lineHeight: lineHeightFactor(context.profile, style),
    color: style.colour,
    alignment: style.align === 'justify' ? 'left' : style.align,
    margin: [style.align === 'right' ? 0 : side, style.before, style.align === 'right' ? side : 0, style.after],
    ...(style.firstIndent > 0 ? { leadingIndent: style.firstIndent * size } : {}),
    ...room.extra,
  }
  return { node, lines: lines.length, height: style.before + lines.length * pitch + style.after }
}

/** The text of runs as pieces of one face; characters that print nothing are left out. */
export function toPieces(runs: readonly Run[], face: Face): readonly Piece[] {
  const text = printable(runs.map((run) => run.text).join(''))
  return text === '' ? [] : [{ text, face }]
}

export function plainText(runs: readonly Run[]): string {
  return printable(runs.map((run) => run.text).join(''))
}

/** Drops line ends, control and zero-width characters: fonts have no sign for them. */
export function printable(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/gu, '')
    .replace(/\t/gu, ' ')
    .replace(/[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060\uFEFF\u00AD]/gu, '')
}

export function familyStyle(face: Face): { readonly font: string; readonly bold: boolean } {
  return { font: pdfFamilies[familyOf(face)], bold: isBold(face) }
}

/** Every line is tied together as one group, so that the writer can only break where the lines were set to end. */
function toInlines(lines: readonly SetLine[], align: TextStyle['align']): readonly PdfInline[] {
  return lines.flatMap((line, index) => {
    const last = line.segments.length - 1
    const inlines = line.segments.map((segment, position): PdfInline => ({
      text: segment.text,
      ...familyStyle(segment.face),
      noWrap: true,
      ...(position < last ? { noNewLine: true } : {}),
      ...(segment.spacing > 0 ? { characterSpacing: segment.spacing } : {}),
      ...(align === 'justify' ? { alignment: line.rest > 0 ? 'justify' : 'left' } : {}),
      ...features(segment),
    }))
    if (index === lines.length - 1) return inlines
    return [...inlines, line.rest > 0 ? mayBreak : mustBreak]
  })
}

function features(segment: Segment): Pick<PdfInline, 'fontFeatures'> {
  if (segment.half) return { fontFeatures: ['halt'] }
  return hasMarksInARow(segment.text) ? { fontFeatures: ['chws'] } : {}
}
