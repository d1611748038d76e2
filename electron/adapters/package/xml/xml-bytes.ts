/** The signs of XML's own grammar, all of them ASCII. */
export const xmlByte = {
  lessThan: 0x3c,
  greaterThan: 0x3e,
  slash: 0x2f,
  ampersand: 0x26,
  colon: 0x3a,
  equals: 0x3d,
  exclamation: 0x21,
  question: 0x3f,
  doubleQuote: 0x22,
  singleQuote: 0x27,
} as const

const letters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))

/** The character of a byte in Latin-1, without making a new text. */
export function byteText(byte: number | undefined): string {
  return letters[byte ?? 0] ?? ''
}

export function isSpaceByte(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** Every byte that cannot end a name; which letters may stand in one does not matter to a reader. */
export function isNameByte(byte: number | undefined): boolean {
  if (byte === undefined || byte <= 0x20 || byte === xmlByte.equals) return false
  if (byte === xmlByte.greaterThan || byte === xmlByte.slash || byte === xmlByte.lessThan) return false
  return byte !== xmlByte.doubleQuote && byte !== xmlByte.singleQuote
}

/** Where a name goes on behind its prefix. */
export function localNameStart(bytes: Uint8Array, start: number, end: number): number {
  let from = start
  for (let at = start; at < end; at += 1) if (bytes[at] === xmlByte.colon) from = at + 1
  return from
}

/** Whether a text of ASCII stands at this offset. */
export function startsWithText(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false
  }
  return true
}
