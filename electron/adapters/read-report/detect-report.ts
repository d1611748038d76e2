import { Refusal } from '../package/refusal'
import { readZipDirectory } from '../package/zip/read-zip-directory'

/** What a report is by its content. */
export type ReportFormat = 'docx' | 'doc' | 'text'

/** Tells the format of a report; throws a Refusal that names what the file is instead. */
export function detectReport(bytes: Uint8Array): ReportFormat {
  if (bytes.length === 0) throw new Refusal('read-report.empty')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'doc'
  if (startsWith(bytes, [0x50, 0x4b])) return packageFormat(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1000)).replace(/^\u00ef\u00bb\u00bf/u, '')
  const other = otherFormats.find(([pattern]) => pattern.test(head))
  if (other) throw new Refusal('read-report.other-format', { format: other[1] })
  return 'text'
}

const otherFormats: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{\\rtf/u, 'RTF'],
  [/^%PDF/u, 'PDF'],
  [/^\s*MIME-Version:/iu, 'MHTML'],
  [/^\s*(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE\s+html|html)\b/iu, 'HTML'],
  [/^\s*<\?xml[\s\S]*(?:<w:wordDocument|<pkg:package)/u, 'Word XML'],
]

function packageFormat(bytes: Uint8Array): ReportFormat {
  const directory = readZipDirectory(bytes)
  if (directory === null) throw new Refusal('import.damaged-package', { part: 'zip' })
  const names = directory.entries.map(({ name }) => name.toLowerCase())
  if (names.some((name) => name === 'xl/workbook.xml' || name === 'xl/workbook.bin'))
    throw new Refusal('read-report.is-workbook')
  const other = names.includes('ofd.xml') ? 'OFD' : names.includes('content.xml') ? 'OpenDocument' : null
  if (other !== null) throw new Refusal('read-report.other-format', { format: other })
  if (!names.includes('_rels/.rels')) throw new Refusal('read-report.not-a-report')
  return 'docx'
}

function startsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, at) => bytes[at] === byte)
}
