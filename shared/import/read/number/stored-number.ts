import { toFifteenDigits } from '../../../model/significant-digits'
import { shiftDecimal } from '../../../model/unit'

/**
 * A stored number as a reader of the sheet sees it: to 15 significant digits as Excel shows it (113699.99999999999 is
 * 113700), and times 100 with the unit % under a percent format.
 */
export function readStoredNumber(
  number: number,
  format: string | null,
): { readonly number: number; readonly unit: string | null } {
  const shown = toFifteenDigits(number)
  return isPercentFormat(format) ? { number: shiftDecimal(shown, 2), unit: '%' } : { number: shown, unit: null }
}

/** Whether a number format shows a hundredfold of what is stored, with a percent sign. */
export function isPercentFormat(format: string | null): boolean {
  return format !== null && format.includes('%') && /%/u.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, ''))
}
