import { malformed, Refusal } from '../refusal'
import { utf8Xml } from './utf8-xml'
import { decodeXmlText } from './xml-text'

/** What the reader stands on. An empty element gives an open and a close. */
export const xmlToken = { end: 0, open: 1, close: 2, text: 3 } as const
export type XmlToken = (typeof xmlToken)[keyof typeof xmlToken]

/** Deeper nesting and more attributes occur in no office document. */
const deepest = 256
const mostAttributes = 512

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const ampersand = 0x26
const colon = 0x3a
const equals = 0x3d

const singleLetters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/**
 * Reads an XML document token by token from its bytes, without building a tree. Names are given without prefix. Well-formedness is
 * checked on the way (tags close in order, attributes are quoted, references are known); document type declarations are refused,
 * and with them every entity. Throws a Refusal.
 */
export class XmlReader {
  readonly bytes: Uint8Array
  /** Of the element that was opened or closed last. */
  name = ''
  /** Of an opened element, 1 for the root; of a closed one the same. */
  depth = 0
  /** Where the tag of the element that was opened or closed last begins; that of an empty element is one for both. */
  tagStart = 0
  /** Where the text or the value that was asked for lies; a text may come in several pieces. */
  start = 0
  end = 0
  private position = 0
  private isEmptyElement = false
  private hasReference = false
  private isVerbatim = false
  private open = 0
  private seenRoot = false
  private readonly nameStarts = new Int32Array(deepest + 1)
  private readonly nameEnds = new Int32Array(deepest + 1)
  private attributeCount = 0
  /** Name start, name end, value start, value end of each attribute; names without prefix. */
  private readonly attributes = new Int32Array(mostAttributes * 4)

  constructor(
    content: Uint8Array,
    /** Name of the part, for messages. */
    private readonly part: string,
  ) {
    this.bytes = utf8Xml(content)
  }

  /** Behind the token the reader stands on. */
  get tokenEnd(): number {
    return this.position
  }

  /** How much of the document is behind, from 0 to 1. */
  get progress(): number {
    return this.position / this.bytes.length
  }

  next(): XmlToken {
    const { bytes } = this
    if (this.isEmptyElement) {
      this.isEmptyElement = false
      this.depth = this.open
      this.open -= 1
      return xmlToken.close
    }
    while (this.position < bytes.length) {
      if (bytes[this.position] !== lessThan) {
        if (this.readText()) return xmlToken.text
        continue
      }
      const after = bytes[this.position + 1]
      if (after === slash) return this.readClose()
      if (after === 0x21) {
        if (this.readDeclaration()) return xmlToken.text
        continue
      }
      if (after === 0x3f) {
        this.position = this.find('?>', this.position) + 2
        continue
      }
      return this.readOpen()
    }
    if (this.open > 0 || !this.seenRoot) throw this.fault('ends too early')
    return xmlToken.end
  }

  /** Goes to the end of the element that was just opened. */
  skip(): void {
    const { depth } = this
    while (this.next() !== xmlToken.close || this.depth !== depth);
  }

  /** The text within the element that was just opened, that of its children included. */
  allText(): string {
    const { depth } = this
    let text = ''
    for (;;) {
      const token = this.next()
      if (token === xmlToken.text) text += this.text()
      else if (token === xmlToken.close && this.depth === depth) return text
    }
  }

  /** The piece of text the reader stands on. */
  text(): string {
    return decodeXmlText(this.bytes, this.start, this.end, this.hasReference, this.isVerbatim, this.part)
  }

  /** Whether the piece of text the reader stands on is written as it reads. */
  get isPlain(): boolean {
    return !this.hasReference && !this.isVerbatim
  }

  /** A plain piece of text that was passed earlier. */
  textBetween(start: number, end: number): string {
    return decodeXmlText(this.bytes, start, end, false, false, this.part)
  }

  /** The value that was found last, as it is written. */
  rawText(): string {
    if (this.end - this.start === 1) return singleLetters[this.bytes[this.start] ?? 0] ?? ''
    return this.textBetween(this.start, this.end)
  }

  /** Sets start and end to the raw value of an attribute of the opened element; false when it has none of this name. */
  findAttribute(name: string): boolean {
    const { bytes, attributes } = this
    for (let at = this.attributeCount * 4 - 4; at >= 0; at -= 4) {
      const start = attributes[at] ?? 0
      if ((attributes[at + 1] ?? 0) - start !== name.length) continue
      let same = 0
      while (same < name.length && bytes[start + same] === name.charCodeAt(same)) same += 1
      if (same < name.length) continue
      this.start = attributes[at + 2] ?? 0
      this.end = attributes[at + 3] ?? 0
      return true
    }
    return false
  }

  attribute(name: string): string | null {
    return this.findAttribute(name) ? decodeXmlText(this.bytes, this.start, this.end, true, false, this.part) : null
  }

  fault(what: string): Refusal {
    return malformed(`${this.part}, byte ${this.position}: ${what}`)
  }

