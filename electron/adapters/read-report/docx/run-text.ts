import { xmlToken, type XmlReader } from '../../package/xml/xml-reader'
import type { RunPiece } from './docx-paragraph'

/**
 * The text of the w:t that was just opened, read to its end: as many UTF-16 units as the element shows. Word takes white space at
 * its ends away unless the element keeps it, and shows every line break within as a space.
 */
export function readText(reader: XmlReader): NonNullable<RunPiece['content']> {
  const isKept = reader.attribute('space') === 'preserve'
  const start = reader.tagEnd
  const written = reader.allText()
  const shown = isKept ? written : written.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '')
  return { text: shown.replace(/[\t\r\n]/gu, ' '), start, end: reader.tagStart }
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised digits by the characters there are for them: m2 with a raised 2 is m², not two metres. Length and all else stay. */
export function raise(text: string): string {
  if (!/^\s*[-−]?\d+\s*$/u.test(text)) return text
  return text.replace(/\d/gu, (digit) => raisedDigits[Number(digit)] ?? digit).replace(/[-−]/u, '⁻')
}

/** The text of the m:oMath that was just opened, read to its end: its letters in their order, fractions with a slash. */
export function readFormula(reader: XmlReader): string {
  const { depth } = reader
  let text = ''
  for (;;) {
    const token = reader.next()
    if (token === xmlToken.close) {
      if (reader.depth === depth) return text
      if (reader.name === 'num') text += '/'
    } else if (token === xmlToken.open) {
      if (reader.name === 't') text += reader.allText()
      else if (reader.name === 'del' || reader.name === 'moveFrom' || reader.name.endsWith('Pr')) reader.skip()
    }
  }
}
