import { decodeText } from '../package/decode-text'
import { readZipDirectory } from '../package/zip/read-zip-directory'
import { readDbfHeader } from './dbf/read-dbf-header'

/** What a file is by its content. Its name says nothing: exports of other programs are often named after what they are not. */
export type FileFormat =
  | 'empty'
  /** A zip archive: .xlsx, .xlsb, .ods, or something else. */
  | 'zip'
  /** A compound file: .xls, .et, an encrypted .xlsx, or something else. */
  | 'compound'
  /** The records of an old .xls without a compound file around them (Excel 2 to 4). */
  | 'records'
  /** A table of dBASE or FoxPro. */
  | 'dbf'
  /** A workbook in one XML document (Excel 2003), often named .xls. */
  | 'xml-workbook'
  /** An OpenDocument sheet in one XML document. */
  | 'flat-ods'
  /** A table in a page, often named .xls. */
  | 'html'
  /** Pages in one message: a workbook saved as a web page, often named .xls. */
  | 'mhtml'
  | 'sylk'
  | 'dif'
  | 'text'
  | 'unknown'

const headLength = 4096

const zipStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0]

/** Formats that are text, by how they begin; the first that fits counts. */
const textStarts: readonly (readonly [pattern: RegExp, format: FileFormat])[] = [
  [/<(?:[\w.-]+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/u, 'xml-workbook'],
  [/<office:document\b[^>]*oasis\.opendocument\.spreadsheet/u, 'flat-ods'],
  [/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!DOCTYPE\s+html|html|head|body|table|meta|style)\b/iu, 'html'],
  [/^\s*<\?xml[\s\S]*<html\b/iu, 'html'],
  [/^\s*MIME-Version:[\s\S]*?(?:multipart\/related|text\/html)/iu, 'mhtml'],
  [/^ID;P/u, 'sylk'],
  [/^TABLE\r?\n0,1\r?\n/u, 'dif'],
]

/** Tells the format of a file from its first bytes, or for an archive with something before it from its directory. */
export function detectFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return 'empty'
  if (zipStarts.some((start) => startsWith(bytes, start))) return 'zip'
  if (startsWith(bytes, compoundStart)) return 'compound'
  if (hasRecords(bytes)) return 'records'
  if (readDbfHeader(bytes) !== null) return 'dbf'
  const head = readHead(bytes)
  const text = head === null ? undefined : textStarts.find(([pattern]) => pattern.test(head))?.[1]
  if (text !== undefined) return text
  if (startsWith(bytes, [0x50, 0x4b]) || (readZipDirectory(bytes)?.entries.length ?? 0) > 0) return 'zip'
  return head === null || /^\s*(?:%PDF|\{\\rtf|<\?xml|MIME-Version:)/iu.test(head) ? 'unknown' : 'text'
}

/** The first record of a sheet of Excel 2, 3 or 4. */
function hasRecords(bytes: Uint8Array): boolean {
  const [type, version, length, high] = bytes
  return type === 0x09 && [0, 2, 4].includes(version ?? 1) && high === 0 && (length ?? 99) <= 16
}

/** The beginning as text; null when bytes in it belong to no text. */
function readHead(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, headLength)
  const isWide = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]) || head.includes(0)
  if (isWide) return decodeText(head.subarray(0, head.length - (head.length % 2)))
  if (head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b))) return null
  return new TextDecoder('latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/u, '')
}

function startsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, at) => bytes[at] === byte)
}
