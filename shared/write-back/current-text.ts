import { decimalsOf, formatDecimal } from '../derive/decimal'
import { isPercentFormat, readStoredNumber } from '../import/read/number/stored-number'
import type { SourceReading } from '../import/read/source-reading'
import { isDateFormat } from './date-format'
import type { SourceCell } from './source-cell'

/** What a cell shows now, numbers in plain notation. */
export function currentText({ value, numberFormat }: SourceCell): string {
  switch (value?.tag) {
    case undefined:
      return ''
    case 'number': {
      const { number } = readStoredNumber(value.number, numberFormat)
      const digits = formatDecimal(number, decimalsOf(number))
      return isPercentFormat(numberFormat) ? `${digits}%` : digits
    }
    case 'text':
      return value.text
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE'
    case 'error':
      return value.error
    case 'date':
      return `${value.year}-${value.month}-${value.day}`
  }
}

/**
 * Whether a cell still says what was read from it. Another program may have saved the workbook since, and the reader of the
 * import is another than that of the package: only a cell that both see alike is written to.
 */
export function isAsRead(cell: SourceCell, { value, raw, unit }: SourceReading): boolean {
  const { value: now, numberFormat, formula } = cell
  if (now === null) return plainText(raw) === '' || (formula !== null && raw.startsWith('='))
  if (now.tag !== 'number') return plainText(currentText(cell)) === plainText(raw)
  if (value.tag === 'number') return readStoredNumber(now.number, numberFormat, unit).number === value.number
  return isDateFormat(numberFormat) && value.tag === 'invalid'
}

/** Programs write line ends and spaces at the ends of a text in more than one way. */
function plainText(text: string): string {
  return text.replace(/_x000D_/giu, '').replace(/\s+/gu, '')
}
