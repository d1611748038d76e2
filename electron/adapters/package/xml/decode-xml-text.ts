import { malformed } from '../refusal'
import { byteText } from './xml-bytes'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/**
 * Text from the bytes of a UTF-8 document, with ends of lines as XML gives them and, where that is asked, character references
 * resolved. Throws a Refusal for bytes that are no UTF-8 and for references that XML does not know.
 */
export function decodeXmlText(
  bytes: Uint8Array,
  start: number,
  end: number,
  hasReferences: boolean,
  part: string,
): string {
  let text = ''
  let isPlain = end - start < 32
  for (let at = start; isPlain && at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte > 0x7f || byte === 0x0d) isPlain = false
    else text += byteText(byte)
  }
  if (!isPlain) {
    text = decodeStrictly(bytes.subarray(start, end), part)
    if (text.includes('\r')) text = text.replace(/\r\n?/gu, '\n')
  }
  return hasReferences && text.includes('&') ? resolveReferences(text, part) : text
}

function decodeStrictly(bytes: Uint8Array, part: string): string {
  try {
    return strict.decode(bytes)
  } catch {
    throw malformed(`${part}: not UTF-8`)
  }
}

function resolveReferences(text: string, part: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6});|#(\d{1,7});|(\w{1,8});)?/giu,
    (_, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? (decimal === undefined ? null : Number(decimal)) : Number.parseInt(hex, 16)
      const resolved = code === null ? named[name ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
      if (resolved === undefined) throw malformed(`${part}: unknown reference &${name ?? ''}`)
      return resolved
    },
  )
}
