import type { CellValue } from '../../../shared/import/cell-grid'

const dayMilliseconds = 86_400_000

/**
 * What a Date that a workbook library built in UTC stands for: a calendar day, or under a format that shows only a time the
 * serial number that is stored.
 */
export function readDate(date: Date, format: string, date1904: boolean): CellValue {
  if (Number.isNaN(date.getTime())) return { tag: 'error', error: '#VALUE!' }
  if (isTimeOnly(format)) {
    const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
    return { tag: 'number', number: (date.getTime() - epoch) / dayMilliseconds }
  }
  // To the second: serial numbers of times carry binary noise.
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  return {
    tag: 'date',
    year: rounded.getUTCFullYear(),
    month: rounded.getUTCMonth() + 1,
    day: rounded.getUTCDate(),
  }
}

/** Whether a number format shows a time or a duration without a day: such a cell holds a quantity, not a date. */
function isTimeOnly(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\\.|_./gu, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
  return !/[yd年日]/iu.test(codes) && /[hs]/iu.test(codes)
}
