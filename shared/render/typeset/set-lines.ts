import { beginsBlank, endsBlank, sharesBlank } from './blank-marks'
import { chooseBreaks, type LineGroup } from './choose-breaks'
import type { Face } from '../style/faces'
import type { FontMetrics } from '../style/font-metrics'
import { emWidth, isDash, splitDashes } from './dash'
import { breakIntoChunks, mayBreakBetween } from './line-break'

/** A stretch of text in one face. */
export interface Piece {
  readonly text: string
  readonly face: Face
  /** The mark of a note, set small and raised, close to what it stands behind. */
  readonly isRaised?: true
}

/** The size of a raised mark, and how far its base line is lifted, in ems of the text. */
export const raised = { size: 0.62, lift: 0.38 } as const

/** Part of a set line: it begins at `x`, and `spacing` pt follow each of its characters but the last. */
export interface Segment extends Piece {
  readonly x: number
  readonly spacing: number
}

/** A line as it is set: its stretches of text with their places. */
export interface SetLine {
  readonly segments: readonly Segment[]
  /** Width in pt of the text as it stands, indent not included; marks hung over the edges do not count. */
  readonly width: number
}

/** How a text is set into lines; pt. */
export interface LineOptions {
  readonly size: number
  readonly width: number
  /** Of the first line; negative where the further lines hang. */
  readonly firstIndent: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  /** Whether marks in a row and at the edges share their blank halves, or take a whole em each. */
  readonly marks: 'tight' | 'full'
  readonly metrics: FontMetrics
}

interface Chunk extends Piece {
  readonly width: number
  /** Whether a line may end before it. */
  readonly mayBegin: boolean
}

/** A part of a line before its place is known. `pull` moves it to the left over a shared blank. */
interface Part extends Piece {
  readonly width: number
  readonly pull: number
}

/** A gap beyond this many ems looks worse than a ragged edge. */
const widestGap = 0.4
/** Beyond this one, gaps are opened between the characters of units too, which otherwise stay close to their figures. */
const looseGap = 0.25
const wide = '\\p{Script=Han}\\u3000-\\u303F\\uFF01-\\uFF60“”‘’—…·'
/** A run without Chinese characters and full-width marks, ranges of years included; or a run of those. */
const scriptRuns = new RegExp(`[^${wide}]+(?:—+[^${wide}]+)*|[${wide}]+`, 'gu')

/**
 * Sets text in lines and justifies all but the last by widening the gaps between Chinese characters; figures and Latin
 * words keep their own spacing. All lengths in pt.
 */
export function setLines(pieces: readonly Piece[], options: LineOptions): readonly SetLine[] {
  const groups = groupChunks(toChunks(pieces, options))
  const counts = chooseBreaks(
    groups.map((group, at) => lineGroup(group, groups[at - 1], options)),
    options,
  )
  let start = 0
  return counts.map((count, index) => {
    const chunks = groups.slice(start, start + count).flat()
    start += count
    return setLine(chunks, { isFirst: index === 0, isLast: index === counts.length - 1 }, options)
  })
}

/** The width in pt of the widest part that must stay on one line. */
export function widestGroup(pieces: readonly Piece[], size: number, metrics: FontMetrics): number {
  const groups = groupChunks(toChunks(pieces, endless(size, metrics)))
  return groups.reduce((widest, group) => Math.max(widest, sumWidths(group)), 0)
}

/** The width in pt of a text on one line. */
export function wholeWidth(pieces: readonly Piece[], size: number, metrics: FontMetrics): number {
  return pieces.reduce((width, piece) => width + emWidth(piece.face, piece.text, metrics) * sizeOf(piece, size), 0)
}

function endless(size: number, metrics: FontMetrics): LineOptions {
  return { size, width: Number.POSITIVE_INFINITY, firstIndent: 0, align: 'left', marks: 'full', metrics }
}

