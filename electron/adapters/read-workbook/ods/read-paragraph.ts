import type { TextRun } from '../../../../shared/sheet/cell-grid'
import { type XmlReader, xmlToken } from '../../package/xml/xml-reader'
import type { OdsStyles } from './ods-styles'

/** More blanks in a row than a cell can hold are a flood. */
const maxBlanks = 32_767

/**
 * Adds the runs of the paragraph that was just opened. Blanks and breaks are elements here; what tells how a word is said, notes and
 * drawings are no part of the text.
 */
export function readParagraph(reader: XmlReader, styles: OdsStyles, runs: TextRun[]): void {
  const { depth } = reader
  const raised: boolean[] = []
  const add = (text: string): void => {
    if (text === '') return
    const superscript = raised.at(-1) ?? false
    const last = runs.at(-1)
    if (last && last.superscript === superscript) runs[runs.length - 1] = { text: last.text + text, superscript }
    else runs.push({ text, superscript })
  }
  for (;;) {
    const token = reader.next()
    if (token === xmlToken.text) add(reader.text())
    else if (token === xmlToken.close) {
      if (reader.depth === depth) return
      if (reader.name === 'span') raised.pop()
    } else if (reader.name === 'span') {
      raised.push(styles.isSuperscript(reader.attribute('style-name')) || (raised.at(-1) ?? false))
    } else if (noText.has(reader.name)) reader.skip()
    else add(blankOf(reader))
  }
}

const noText: ReadonlySet<string> = new Set(['annotation', 'note', 'ruby-text', 'frame'])

/** The white space that an element stands for; none for others. */
function blankOf(reader: XmlReader): string {
  switch (reader.name) {
    case 's':
      return ' '.repeat(Math.min(maxBlanks, Math.max(1, Number(reader.attribute('c') ?? 1) || 1)))
    case 'tab':
      return '\t'
    case 'line-break':
      return '\n'
    default:
      return ''
  }
}
