/**
 * The number that a cell of a page stores beside the text it shows (x:num of Excel, sdval of LibreOffice), where the text is that
 * number rounded. Null where it shows something else, such as a percentage or a date: then the text is what was meant.
 */
export function storedNumber(stored: string, shown: string): number | null {
  const plain = shown.replace(/[,\s]/gu, '')
  const match = /^[+-]?\d+(?:\.(\d+))?$/u.exec(plain)
  const number = Number(stored === '' ? plain : stored)
  if (!match || !Number.isFinite(number)) return null
  const half = 0.5 * 10 ** -(match[1]?.length ?? 0)
  return Math.abs(Number(plain) - number) <= half * (1 + 1e-9) ? number : null
}
