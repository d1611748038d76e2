import { readZipDirectory } from '../package/zip/read-zip-directory'

/** What a file is by its content. Its name says nothing: exports of other programs are often named after what they are not. */
export type FileFormat =
  | 'empty'
  /** A zip archive: .xlsx, .ods, or something else. */
  | 'zip'
  /** A compound file: .xls, .et, an encrypted .xlsx, or something else. */
  | 'compound'
  /** The records of an old .xls without a compound file around them (Excel 2 to 4). */
  | 'records'
  /** A workbook in one XML document (Excel 2003), often named .xls. */
  | 'xml-workbook'
  /** An OpenDocument sheet in one XML document. */
  | 'flat-ods'
  /** A table in a page, often named .xls. */
  | 'html'
  | 'text'
  | 'unknown'

const headLength = 4096

/** Tells the format of a file from its first bytes, or for an archive with something before it from its directory. */
export function detectFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'compound'
  if (bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1] ?? 1) && bytes[3] === 0 && (bytes[2] ?? 99) <= 16)
    return 'records'
  const head = readHead(bytes)
  if (head !== null) {
    if (/<(?:[\w.-]+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/u.test(head)) return 'xml-workbook'
    if (/<office:document\b[^>]*oasis\.opendocument\.spreadsheet/u.test(head)) return 'flat-ods'
    if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!DOCTYPE\s+html|html|head|body|table|meta|style)\b/iu.test(head)) return 'html'
    if (/<html\b/iu.test(head) && /^\s*<\?xml/u.test(head)) return 'html'
  }
  if (startsWith(bytes, [0x50, 0x4b]) || (readZipDirectory(bytes)?.entries.length ?? 0) > 0) return 'zip'
  if (head === null || /^\s*(?:%PDF|\{\\rtf|<\?xml|MIME-Version:)/iu.test(head)) return 'unknown'
  return 'text'
}

/** The beginning as text; null when bytes in it belong to no text. */
function readHead(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, headLength)
  const wide = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])
  if (wide) return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head)
  if (head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b))) return null
  return new TextDecoder('latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/u, '')
}

function startsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, at) => bytes[at] === byte)
}