function toChunks(pieces: readonly Piece[], options: LineOptions): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (const piece of pieces) {
    for (const text of breakIntoChunks(piece.text)) {
      const before = chunks.at(-1)
      const mayBegin = before === undefined || mayBreakBetween(before.text, text)
      const width = widthOf({ ...piece, text }, options)
      if (width <= options.width) chunks.push({ ...piece, text, width, mayBegin })
      else chunks.push(...splitCharacters({ ...piece, text }, options))
    }
  }
  return chunks
}

/** A word wider than the line has to be broken somewhere. */
function splitCharacters(piece: Piece, options: LineOptions): readonly Chunk[] {
  return [...piece.text].map((text) => {
    const character = { ...piece, text }
    return { ...character, width: widthOf(character, options), mayBegin: true }
  })
}

function widthOf(piece: Piece, { size, marks, metrics }: LineOptions): number {
  const width = emWidth(piece.face, piece.text, metrics) * sizeOf(piece, size)
  return marks === 'full' ? width : width - (countShared(piece.text) * size) / 2
}

function sizeOf({ isRaised }: Piece, size: number): number {
  return isRaised ? size * raised.size : size
}

function countShared(text: string): number {
  let count = 0
  for (let at = 1; at < text.length; at += 1) if (sharesBlank(text.charAt(at - 1), text.charAt(at))) count += 1
  return count
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

function lineGroup(group: readonly Chunk[], before: readonly Chunk[] | undefined, options: LineOptions): LineGroup {
  const text = group.map((chunk) => chunk.text).join('')
  const space = /[ \u3000]+$/u.exec(text)?.[0] ?? ''
  const last = group.at(-1)
  const trailing = last === undefined ? 0 : options.metrics.width(last.face, space) * options.size
  const half = options.size / 2
  const hang = options.align === 'justify' && options.marks === 'tight' ? half : 0
  const isJoined = options.marks === 'tight' && sharesBlank(before?.at(-1)?.text ?? '', text)
  return {
    width: sumWidths(group),
    savedFirst: beginsBlank(text) ? hang : 0,
    savedLast: endsBlank(text) ? hang : trailing,
    savedJoined: isJoined ? half : 0,
  }
}

interface LinePosition {
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Places the parts of a line from left to right; all its gaps are widened alike where it is justified. */
function setLine(chunks: readonly Chunk[], position: LinePosition, options: LineOptions): SetLine {
  const whole = toParts(trimEnd(chunks), options)
  const hang = hangingBlanks(whole, position, options)
  const indent = position.isFirst ? options.firstIndent : 0
  const width = whole.reduce((sum, part) => sum + part.width - part.pull, -hang.before - hang.after)
  const free = options.width - indent - width
  const isJustified = options.align === 'justify' && !position.isLast
  const isLoose = isJustified && free > looseGap * options.size * countGaps(whole)
  const parts = isLoose ? toParts(trimEnd(chunks).flatMap(splitScripts), options) : whole
  const spacing = isJustified ? spacingOf(parts, free, options) : 0
  const segments = placeParts(parts, indent + offsetOf(free, options) - hang.before, spacing)
  return {
    segments: spacing === 0 ? joinSegments(segments, parts) : segments,
    width: width + spacing * countGaps(parts),
  }
}

/** The blank halves of marks at the ends of a line, which hang over its edges where it is justified. */
function hangingBlanks(
  parts: readonly Part[],
  position: LinePosition,
  options: LineOptions,
): { readonly before: number; readonly after: number } {
  if (options.align !== 'justify' || options.marks !== 'tight') return { before: 0, after: 0 }
  const half = options.size / 2
  return {
    before: !position.isFirst && beginsBlank(parts[0]?.text ?? '') ? half : 0,
    after: !position.isLast && endsBlank(parts.at(-1)?.text ?? '') ? half : 0,
  }
}

function offsetOf(free: number, { align }: LineOptions): number {
  if (align === 'center') return free / 2
  return align === 'right' ? free : 0
}

function placeParts(parts: readonly Part[], start: number, spacing: number): readonly Segment[] {
  let x = start
  return parts.map((part, at): Segment => {
    const { pull, width, ...piece } = part
    const gaps = innerGaps(part)
    const segment = { ...piece, x: x - pull, spacing: gaps > 0 ? spacing : 0 }
    x += width - pull + (gaps + (parts[at + 1]?.isRaised ? 0 : 1)) * spacing
    return segment
  })
}

function spacingOf(parts: readonly Part[], free: number, options: LineOptions): number {
  const gaps = countGaps(parts)
  const spacing = gaps === 0 ? 0 : free / gaps
  return spacing <= 0 || spacing > widestGap * options.size ? 0 : spacing
}

function countGaps(parts: readonly Part[]): number {
  const between = parts.slice(1).filter(({ isRaised }) => !isRaised).length
  return parts.reduce((sum, part) => sum + innerGaps(part), between)
}

/** Joins neighbours of one face; figures and words stand alone so that justification leaves them together. */
function toParts(chunks: readonly Piece[], options: LineOptions): readonly Part[] {
  const parts: Part[] = []
  let end = ''
  for (const { text, face, isRaised } of chunks) {
    const raise = isRaised ? ({ isRaised } as const) : {}
    for (const piece of (options.marks === 'tight' ? splitShared(text) : [text]).flatMap(splitDashes)) {
      const isPulled = options.marks === 'tight' && sharesBlank(end, piece)
      const last = parts.at(-1)
      const width = emWidth(face, piece, options.metrics) * sizeOf({ text, face, ...raise }, options.size)
      const joins = last !== undefined && last.face === face && !isPulled && !isTight(last.text) && !isTight(piece)
      if (joins) parts[parts.length - 1] = { ...last, text: last.text + piece, width: last.width + width }
      else parts.push({ text: piece, face, ...raise, width, pull: isPulled ? options.size / 2 : 0 })
      end = piece
    }
  }
  return parts
}

/** Cuts a text where two marks share a blank. */
function splitShared(text: string): readonly string[] {
  const pieces: string[] = []
  let start = 0
  for (let at = 1; at < text.length; at += 1) {
    if (!sharesBlank(text.charAt(at - 1), text.charAt(at))) continue
    pieces.push(text.slice(start, at))
    start = at
  }
  return [...pieces, text.slice(start)]
}

/** Parts a number or Latin word, marks within it included, from the Chinese beside it, which is spaced as all Chinese is. */
function splitScripts(piece: Piece): readonly Piece[] {
  const { text } = piece
  const runs = isTight(text) && !piece.isRaised ? (text.match(scriptRuns) ?? [text]) : [text]
  return runs.map((run) => ({ ...piece, text: run }))
}

/** Without spacing, neighbours of one face are one stretch of text again, unless one was pulled. */
function joinSegments(segments: readonly Segment[], parts: readonly Part[]): readonly Segment[] {
  const joined: Segment[] = []
  for (const [at, segment] of segments.entries()) {
    const last = joined.at(-1)
    const isAlike = last !== undefined && last.face === segment.face && last.isRaised === segment.isRaised
    const hasDash = isDash(segment.text) || isDash(last?.text ?? '')
    if (isAlike && !hasDash && parts[at]?.pull === 0)
      joined[joined.length - 1] = { ...last, text: last.text + segment.text }
    else joined.push(segment)
  }
  return joined
}

function trimEnd(chunks: readonly Chunk[]): readonly Piece[] {
  const last = chunks.at(-1)
  if (last === undefined) return chunks
  return [...chunks.slice(0, -1), { ...last, text: last.text.trimEnd() }]
}

/** Numbers, words and dashes, within which no gap is opened. */
function isTight(text: string): boolean {
  return /[\p{Script=Latin}\d]/u.test(text) || isDash(text)
}

function innerGaps(part: Piece): number {
  return isTight(part.text) ? 0 : [...part.text].length - 1
}

function sumWidths(chunks: readonly Chunk[]): number {
  return chunks.reduce((width, chunk) => width + chunk.width, 0)
}
