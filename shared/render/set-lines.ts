import { breakIntoChunks, mayBreakBetween } from './line-break'
import { chooseBreaks, type LineGroup } from './choose-breaks'
import type { Face } from './style-profile'
import type { TextMeasure } from './text-measure'

/** A stretch of text in one face. */
export interface Piece {
  readonly text: string
  readonly face: Face
}

/** Part of a set line: `spacing` pt follow each of its characters but the last; `half` sets its mark at half width. */
export interface Segment extends Piece {
  readonly spacing: number
  readonly half: boolean
}

export interface SetLine {
  readonly segments: readonly Segment[]
  /** Width in pt without justification, indent included. */
  readonly width: number
  /** The pt that the gaps between the segments share, to make the line as wide as the text block; 0 for a ragged line. */
  readonly rest: number
}

export interface LineOptions {
  readonly size: number
  readonly width: number
  readonly firstIndent: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly measure: TextMeasure
}

interface Chunk extends Piece {
  readonly width: number
  /** Whether a line may end before it. */
  readonly mayBegin: boolean
}

/** Marks with a blank half, which is left out where it would dent the edge of the text block (CLREQ 3.1.6). */
const blankRight = /[，。、；：！？）》】〉」』〕”’]$/u
const blankLeft = /^[（《【〈「『〔“‘]/u

/** A gap beyond this many ems looks worse than a ragged edge. */
const widestGap = 0.4

/**
 * Sets text in lines and justifies all but the last by widening the gaps between Chinese characters; figures and Latin
 * words keep their own spacing. All lengths in pt.
 */
export function setLines(pieces: readonly Piece[], options: LineOptions): readonly SetLine[] {
  const groups = groupChunks(toChunks(pieces, options))
  const counts = chooseBreaks(
    groups.map((group) => lineGroup(group, options)),
    options,
  )
  const lines: Chunk[][] = []
  let start = 0
  for (const count of counts) {
    lines.push(groups.slice(start, start + count).flat())
    start += count
  }
  const natural = lines.map((chunks, index) =>
    naturalLine(chunks, { isFirst: index === 0, isLast: index === lines.length - 1 }, options),
  )
  if (options.align !== 'justify') return natural
  return natural.map((line, index) => {
    const next = natural[index + 1]
    return next === undefined ? line : justifyLine(line, next.width, options)
  })
}

/** The width in pt of the widest part that must stay on one line. */
export function widestGroup(pieces: readonly Piece[], size: number, measure: TextMeasure): number {
  const options: LineOptions = { size, width: Number.POSITIVE_INFINITY, firstIndent: 0, align: 'left', measure }
  return groupChunks(toChunks(pieces, options)).reduce((widest, group) => Math.max(widest, sumWidths(group)), 0)
}

/** The width in pt of a text on one line. */
export function wholeWidth(pieces: readonly Piece[], size: number, measure: TextMeasure): number {
  return pieces.reduce((width, piece) => width + measure(piece.face, piece.text) * size, 0)
}

function toChunks(pieces: readonly Piece[], options: LineOptions): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (const piece of pieces) {
    for (const text of breakIntoChunks(piece.text)) {
      const width = options.measure(piece.face, text) * options.size
      const before = chunks.at(-1)
      const mayBegin = before === undefined || mayBreakBetween(before.text, text)
      if (width <= options.width) chunks.push({ text, face: piece.face, width, mayBegin })
      else chunks.push(...splitCharacters(text, piece.face, options))
    }
  }
  return chunks
}

/** A word wider than the line has to be broken somewhere. */
function splitCharacters(text: string, face: Face, options: LineOptions): readonly Chunk[] {
  return [...text].map((character) => ({
    text: character,
    face,
    width: options.measure(face, character) * options.size,
    mayBegin: true,
  }))
}

function groupChunks(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const groups: Chunk[][] = []
  for (const chunk of chunks) {
    const last = groups.at(-1)
    if (last === undefined || chunk.mayBegin) groups.push([chunk])
    else last.push(chunk)
  }
  return groups
}

