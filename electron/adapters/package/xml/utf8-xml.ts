import { malformed } from '../refusal'

/**
 * An XML document in UTF-8 without byte order mark, whatever it was written in: by its mark, by the zero bytes of UTF-16 without
 * one, or by the encoding it declares (GB18030 …).
 */
export function utf8Xml(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3)
  if (first === 0xff && second === 0xfe) return transcode(bytes.subarray(2), 'utf-16le')
  if (first === 0xfe && second === 0xff) return transcode(bytes.subarray(2), 'utf-16be')
  if (first === 0x3c && second === 0) return transcode(bytes, 'utf-16le')
  if (first === 0 && second === 0x3c) return transcode(bytes, 'utf-16be')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1]?.toLowerCase()
  if (declared === undefined || /^(?:utf-?8|us-ascii|ascii)$/u.test(declared)) return bytes
  // A document that says UTF-16 in single bytes was changed afterwards; what it says is not true.
  return declared.startsWith('utf-16') ? bytes : transcode(bytes, declared)
}

function transcode(bytes: Uint8Array, encoding: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    // Unknown to the platform, or bytes that do not exist in it.
    throw malformed(`encoding ${encoding}`)
  }
}
