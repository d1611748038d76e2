import { spliceBytes } from '../package/xml/splice-bytes'
import { XmlReader } from '../package/xml/xml-reader'
import { decodeEscapes } from '../read-workbook/xlsx/rich-text'
import { textElement } from './text-element'

/** A piece of a text in one style, by the offsets of the element `t` that holds it. */
export interface StringRun {
  readonly text: string
  readonly superscript: boolean
  readonly start: number
  readonly end: number
  readonly prefix: string
}

/** The text of a cell as XML: what stands between the tags of `si` or `is`. Offsets count from its first byte. */
export interface RichString {
  readonly xml: Uint8Array
  readonly runs: readonly StringRun[]
  /** Whether styles of their own, phonetic readings or anything but one plain text are in it. */
  readonly isRich: boolean
}

/** The texts of the workbook's table of strings, in its order, each read when it is asked for. */
export function listSharedStrings(table: XmlReader): readonly (() => RichString)[] {
  const strings: (() => RichString)[] = []
  while (table.nextElement()) {
    if (table.name !== 'si') continue
    const start = table.tagStart
    table.skip()
    const xml = table.bytes.subarray(start, table.tagEnd)
    strings.push(() => {
      const reader = new XmlReader(xml, 'si')
      reader.next()
      return readRichString(reader)
    })
  }
  return strings
}

/** Takes the element apart that was just opened. The readings of East Asian words (rPh) are no part of the text. */
export function readRichString(reader: XmlReader): RichString {
  const { depth, tagEnd: from } = reader
  const runs: StringRun[] = []
  let superscript = false
  let isRich = false
  while (reader.nextElement(depth)) {
    if (reader.name === 'rPh' || reader.name === 'r') isRich = true
    if (reader.name === 'rPh') reader.skip()
    else if (reader.name === 'r') superscript = false
    else if (reader.name === 'vertAlign') superscript = reader.attribute('val') === 'superscript'
    else if (reader.name === 't' && !reader.isEmpty) {
      const { tagStart, prefix } = reader
      const text = decodeEscapes(reader.allText())
      runs.push({ text, superscript, start: tagStart - from, end: reader.tagEnd - from, prefix })
    }
  }
  return { xml: reader.bytes.subarray(from, Math.max(from, reader.tagStart)), runs, isRich }
}

/** The text of a string without its styles. */
export function textOf({ runs }: RichString): string {
  return runs.map(({ text }) => text).join('')
}

/** The XML of a text with one piece of it replaced, its styles kept; null where the piece crosses styles. */
export function spliceRichString(
  { xml, runs }: RichString,
  splice: { readonly at: number; readonly length: number; readonly text: string },
): string | null {
  let before = 0
  for (const { text, prefix, start, end } of runs) {
    const at = splice.at - before
    if (at >= 0 && at + splice.length <= text.length) {
      const replaced = text.slice(0, at) + splice.text + text.slice(at + splice.length)
      return Buffer.from(spliceBytes(xml, [{ start, end, text: textElement(replaced, prefix) }])).toString('utf8')
    }
    before += text.length
  }
  return null
}