function lineGroup(group: readonly Chunk[], options: LineOptions): LineGroup {
  const text = group.map((chunk) => chunk.text).join('')
  const space = /[ \u3000]+$/u.exec(text)?.[0] ?? ''
  const last = group.at(-1)
  const trailing = last === undefined ? 0 : options.measure(last.face, space) * options.size
  const half = options.align === 'justify' ? options.size / 2 : 0
  return {
    width: sumWidths(group),
    savedFirst: blankLeft.test(text) ? half : 0,
    savedLast: blankRight.test(text) ? half : trailing,
  }
}

function naturalLine(
  chunks: readonly Chunk[],
  position: { readonly isFirst: boolean; readonly isLast: boolean },
  options: LineOptions,
): SetLine {
  const indent = position.isFirst ? options.firstIndent : 0
  const segments = toSegments(chunks)
  const halved = options.align === 'justify' ? halveEdges(segments, position) : segments
  const saved = (halved.filter((segment) => segment.half).length * options.size) / 2
  return { segments: halved, width: indent + wholeWidth(halved, options.size, options.measure) - saved, rest: 0 }
}

/** Sets an opening mark at a line's beginning and a closing one at its end at half width, flush with the edge. */
function halveEdges(
  segments: readonly Segment[],
  position: { readonly isFirst: boolean; readonly isLast: boolean },
): readonly Segment[] {
  const halved = [...segments]
  const first = halved[0]
  if (!position.isFirst && first !== undefined && blankLeft.test(first.text)) {
    const rest = first.text.slice(1)
    halved.splice(
      0,
      1,
      { ...first, text: first.text.slice(0, 1), half: true },
      ...(rest === '' ? [] : [{ ...first, text: rest }]),
    )
  }
  const last = halved.at(-1)
  if (!position.isLast && last !== undefined && !last.half && blankRight.test(last.text)) {
    const rest = last.text.slice(0, -1)
    halved.splice(-1, 1, ...(rest === '' ? [] : [{ ...last, text: rest }]), {
      ...last,
      text: last.text.slice(-1),
      half: true,
    })
  }
  return halved
}

/**
 * Widens all gaps of a line alike. The gaps inside segments become spacing, those between segments are left to the
 * writer as `rest`; but not where the next line is so short that the writer would take it for part of this one.
 */
function justifyLine(line: SetLine, nextWidth: number, options: LineOptions): SetLine {
  const inner = line.segments.reduce((gaps, segment) => gaps + innerGaps(segment), 0)
  const outer = line.segments.length - 1
  const free = options.width - line.width
  const shared = (free * outer) / Math.max(inner + outer, 1)
  const isNextShort = nextWidth <= shared + 1
  const gaps = isNextShort ? inner : inner + outer
  const spacing = gaps === 0 ? 0 : free / gaps
  if (spacing <= 0 || spacing > widestGap * options.size) return line
  const segments = line.segments.map((segment) => ({ ...segment, spacing: innerGaps(segment) > 0 ? spacing : 0 }))
  return { segments, width: line.width, rest: isNextShort ? 0 : shared }
}

/** Joins neighbours of one face; figures and words stand alone so that justification leaves them together. */
function toSegments(chunks: readonly Chunk[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const chunk of trimEnd(chunks)) {
    const last = segments.at(-1)
    if (last !== undefined && last.face === chunk.face && !isTight(last.text) && !isTight(chunk.text))
      segments[segments.length - 1] = { ...last, text: last.text + chunk.text }
    else segments.push({ text: chunk.text, face: chunk.face, spacing: 0, half: false })
  }
  return segments
}

function trimEnd(chunks: readonly Chunk[]): readonly Chunk[] {
  const last = chunks.at(-1)
  if (last === undefined) return chunks
  return [...chunks.slice(0, -1), { ...last, text: last.text.trimEnd() }]
}

function isTight(text: string): boolean {
  return /[\p{Script=Latin}\d]/u.test(text)
}

function innerGaps(segment: Piece): number {
  return isTight(segment.text) ? 0 : [...segment.text].length - 1
}

function sumWidths(chunks: readonly Chunk[]): number {
  return chunks.reduce((width, chunk) => width + chunk.width, 0)
}
