/**
 * The text of a file whose encoding nobody states: by its byte order mark; else UTF-16 when every other byte is zero; else
 * UTF-8 when all of it is; else GB18030, in which older Chinese programs write. Null when it is none of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 1].map((parity) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length)
  if ((zeros[1] ?? 0) > sample.length / 8) return decode(bytes, 'utf-16le')
  if ((zeros[0] ?? 0) > sample.length / 8) return decode(bytes, 'utf-16be')
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
  // What holds zeros otherwise is no text.
  return text?.includes('\u0000') ? null : text
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The bytes do not exist in this encoding; the next one is tried.
    return null
  }
}
