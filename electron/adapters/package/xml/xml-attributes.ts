import type { Refusal } from '../refusal'
import { isNameByte, isSpaceByte, localNameStart, startsWithText, xmlByte } from './xml-bytes'

/** More occur in no office document. */
const maxAttributes = 512
const fields = 4

/** The attributes of the tag that was read last, by where their names and values lie. */
export class XmlAttributes {
  private count = 0
  /** Name start, name end, value start, value end of each attribute; names without prefix. */
  private readonly offsets = new Int32Array(maxAttributes * fields)

  constructor(
    private readonly bytes: Uint8Array,
    private readonly fault: (detail: string) => Refusal,
  ) {}

  /** Reads those of a tag from behind its name. Gives the offset of the ">" or "/>" that ends it. Throws a Refusal. */
  read(from: number): number {
    const { bytes } = this
    this.count = 0
    let at = from
    for (;;) {
      const gap = at
      while (isSpaceByte(bytes[at])) at += 1
      const byte = bytes[at]
      if (byte === xmlByte.greaterThan) return at
      if (byte === xmlByte.slash && bytes[at + 1] === xmlByte.greaterThan) return at
      if (at === gap) throw this.fault('tag')
      at = this.readOne(at)
    }
  }

  /** Index of the attribute with this name; -1 when there is none. */
  find(name: string): number {
    const { bytes, offsets } = this
    for (let index = this.count - 1; index >= 0; index -= 1) {
      const start = offsets[index * fields] ?? 0
      const length = (offsets[index * fields + 1] ?? 0) - start
      if (length === name.length && startsWithText(bytes, name, start)) return index
    }
    return -1
  }

  valueStart(index: number): number {
    return this.offsets[index * fields + 2] ?? 0
  }

  valueEnd(index: number): number {
    return this.offsets[index * fields + 3] ?? 0
  }

  private readOne(from: number): number {
    const { bytes, offsets } = this
    let at = from
    while (isNameByte(bytes[at])) at += 1
    const nameEnd = at
    while (isSpaceByte(bytes[at])) at += 1
    if (nameEnd === from || bytes[at] !== xmlByte.equals) throw this.fault('attribute')
    at += 1
    while (isSpaceByte(bytes[at])) at += 1
    const quote = bytes[at]
    if (quote !== xmlByte.doubleQuote && quote !== xmlByte.singleQuote) throw this.fault('attribute without quotes')
    const valueStart = at + 1
    at = valueStart
    while (at < bytes.length && bytes[at] !== quote) {
      if (bytes[at] === xmlByte.lessThan) throw this.fault('attribute')
      at += 1
    }
    if (at >= bytes.length) throw this.fault('ends too early')
    if (this.count >= maxAttributes) throw this.fault('too many attributes')
    const slot = this.count * fields
    offsets[slot] = localNameStart(bytes, from, nameEnd)
    offsets[slot + 1] = nameEnd
    offsets[slot + 2] = valueStart
    offsets[slot + 3] = at
    // The declaration of a prefix is no attribute of that name.
    if (!startsWithText(bytes, 'xmlns', from)) this.count += 1
    return at + 1
  }
}
