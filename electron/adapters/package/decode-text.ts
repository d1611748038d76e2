/**
 * The text of a file whose encoding nobody states: by its byte order mark; else UTF-16 where that, in one order of bytes only, gives
 * plain text; else UTF-8 when all of it is; else GB18030, in which older Chinese programs write. Null when it is none of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  // Zeros occur in UTF-16 only, and there in every line break, digit and comma.
  if (bytes.includes(0)) return decodeUnmarked(bytes)
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
}

/** Signs of Chinese and Western text. In the wrong order of bytes a digit or line break is none of them. */
const plainText =
  /^[\t\n\r\u0020-\u007e\u00a0-\u024f\u2000-\u206f\u20ac\u2100-\u22ff\u2460-\u257f\u25a0-\u26ff\u3000-\u303f\u3400-\u9fff\ud800-\udfff\uf900-\ufaff\uff00-\uffef]*$/

/** Null where neither order of bytes gives plain text, or both do. */
function decodeUnmarked(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1) return null
  const read = ['utf-16le', 'utf-16be'].flatMap((encoding) => decode(bytes, encoding) ?? [])
  const [text, other] = read.filter((entry) => plainText.test(entry))
  return other === undefined ? (text ?? null) : null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The bytes do not exist in this encoding; the next one is tried.
    return null
  }
}
