import type { TextRun } from '../../../../shared/sheet/cell-grid'
import type { SharedContent } from '../../../../shared/sheet/packed-cells'
import type { XmlReader } from '../../package/xml/xml-reader'

/**
 * The text of the string item (si, is, text) that was just opened, with its runs when it has more than one style. Phonetic runs,
 * which tell how to say it, are no part of it.
 */
export function readRichText(reader: XmlReader): SharedContent {
  const { depth } = reader
  const runs: TextRun[] = []
  let text = ''
  let superscript = false
  while (reader.nextElement(depth)) {
    switch (reader.name) {
      case 'rPh':
        reader.skip()
        break
      case 'r':
        superscript = false
        break
      case 'vertAlign':
        superscript = reader.attribute('val') === 'superscript'
        break
      case 't': {
        const isInRun = reader.depth > depth + 1
        const piece = decodeEscapes(reader.allText())
        text += piece
        runs.push({ text: piece, superscript: isInRun && superscript })
      }
    }
  }
  return { value: { tag: 'text', text }, runs: runs.length > 1 ? runs : null }
}

/** "_x000D_" stands for a character that XML cannot hold, "_x005F_" for the "_" of a text that looks so. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
