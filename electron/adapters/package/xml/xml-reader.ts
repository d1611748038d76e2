import { malformed, Refusal } from '../refusal'
import { decodeXmlText } from './decode-xml-text'
import { byteText, isNameByte, isSpaceByte, localNameStart, startsWithText, xmlByte } from './xml-bytes'
import { XmlAttributes } from './xml-attributes'
import { utf8Xml } from './xml-encoding'

/** What the reader stands on. An empty element gives an open and a close. */
export const xmlToken = { end: 0, open: 1, close: 2, text: 3 } as const
export type XmlToken = (typeof xmlToken)[keyof typeof xmlToken]

/** Deeper nesting occurs in no office document. */
const maxDepth = 256

/**
 * Reads an XML document token by token from its bytes, without building a tree. Names are given without prefix. Well-formedness is
 * checked on the way (tags close in order, attributes are quoted, references are known); document type declarations are refused,
 * and with them every entity. Who edits a document finds the offsets of every tag, in `bytes`. Throws a Refusal.
 */
export class XmlReader {
  /** The document in UTF-8 without byte order mark, whatever it was written in. */
  readonly bytes: Uint8Array
  /** Of the element that was opened or closed last. */
  name = ''
  /** Of an opened element, 1 for the root; of a closed one the same. */
  depth = 0
  /** Offsets of the last tag, from its "<" to behind its ">"; an empty element opens and closes with the same tag. */
  tagStart = 0
  tagEnd = 0
  /** Whether the element that was opened or closed last is written as one tag. */
  isEmpty = false
  /** Where the text or the attribute value that was asked for lies; a text may come in several pieces. */
  start = 0
  end = 0
  private position = 0
  private isCloseDue = false
  private hasReference = false
  private isVerbatim = false
  private openElements = 0
  private hasRoot = false
  private readonly nameStarts = new Int32Array(maxDepth + 1)
  private readonly nameEnds = new Int32Array(maxDepth + 1)
  private readonly attributes: XmlAttributes

  constructor(
    content: Uint8Array,
    /** Name of the part, for messages. */
    private readonly part: string,
  ) {
    this.bytes = utf8Xml(content)
    this.attributes = new XmlAttributes(this.bytes, (detail) => this.fault(detail))
  }

  /** How much of the document is behind, from 0 to 1. */
  get progress(): number {
    return this.position / this.bytes.length
  }

  next(): XmlToken {
    const { bytes } = this
    if (this.isCloseDue) {
      this.isCloseDue = false
      this.depth = this.openElements
      this.openElements -= 1
      return xmlToken.close
    }
    while (this.position < bytes.length) {
      if (bytes[this.position] !== xmlByte.lessThan) {
        if (this.readText()) return xmlToken.text
        continue
      }
      const after = bytes[this.position + 1]
      if (after === xmlByte.slash) return this.readClose()
      if (after === xmlByte.exclamation) {
        if (this.readDeclaration()) return xmlToken.text
      } else if (after === xmlByte.question) this.position = this.find('?>', this.position) + 2
      else return this.readOpen()
    }
    if (this.openElements > 0 || !this.hasRoot) throw this.fault('ends too early')
    return xmlToken.end
  }

  /**
   * Goes to the next element that is opened within the one of this depth, at whatever level below it; false at its end. Without
   * a depth: to the next one of the document.
   */
  nextElement(within = 0): boolean {
    for (;;) {
      const token = this.next()
      if (token === xmlToken.open) return true
      if (token === xmlToken.end || (token === xmlToken.close && this.depth === within)) return false
    }
  }

  /** Goes to the end of the element that was just opened. */
  skip(): void {
    const { depth } = this
    for (let token = this.next(); token !== xmlToken.end; token = this.next()) {
      if (token === xmlToken.close && this.depth === depth) return
    }
  }

  /** The text within the element that was just opened, that of its children included. */
  allText(): string {
    const { depth } = this
    let text = ''
    for (let token = this.next(); token !== xmlToken.end; token = this.next()) {
      if (token === xmlToken.text) text += this.text()
      else if (token === xmlToken.close && this.depth === depth) break
    }
    return text
  }

  /** The piece of text the reader stands on. */
  text(): string {
    const isResolved = this.hasReference && !this.isVerbatim
    return decodeXmlText(this.bytes, this.start, this.end, isResolved, this.part)
  }

  /** Whether the piece of text the reader stands on is written as it reads. */
  get isPlain(): boolean {
    return !this.hasReference && !this.isVerbatim
  }

  /** What stands between two offsets, as it is written. */
  rawBetween(start: number, end: number): string {
    return decodeXmlText(this.bytes, start, end, false, this.part)
  }

