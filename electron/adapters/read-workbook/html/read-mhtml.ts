import { Refusal } from '../../package/refusal'
import type { ReadSheets } from '../read-sheets'
import { decodeMarkup } from './decode-markup'
import { readFrameset } from './read-frameset'
import { readHtml } from './read-html'

interface WebPart {
  /** Last step of its address: "sheet001.htm". */
  readonly name: string
  readonly text: string
}

/**
 * The sheets of a workbook that was saved as a web page in one file (MHTML, RFC 2557), as Excel and WPS write it under the name
 * .xls or .mht: a frameset that names the sheets, and a page for each.
 */
export function readMhtml(bytes: Uint8Array): ReadSheets {
  const parts = splitParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  const sheets = parts.flatMap(({ text }) => readFrameset(text))
  if (sheets.length === 0) {
    const page = parts.find(({ text }) => /<table\b/iu.test(text))
    if (!page) throw new Refusal('import.not-a-workbook')
    return { sheets: [readHtml(page.text)], damage: [] }
  }
  const grids = sheets.map(({ name, page }) => {
    const part = parts.find((webPart) => webPart.name === page)
    if (!part) throw new Refusal('import.frameset', { sheets: name })
    return readHtml(part.text, name)
  })
  return { sheets: grids, damage: [] }
}

/** The parts between the boundaries that hold pages; the message is given with one character for each byte. */
function splitParts(message: string): readonly WebPart[] {
  const boundary = /^content-type:\s*multipart\/[^\n]*(?:\n[ \t][^\n]*)*?boundary="?([^"\r\n;]+)"?/imu.exec(
    message,
  )?.[1]
  const pieces = boundary === undefined ? [message] : message.split(`--${boundary}`).slice(1)
  return pieces.flatMap((piece) => {
    const end = /\r?\n\r?\n/u.exec(piece)
    if (!end) return []
    const header = piece.slice(0, end.index).replace(/\r?\n[ \t]+/gu, ' ')
    const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'imu').exec(header)?.[1]?.trim() ?? ''
    if (!/^text\/html/iu.test(field('content-type'))) return []
    const content = decodeTransfer(piece.slice(end.index + end[0].length), field('content-transfer-encoding'))
    const charset = /charset="?([\w.:-]+)/iu.exec(field('content-type'))?.[1]
    const text = decodeMarkup(content, charset)
    const name = field('content-location').replaceAll('\\', '/').split('/').at(-1) ?? ''
    return text === null ? [] : [{ name, text }]
  })
}

function decodeTransfer(content: string, encoding: string): Uint8Array {
  if (/^base64/iu.test(encoding)) return Buffer.from(content, 'base64')
  if (!/^quoted-printable/iu.test(encoding)) return Buffer.from(content, 'latin1')
  const plain = content
    .replace(/=\r?\n/gu, '')
    .replace(/=([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(plain, 'latin1')
}
