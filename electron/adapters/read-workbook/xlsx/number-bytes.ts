const zero = 0x30
const nine = 0x39
const powers = Array.from({ length: 23 }, (_, power) => 10 ** power)

/**
 * The decimal number in a stretch of bytes, exactly as Number() reads it; NaN for anything else, hexadecimal and "Infinity" included.
 * Up to 15 digits are put together here, which is exact and much faster than making a text of them.
 */
export function parseNumberBytes(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  const isNegative = bytes[at] === 0x2d
  if (isNegative) at += 1
  let digits = 0
  let mantissa = 0
  let decimals = -1
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (isDigit(byte)) {
      mantissa = mantissa * 10 + byte - zero
      digits += 1
      if (decimals >= 0) decimals += 1
    } else if (byte === 0x2e && decimals < 0) decimals = 0
    else break
  }
  if (at === end && digits > 0 && digits <= 15) {
    const number = decimals > 0 ? mantissa / (powers[decimals] ?? 1) : mantissa
    return isNegative ? -number : number
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
    .toString('latin1')
    .trim()
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : Number.NaN
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine
}