  /** A stretch of text up to the next tag; false for white space outside of the root. */
  private readText(): boolean {
    const { bytes } = this
    const start = this.position
    let at = start
    let hasReference = false
    for (; at < bytes.length && bytes[at] !== lessThan; at += 1) if (bytes[at] === ampersand) hasReference = true
    this.position = at
    if (this.open === 0) {
      for (let look = start; look < at; look += 1) {
        if ((bytes[look] ?? 0) > 0x20) throw this.fault('text outside of the root')
      }
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
    const from = this.nameStarts[this.open] ?? 0
    const length = (this.nameEnds[this.open] ?? 0) - from
    const start = this.position + 2
    if (this.open === 0) throw this.fault('closing tag without an opening one')
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[from + at]) throw this.fault('closing tag')
    let at = start + length
    while (isSpace(bytes[at])) at += 1
    if (bytes[at] !== greaterThan) throw this.fault('closing tag')
    this.name = this.localName(start, start + length)
    this.tagStart = this.position
    this.position = at + 1
    this.depth = this.open
    this.open -= 1
    return xmlToken.close
  }

  private readOpen(): XmlToken {
    const { bytes } = this
    if (this.open === 0 && this.seenRoot) throw this.fault('second root')
    if (this.open >= deepest) throw this.fault('nested too deep')
    const start = this.position + 1
    let at = start
    while (isNameByte(bytes[at])) at += 1
    if (at === start) throw this.fault('tag without a name')
    this.open += 1
    this.seenRoot = true
    this.tagStart = this.position
    this.nameStarts[this.open] = start
    this.nameEnds[this.open] = at
    this.name = this.localName(start, at)
    this.depth = this.open
    this.attributeCount = 0
    for (;;) {
      const gap = at
      while (isSpace(bytes[at])) at += 1
      const byte = bytes[at]
      if (byte === greaterThan) break
      if (byte === slash && bytes[at + 1] === greaterThan) {
        this.isEmptyElement = true
        at += 1
        break
      }
      if (at === gap) throw this.fault('tag')
      at = this.readAttribute(at)
    }
    this.position = at + 1
    return xmlToken.open
  }

  private readAttribute(from: number): number {
    const { bytes, attributes } = this
    let nameStart = from
    let at = from
    while (isNameByte(bytes[at])) {
      if (bytes[at] === colon) nameStart = at + 1
      at += 1
    }
    const nameEnd = at
    while (isSpace(bytes[at])) at += 1
    if (nameEnd === from || bytes[at] !== equals) throw this.fault('attribute')
    at += 1
    while (isSpace(bytes[at])) at += 1
    const quote = bytes[at]
    if (quote !== 0x22 && quote !== 0x27) throw this.fault('attribute without quotes')
    const valueStart = at + 1
    at = valueStart
    while (at < bytes.length && bytes[at] !== quote) {
      if (bytes[at] === lessThan) throw this.fault('attribute')
      at += 1
    }
    if (at >= bytes.length) throw this.fault('ends too early')
    if (this.attributeCount >= mostAttributes) throw this.fault('too many attributes')
    const slot = this.attributeCount * 4
    attributes[slot] = nameStart
    attributes[slot + 1] = nameEnd
    attributes[slot + 2] = valueStart
    attributes[slot + 3] = at
    // The declaration of a prefix is no attribute of that name.
    if (bytes[from] !== 0x78 || !this.startsWith('xmlns', from)) this.attributeCount += 1
    return at + 1
  }

  /** Passes a comment; stands on the text of a CDATA section (true); refuses a document type. */
  private readDeclaration(): boolean {
    if (this.startsWith('<!--', this.position)) {
      this.position = this.find('-->', this.position + 4) + 3
      return false
    }
    if (!this.startsWith('<![CDATA[', this.position) || this.open === 0) {
      throw this.startsWith('<!DOCTYPE', this.position)
        ? new Refusal('import.entities', { part: this.part })
        : this.fault('declaration')
    }
    this.start = this.position + 9
    this.end = this.find(']]>', this.start)
    this.position = this.end + 3
    this.isVerbatim = true
    return true
  }

  private localName(start: number, end: number): string {
    const { bytes } = this
    let from = start
    for (let at = start; at < end; at += 1) if (bytes[at] === colon) from = at + 1
    if (end - from === 1) return singleLetters[bytes[from] ?? 0] ?? ''
    let name = ''
    for (let at = from; at < end; at += 1) name += String.fromCharCode(bytes[at] ?? 0)
    return name
  }

  private startsWith(text: string, at: number): boolean {
    for (let index = 0; index < text.length; index += 1) {
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false
    }
    return true
  }

  private find(text: string, from: number): number {
    const { bytes } = this
    const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, from, 'latin1')
    if (at < 0) throw this.fault('ends too early')
    return at
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** Every byte that cannot end a name; which letters may stand in one does not matter here. */
function isNameByte(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    byte > 0x20 &&
    byte !== greaterThan &&
    byte !== slash &&
    byte !== equals &&
    byte !== lessThan &&
    byte !== 0x22 &&
    byte !== 0x27
  )
}
