import { Refusal } from '../../package/refusal'
import type { ReadSheets } from '../read-sheets'
import { decodeMarkup } from './decode-markup'
import { readFrameset } from './read-frameset'
import { readHtml } from './read-html'

/** The tables of a page or of a workbook in one XML document, both of which programs like to name .xls. */
export async function readMarkup(
  bytes: Uint8Array,
  format: 'html' | 'xml-workbook',
  file: string,
): Promise<ReadSheets> {
  const text = decodeMarkup(bytes)
  if (text === null) throw new Refusal('import.not-a-workbook')
  if (/<!ENTITY/iu.test(text)) throw new Refusal('import.entities', { part: file })
  if (format === 'xml-workbook') {
    const { gridsFromSheetjs } = await import('../grids-from-sheetjs')
    return { sheets: gridsFromSheetjs(text), damage: [] }
  }
  const elsewhere = readFrameset(text)
  // A page that only frames others has no table of its own.
  if (elsewhere.length > 0 && !/<table\b/iu.test(text)) {
    throw new Refusal('import.frameset', { sheets: elsewhere.map(({ name }) => name).join('、') })
  }
  return { sheets: [readHtml(text)], damage: [] }
}
