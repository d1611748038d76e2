import type { Run } from '../../report/document'
import { footnotesOf, noteRuns } from '../../report/footnotes'
import { bundledOf, type Face } from '../style/faces'
import type { FontMetrics } from '../style/font-metrics'
import { isDash } from '../typeset/dash'
import { raised, setLines, type Piece } from '../typeset/set-lines'
import type { StyleProfile, TextStyle } from '../style/style-profile'
import type { Strip } from './flow-box'
import { plainTextMark, type Anchor, type TextMark } from './mark'

/** What every part of a page is built with. */
export interface PageContext {
  readonly profile: StyleProfile
  readonly metrics: FontMetrics
  /** Width of the text block in pt: that of an upright page, or of one turned to its side. */
  readonly width: number
}

/** What differs from the style and the width of the page where a text is set. */
export interface TextRoom {
  readonly width?: number
  /** Another size than the style's; its pitch goes with it. */
  readonly size?: number
  /** Of the first line, in ems, in place of the style's. */
  readonly firstIndent?: number
  readonly anchor?: Anchor | null
  readonly link?: string | null
  /** The lines of the notes that raised marks lead to, in their order. */
  readonly notes?: readonly (readonly Strip[])[]
}

/** From the top of a character's square to its base line, in ems. */
export const squareAscent = 0.88

/** The lines of a text in a style; air before and after them is not theirs. */
export function setText(
  pieces: readonly Piece[],
  style: TextStyle,
  context: PageContext,
  room: TextRoom = {},
): readonly Strip[] {
  const size = room.size ?? style.size
  const pitch = style.pitch * (size / style.size)
  const side = style.sideIndent * size
  const lines = setLines(pieces, {
    size,
    width: (room.width ?? context.width) - side,
    firstIndent: (room.firstIndent ?? style.firstIndent) * size,
    align: style.align,
    marks: context.profile.marks,
    metrics: context.metrics,
  })
  const left = style.align === 'right' ? 0 : side
  let noted = 0
  return lines.map((line, at): Strip => {
    const first = noted
    noted += line.segments.filter(({ isRaised }) => isRaised).length
    const footnotes = (room.notes ?? []).slice(first, noted).flat()
    const marks = line.segments.map((segment, position): TextMark => ({
      ...plainTextMark,
      text: segment.text,
      face: segment.face,
      size: segment.isRaised ? size * raised.size : size,
      colour: style.colour,
      x: left + segment.x,
      y: baseline(pitch, size) - (segment.isRaised ? raised.lift * size : 0),
      spacing: segment.spacing,
      anchor: at === 0 && position === 0 ? (room.anchor ?? null) : null,
      link: room.link ?? null,
      ...(isDash(segment.text) ? { stretchedTo: segment.text.length * size } : {}),
    }))
    return { height: pitch, keepWithNext: false, marks, ...(footnotes.length === 0 ? {} : { footnotes }) }
  })
}

/** From the top of a line to its base line: characters stand in the middle of their line. */
export function baseline(pitch: number, size: number): number {
  return (pitch - size) / 2 + squareAscent * size
}

/** The text of runs as pieces; a sign that the face lacks comes from the program's own face that stands in for it. */
export function toPieces(runs: readonly Run[], face: Face, metrics: FontMetrics): readonly Piece[] {
  const pieces: Piece[] = []
  let text = ''
  for (const run of runs) {
    if (run.tag !== 'footnote') {
      text += run.text
      continue
    }
    pieces.push(...toTextPieces(text, face, metrics), { text: run.text, face, isRaised: true })
    text = ''
  }
  return [...pieces, ...toTextPieces(text, face, metrics)]
}

/** The lines of each note that runs lead to, as they stand at the foot of a page. */
export function noteLines(runs: readonly Run[], context: PageContext): readonly (readonly Strip[])[] {
  const style = context.profile.text.footnote
  return footnotesOf(runs).map((note) => setText(toPieces(noteRuns(note), style.face, context.metrics), style, context))
}

/** A text as pieces; a sign that the face lacks comes from the program's own face that stands in for it. */
export function toTextPieces(text: string, face: Face, metrics: FontMetrics): readonly Piece[] {
  const shown = printable(text)
  const other = bundledOf(face)
  if (other === face) return shown === '' ? [] : [{ text: shown, face }]
  const pieces: { text: string; face: Face }[] = []
  for (const character of shown) {
    const own = metrics.has(face, character) ? face : other
    const last = pieces.at(-1)
    if (last?.face === own) last.text += character
    else pieces.push({ text: character, face: own })
  }
  return pieces
}

/** The words of runs, without the signs that no font has. */
export function plainText(runs: readonly Run[]): string {
  return printable(runs.map((run) => run.text).join(''))
}

const unprintable = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060\uFEFF\u00AD]/u
const allUnprintable = new RegExp(unprintable, 'gu')

/** Drops line ends, control and zero-width characters: fonts have no sign for them. */
export function printable(text: string): string {
  if (!unprintable.test(text)) return text
  return text
    .replace(/\s*[\r\n]+\s*/gu, '')
    .replace(/\t/gu, ' ')
    .replace(allUnprintable, '')
}