  /** The value that was found last, as it is written. */
  rawText(): string {
    return this.end - this.start === 1 ? byteText(this.bytes[this.start]) : this.rawBetween(this.start, this.end)
  }

  /** The prefix of the last tag with its ":"; '' for a tag without one. */
  get prefix(): string {
    const start = this.bytes[this.tagStart + 1] === xmlByte.slash ? this.tagStart + 2 : this.tagStart + 1
    let end = start
    while (isNameByte(this.bytes[end])) end += 1
    return this.rawBetween(start, localNameStart(this.bytes, start, end))
  }

  /** Sets start and end to the raw value of an attribute of the opened element; false when it has none of this name. */
  findAttribute(name: string): boolean {
    const index = this.attributes.find(name)
    if (index < 0) return false
    this.start = this.attributes.valueStart(index)
    this.end = this.attributes.valueEnd(index)
    return true
  }

  /** The value of an attribute of the opened element; null when it has none of this name. */
  attribute(name: string): string | null {
    return this.findAttribute(name) ? decodeXmlText(this.bytes, this.start, this.end, true, this.part) : null
  }

  /** What to throw about the place that was read last. */
  fault(detail: string): Refusal {
    return malformed(`${this.part}, byte ${this.position}: ${detail}`)
  }

  /** A stretch of text up to the next tag; false for white space outside of the root. */
  private readText(): boolean {
    const { bytes } = this
    const start = this.position
    let at = start
    let hasReference = false
    for (; at < bytes.length && bytes[at] !== xmlByte.lessThan; at += 1) {
      if (bytes[at] === xmlByte.ampersand) hasReference = true
    }
    this.position = at
    if (this.openElements === 0) {
      if (bytes.subarray(start, at).some((byte) => byte > 0x20)) throw this.fault('text outside of the root')
      return false
    }
    this.start = start
    this.end = at
    this.hasReference = hasReference
    this.isVerbatim = false
    return true
  }

  private readClose(): XmlToken {
    const { bytes } = this
    const from = this.nameStarts[this.openElements] ?? 0
    const length = (this.nameEnds[this.openElements] ?? 0) - from
    const start = this.position + 2
    if (this.openElements === 0) throw this.fault('closing tag without an opening one')
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[from + at]) throw this.fault('closing tag')
    let at = start + length
    while (isSpaceByte(bytes[at])) at += 1
    if (bytes[at] !== xmlByte.greaterThan) throw this.fault('closing tag')
    this.name = this.localName(start, start + length)
    this.tagStart = this.position
    this.tagEnd = this.position = at + 1
    this.isEmpty = false
    this.depth = this.openElements
    this.openElements -= 1
    return xmlToken.close
  }

  private readOpen(): XmlToken {
    const { bytes } = this
    if (this.openElements === 0 && this.hasRoot) throw this.fault('second root')
    if (this.openElements >= maxDepth) throw this.fault('nested too deep')
    const start = this.position + 1
    let at = start
    while (isNameByte(bytes[at])) at += 1
    if (at === start) throw this.fault('tag without a name')
    this.openElements += 1
    this.hasRoot = true
    this.nameStarts[this.openElements] = start
    this.nameEnds[this.openElements] = at
    this.name = this.localName(start, at)
    this.depth = this.openElements
    at = this.attributes.read(at)
    this.isEmpty = this.isCloseDue = bytes[at] === xmlByte.slash
    this.tagStart = this.position
    this.tagEnd = this.position = this.isEmpty ? at + 2 : at + 1
    return xmlToken.open
  }

  /** Passes a comment; stands on the text of a CDATA section (true); refuses a document type. */
  private readDeclaration(): boolean {
    const { bytes, position } = this
    if (startsWithText(bytes, '<!--', position)) {
      this.position = this.find('-->', position + 4) + 3
      return false
    }
    if (!startsWithText(bytes, '<![CDATA[', position) || this.openElements === 0) {
      throw startsWithText(bytes, '<!DOCTYPE', position)
        ? new Refusal('import.entities', { part: this.part })
        : this.fault('declaration')
    }
    this.start = position + 9
    this.end = this.find(']]>', this.start)
    this.position = this.end + 3
    this.isVerbatim = true
    return true
  }

  private localName(start: number, end: number): string {
    const { bytes } = this
    const from = localNameStart(bytes, start, end)
    return end - from === 1 ? byteText(bytes[from]) : this.rawBetween(from, end)
  }

  private find(text: string, from: number): number {
    const { bytes } = this
    const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, from, 'latin1')
    if (at < 0) throw this.fault('ends too early')
    return at
  }
}
