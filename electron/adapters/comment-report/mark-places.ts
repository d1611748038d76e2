import { Refusal } from '../package/refusal'
import type { Splice } from '../package/xml/splice-bytes'
import type { XmlReader } from '../package/xml/xml-reader'
import type { DocxParagraph, RunPiece, TextPiece } from '../read-report/docx/docx-paragraph'
import { escapeXml } from '../../../shared/render/xml'

export interface PlacedComment {
  readonly id: number
  readonly paragraph: number
  readonly start: number
  readonly length: number
}

/** Where a comment begins or ends within a piece of text, in units from the piece's first. */
interface Cut {
  readonly at: number
  readonly isEnd: boolean
  readonly xml: string
}

/** The namespace of the document's elements, as its root declares it. */
export function namespaceOf(reader: XmlReader): string {
  return rootOf(reader).namespace
}

/**
 * The edits of a document part that put the range and the reference of every comment around its place. Runs are split where a place
 * begins or ends within them, with their properties on both sides; all other bytes stay.
 */
export function markPlaces(
  reader: XmlReader,
  paragraphs: readonly DocxParagraph[],
  comments: readonly PlacedComment[],
): readonly Splice[] {
  const { prefix, declaration } = rootOf(reader)
  const byIndex = new Map(paragraphs.map((paragraph) => [paragraph.index, paragraph]))
  const cuts = new Map<TextPiece, Cut[]>()
  const cut = (piece: TextPiece | undefined, entry: Cut): void => {
    if (piece === undefined) throw new Refusal('read-report.damaged', { detail: 'comment outside of the text' })
    cuts.set(piece, [...(cuts.get(piece) ?? []), entry])
  }
  const inOrder = comments.toSorted(
    (comment, other) => comment.paragraph - other.paragraph || comment.start - other.start,
  )
  for (const { id, paragraph, start, length } of inOrder) {
    const pieces = byIndex.get(paragraph)?.pieces ?? []
    const first = pieceAt(pieces, start)
    const last = pieceAt(pieces, start + length - 1)
    const element = (name: string): string => `<${prefix}${name}${declaration} ${prefix}id="${id}"/>`
    const reference = `<${prefix}r${declaration}>${element('commentReference')}</${prefix}r>`
    cut(first, { at: start - (first?.from ?? 0), isEnd: false, xml: element('commentRangeStart') })
    cut(last, {
      at: start + length - (last?.from ?? 0),
      isEnd: true,
      xml: `${element('commentRangeEnd')}${reference}`,
    })
  }
  return [...cuts].flatMap(([piece, own]) => splicesOf(reader.bytes, piece, own))
}

function pieceAt(pieces: readonly TextPiece[], offset: number): TextPiece | undefined {
  return pieces.find(({ from, text }) => offset >= from && offset < from + text.length)
}

function splicesOf(bytes: Uint8Array, piece: TextPiece, cuts: readonly Cut[]): readonly Splice[] {
  const { run, holder } = piece
  const length = piece.text.length
  const isSplit = (cut: Cut): boolean => run?.content != null && cut.at > 0 && cut.at < length
  const within = cuts.filter(isSplit).sort((cut, other) => cut.at - other.at || Number(other.isEnd) - Number(cut.isEnd))
  const around = cuts.filter((cut) => !isSplit(cut))
  const before = around
    .filter(({ isEnd }) => !isEnd)
    .map(({ xml }) => xml)
    .join('')
  const after = around
    .filter(({ isEnd }) => isEnd)
    .map(({ xml }) => xml)
    .join('')
  if (run === null) return [...at(holder.start, before), ...at(holder.end, after)]
  const open = openOf(bytes, holder.start)
  const { tag: runTag, name: runName } = open
  const properties = run.properties === null ? '' : textAt(bytes, run.properties.start, run.properties.end)
  const apart = (markers: string): string => `</${runName}>${markers}${runTag}${properties}`
  const isLast = bytes[run.element.end] === 0x3c && bytes[run.element.end + 1] === 0x2f
  return [
    ...(run.isFirst ? at(holder.start, before) : at(run.element.start, before === '' ? '' : apart(before))),
    ...(within.length > 0 && run.content !== null
      ? splitText(bytes, run.element.start, run.content, within, apart)
      : []),
    ...(isLast ? at(holder.end, after) : at(run.element.end, after === '' ? '' : apart(after))),
  ]
}

/** The w:t as several, each in a run of its own, with the marks of comments between them. */
function splitText(
  bytes: Uint8Array,
  elementStart: number,
  content: NonNullable<RunPiece['content']>,
  cuts: readonly Cut[],
  apart: (markers: string) => string,
): readonly Splice[] {
  const { name } = openOf(bytes, elementStart)
  const open = `<${name} xml:space="preserve">`
  let [from, xml] = [0, open]
  for (const place of new Set(cuts.map((cut) => cut.at))) {
    const marks = cuts.flatMap((cut) => (cut.at === place ? [cut.xml] : []))
    xml += `${escapeXml(content.text.slice(from, place))}</${name}>${apart(marks.join(''))}${open}`
    from = place
  }
  return [{ start: elementStart, end: content.end, text: `${xml}${escapeXml(content.text.slice(from))}` }]
}

function at(place: number, xml: string): readonly Splice[] {
  return xml === '' ? [] : [{ start: place, end: place, text: xml }]
}

/** The opening tag that begins at a byte, as it is written, and the name of its element with its prefix. */
function openOf(bytes: Uint8Array, start: number): { readonly tag: string; readonly name: string } {
  let quote = 0
  let end = start
  for (; end < bytes.length; end += 1) {
    const byte = bytes[end] ?? 0
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === 0x22 || byte === 0x27) quote = byte
    else if (byte === 0x3e) break
  }
  const tag = textAt(bytes, start, end + 1)
  return { tag, name: /^<([^\s/>]+)/u.exec(tag)?.[1] ?? '' }
}

interface Root {
  /** Of the names of elements and attributes, with ":". */
  readonly prefix: string
  readonly namespace: string
  /** What elements need besides where the document's own have no prefix: attributes of a namespace cannot go without. */
  readonly declaration: string
}

/** Reads the root that a reader at its beginning comes to. */
function rootOf(reader: XmlReader): Root {
  reader.nextElement()
  const tag = reader.rawBetween(reader.tagStart, reader.tagEnd)
  const { prefix } = reader
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`
  const namespace = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag)?.[1]
  if (namespace === undefined) throw new Refusal('read-report.damaged', { detail: 'namespace' })
  return prefix === ''
    ? { prefix: 'w:', namespace, declaration: ` xmlns:w="${namespace}"` }
    : { prefix, namespace, declaration: '' }
}

function textAt(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end))
}
