import type { CellGrid } from '../../../../shared/sheet/cell-grid'
import { readHtml } from '../html/read-html'
import { Refusal } from '../../package/refusal'
import { maxCells } from '../sheet-builder'
import { decodeText } from '../../package/decode-text'
import { checkRecords } from './check-records'
import { openCompoundFile } from '../../package/compound-file'
import { readRichStrings } from './rich-strings'

/** Larger files of these kinds would take the library that reads them more memory than a sheet of figures can be worth. */
const maxOldBytes = 48 * 1024 * 1024

/** The sheets of an .xls or .et: a compound file with the records of the workbook in it, or the records alone. */
export async function readOldWorkbook(bytes: Uint8Array, file: string): Promise<readonly CellGrid[]> {
  checkSize(bytes, file)
  let stream = bytes
  if (bytes[0] === 0xd0) {
    const streams = openCompoundFile(bytes)
    if (streams.has('EncryptedPackage')) throw new Refusal('import.password-protected')
    const found = streams.get('Workbook') ?? streams.get('Book')
    if (!found) throw new Refusal('import.not-a-workbook')
    stream = found
  }
  const { cells } = checkRecords(stream)
  if (cells > maxCells) throw new Refusal('import.too-many-cells', { sheet: file, limit: maxCells })
  // The stream alone: the library would follow what else is in the compound file, circles included.
  return (await import('../from-sheetjs')).gridsFromSheetjs(stream, readRichStrings(stream))
}

/** The tables of a page or of a workbook in one XML document, both of which programs like to name .xls. */
export async function readMarkupWorkbook(
  bytes: Uint8Array,
  format: 'html' | 'xml-workbook',
  file: string,
): Promise<readonly CellGrid[]> {
  checkSize(bytes, file)
  const text = decodeMarkup(bytes)
  if (text === null) throw new Refusal('import.not-a-workbook')
  if (/<!ENTITY/iu.test(text)) throw new Refusal('import.entities', { part: file })
  if (format === 'html') return [readHtml(text)]
  return (await import('../from-sheetjs')).gridsFromSheetjs(text, new Map())
}

function checkSize(bytes: Uint8Array, file: string): void {
  if (bytes.length <= maxOldBytes) return
  const megabytes = (size: number): number => Math.round(size / 1024 / 1024)
  throw new Refusal('import.too-large', {
    part: file,
    megabytes: megabytes(bytes.length),
    limit: megabytes(maxOldBytes),
  })
}

/** In the encoding that the document names, otherwise in the one its bytes show. */
function decodeMarkup(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  const declared = /(?:charset|encoding)\s*=\s*["']?([\w.:-]+)/iu.exec(head)?.[1]
  if (declared === undefined || /^utf-?(?:8|16)$/iu.test(declared)) return decodeText(bytes)
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes)
  } catch {
    // An unknown name, or not the encoding it is in.
    return decodeText(bytes)
  }
}
