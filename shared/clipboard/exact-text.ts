import { decimalsOf, formatDecimal } from '../derive/decimal'
import { shiftDecimal } from '../model/unit'

/**
 * The text of a copied cell with all the digits of the number stored in it. Spreadsheets put what a cell shows on the clipboard,
 * rounded by its format, and WPS and LibreOffice the stored number beside it. The stored one counts only where it rounds to
 * what is shown; otherwise (a date, a scaled format) the text stays as it is shown.
 */
export function exactText(shown: string, stored: string | null): string {
  if (stored === null || !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(stored.trim())) return shown
  const read = readShown(shown)
  if (!read) return shown
  const exact = shiftDecimal(Number(stored), read.isPercent ? 2 : 0)
  const half = 0.5 * 10 ** -read.decimals
  const isRounding = Math.abs(exact - read.number) <= half * (1 + 1e-9)
  return isRounding ? `${formatDecimal(exact, decimalsOf(exact))}${read.isPercent ? '%' : ''}` : shown
}

interface ShownNumber {
  /** As it is shown: 12.5 for "12.5%". */
  readonly number: number
  readonly decimals: number
  readonly isPercent: boolean
}

/** The number that a cell shows, negative behind a minus or in brackets; null when it shows anything else. */
function readShown(shown: string): ShownNumber | null {
  const read = /^(\(?)(-?)([\d,]+)(?:\.(\d+))?(%?)(\)?)$/u.exec(shown.normalize('NFKC').trim())
  if (!read) return null
  const [, open = '', minus = '', whole = '', fraction = '', percent = '', close = ''] = read
  if ((open === '') !== (close === '')) return null
  const size = Number(`${whole.replaceAll(',', '')}.${fraction === '' ? '0' : fraction}`)
  const number = open === '' && minus === '' ? size : -size
  return { number, decimals: fraction.length, isPercent: percent !== '' }
}
