import type { CellValue } from '../../../shared/import/cell-grid'

/** The calendar day of a Date that a workbook library built in UTC; rounded to the second against float noise. */
export function calendarDay(date: Date): CellValue {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  return {
    tag: 'date',
    year: rounded.getUTCFullYear(),
    month: rounded.getUTCMonth() + 1,
    day: rounded.getUTCDate(),
  }
}

/** The format's codes without quoted text, colours, conditions and escaped characters. */
export function formatCodes(format: string): string {
  return format.replace(/"[^"]*"|\\.|_./gu, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
}

/** Whether a number format shows a time or a duration without a day: such a cell holds a quantity, not a date. */
export function isTimeOnly(format: string): boolean {
  const codes = formatCodes(format)
  return !/[yd年日]/iu.test(codes) && /[hs]/iu.test(codes)
}
