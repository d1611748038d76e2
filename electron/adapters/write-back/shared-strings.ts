import { decodeEscapes } from '../read-workbook/xlsx/rich-text'
import { elementText } from './sheet-scan'
import { attributesOf, scanTags, type Tag } from '../package/xml/scan-tags'

/** A piece of a text in one style, by its place in the XML of the text. */
export interface StringRun {
  readonly text: string
  readonly superscript: boolean
  /** Of the element `t` that holds the text. */
  readonly start: number
  readonly end: number
  readonly prefix: string
}

/** The text of a cell as XML: what stands between the tags of `si` or `is`. */
export interface RichString {
  readonly xml: string
  readonly runs: readonly StringRun[]
  /** Whether styles of their own, phonetic readings or anything but one plain text are in it. */
  readonly isRich: boolean
}

/** The texts of the workbook's table of strings, in its order. */
export function readSharedStrings(xml: string): readonly (() => RichString)[] {
  const found: (() => RichString)[] = []
  let open: Tag | null = null
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'si') continue
    if (tag.kind === 'empty') found.push(() => readRichString(''))
    else if (tag.kind === 'open') open = tag
    else if (open) {
      const [start, end] = [open.end, tag.start]
      found.push(() => readRichString(xml.slice(start, end)))
      open = null
    }
  }
  return found
}

/** Takes the XML of a text apart. The readings of East Asian words (rPh) are no part of the text. */
export function readRichString(xml: string): RichString {
  const runs: StringRun[] = []
  let phonetic = false
  let superscript = false
  let isRich = false
  let open: Tag | null = null
  for (const tag of scanTags(xml)) {
    if (tag.name === 'rPh') {
      isRich = true
      phonetic = tag.kind === 'open'
    } else if (tag.name === 'r') {
      isRich = true
      if (tag.kind === 'open') superscript = false
    } else if (tag.name === 'vertAlign') superscript = attributesOf(xml, tag).get('val') === 'superscript'
    else if (tag.name === 't' && !phonetic) {
      if (tag.kind === 'open') open = tag
      else if (open && tag.kind === 'close') {
        const text = decodeEscapes(elementText(xml, open, tag.end))
        runs.push({ text, superscript, start: open.start, end: tag.end, prefix: open.prefix })
        open = null
      }
    }
  }
  return { xml, runs, isRich }
}

export function textOf({ runs }: RichString): string {
  return runs.map(({ text }) => text).join('')
}

/** Text as XML, with the form that workbooks give to characters that XML cannot hold (ECMA-376 22.9.2.19). */
export function encodeText(text: string): string {
  return (
    text
      .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
      .replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
      // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold.
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, (sign) => {
        return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
      })
  )
}

/** The element `t` with a text whose spaces count. */
export function textElement(text: string, prefix: string): string {
  const space = /^\s|\s$|\n|\s{2}/u.test(text) ? ' xml:space="preserve"' : ''
  return `<${prefix}t${space}>${encodeText(text)}</${prefix}t>`
}

/** The XML of a text with one piece of it replaced, its styles kept; null where the piece crosses styles. */
export function spliceRichString(
  { xml, runs }: RichString,
  splice: { readonly at: number; readonly length: number; readonly text: string },
): string | null {
  let before = 0
  for (const run of runs) {
    const at = splice.at - before
    if (at >= 0 && at + splice.length <= run.text.length) {
      const text = run.text.slice(0, at) + splice.text + run.text.slice(at + splice.length)
      return xml.slice(0, run.start) + textElement(text, run.prefix) + xml.slice(run.end)
    }
    before += run.text.length
  }
  return null
}
