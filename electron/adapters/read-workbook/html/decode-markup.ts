import { decodeText } from '../../package/decode-text'

/** A page or XML document in the encoding that somebody else or the document itself names, otherwise in the one its bytes show. */
export function decodeMarkup(bytes: Uint8Array, named?: string): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  const declared = named ?? /(?:charset|encoding)\s*=\s*["']?([\w.:-]+)/iu.exec(head)?.[1]
  if (declared === undefined || /^utf-?(?:8|16)$/iu.test(declared)) return decodeText(bytes)
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes)
  } catch {
    // An unknown name, or not the encoding it is in.
    return decodeText(bytes)
  }
}
