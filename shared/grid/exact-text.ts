import { decimalsOf, formatDecimal } from '../derive/decimal'
import { shiftDecimal } from '../model/unit'

/**
 * The text of a copied cell with all the digits of the number stored in it. Spreadsheets put what a cell shows on the clipboard,
 * rounded by its format, and WPS and LibreOffice the stored number beside it. The stored one counts only where it rounds to
 * what is shown; otherwise (a date, a scaled format) the text stays as it is shown.
 */
export function exactText(shown: string, stored: string | null): string {
  if (stored === null || !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(stored.trim())) return shown
  const read = /^(\(?)(-?)([\d,]+)(?:\.(\d+))?(%?)(\)?)$/u.exec(shown.normalize('NFKC').trim())
  if (!read) return shown
  const [, open = '', minus = '', whole = '', fraction = '', percent = '', close = ''] = read
  if ((open === '') !== (close === '')) return shown
  const size = Number(`${whole.replaceAll(',', '')}.${fraction === '' ? '0' : fraction}`)
  const number = open === '' && minus === '' ? size : -size
  const exact = shiftDecimal(Number(stored), percent === '' ? 0 : 2)
  const half = 0.5 * 10 ** -fraction.length
  const isRounding = Math.abs(exact - number) <= half * (1 + 1e-9)
  return isRounding ? `${formatDecimal(exact, decimalsOf(exact))}${percent}` : shown
}
