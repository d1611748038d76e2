import { breakIntoChunks, isSpace, mayBreakBetween } from './line-break'
import type { Face } from './style-profile'
import type { TextMeasure } from './text-measure'

/** A stretch of text in one face. */
export interface Piece {
  readonly text: string
  readonly face: Face
}

/** Part of a set line: `spacing` pt follow each of its characters, which makes the line as wide as the measure. */
export interface Segment {
  readonly text: string
  readonly face: Face
  readonly spacing: number
}

/** `stretch` says that the gaps between the segments take up the rest of the width; no line is both short and stretched. */
export interface SetLine {
  readonly segments: readonly Segment[]
  readonly stretch: boolean
  /** Width in pt before justification, indent included. */
  readonly width: number
}

export interface LineOptions {
  readonly size: number
  readonly width: number
  readonly firstIndent: number
  readonly justify: boolean
  readonly measure: TextMeasure
}

interface Chunk extends Piece {
  readonly width: number
  /** Whether a line may end before it. */
  readonly mayBegin: boolean
}

/** A gap beyond this many ems looks worse than a ragged edge. */
const widestGap = 0.4
/** Measured widths may differ from the writer's by this many pt (kerning), so nearer decisions are made explicit. */
const tolerance = 0.2

/**
 * Fills lines greedily with chunks that stay whole, then justifies all but the last by widening the gaps between
 * Chinese characters; figures and Latin words keep their own spacing. All widths in pt.
 */
export function setLines(pieces: readonly Piece[], options: LineOptions): readonly SetLine[] {
  const groups = groupChunks(toChunks(pieces, options))
  const lines: SetLine[] = []
  let line: Chunk[] = []
  let used = options.firstIndent
  for (const group of groups) {
    const width = sumWidths(group)
    const room = options.width - used
    if (line.length > 0 && width - trailingSpace(group, options) > room) {
      const isClose = width - room < tolerance
      lines.push(finishLine(line, lines.length === 0, false, isClose, options))
      line = []
      used = 0
    }
    line.push(...group)
    used += width
  }
  if (line.length > 0) lines.push(finishLine(line, lines.length === 0, true, false, options))
  return lines
}

/** The width in pt of the widest part that must stay on one line. */
export function widestGroup(pieces: readonly Piece[], size: number, measure: TextMeasure): number {
  const options = { size, width: Number.POSITIVE_INFINITY, firstIndent: 0, justify: false, measure }
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

function finishLine(
  chunks: readonly Chunk[],
  isFirst: boolean,
  isLast: boolean,
  isClose: boolean,
  options: LineOptions,
): SetLine {
  const segments = toSegments(chunks)
  const indent = isFirst ? options.firstIndent : 0
  const width = indent + wholeWidth(segments, options.size, options.measure)
  const ragged = { segments, stretch: false, width }
  if (!options.justify || isLast) return ragged
  const inner = segments.reduce((gaps, segment) => gaps + innerGaps(segment), 0)
  const outer = segments.length - 1
  const gaps = isClose ? inner : inner + outer
  const spacing = gaps === 0 ? 0 : (options.width - width) / gaps
  if (spacing <= 0 || spacing > widestGap * options.size) return ragged
  const spaced = segments.map((segment) => ({ ...segment, spacing: innerGaps(segment) > 0 ? spacing : 0 }))
  return { segments: spaced, stretch: !isClose && outer > 0, width }
}

/** Joins neighbours of one face; figures and words stand alone so that justification leaves them together. */
function toSegments(chunks: readonly Chunk[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const chunk of trimEnds(chunks)) {
    const last = segments.at(-1)
    if (last !== undefined && last.face === chunk.face && !isTight(last.text) && !isTight(chunk.text))
      segments[segments.length - 1] = { ...last, text: last.text + chunk.text }
    else segments.push({ text: chunk.text, face: chunk.face, spacing: 0 })
  }
  return segments
}

function trimEnds(chunks: readonly Chunk[]): readonly Chunk[] {
  const last = chunks.at(-1)
  if (last === undefined) return chunks
  const text = last.text.trimEnd()
  return text === last.text ? chunks : [...chunks.slice(0, -1), { ...last, text }]
}

function trailingSpace(group: readonly Chunk[], options: LineOptions): number {
  const last = group.at(-1)
  const end = last === undefined ? undefined : [...last.text].at(-1)
  return last !== undefined && end !== undefined && isSpace(end) ? options.measure(last.face, end) * options.size : 0
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
