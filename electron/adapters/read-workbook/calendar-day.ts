import type { CellValue } from '../../../shared/sheet/cell-grid'

const dayMilliseconds = 86_400_000
/** 31 December 9999: later days do not exist in a workbook, which then shows ####. */
const lastSerial = 2_958_465

/**
 * What a serial number stands for: a calendar day under a format that shows one, otherwise the number itself. Times and
 * durations without a day are quantities and stay numbers.
 */
export function readSerial(serial: number, format: string | null, date1904: boolean): CellValue {
  const dayZero = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  if (!isDayFormat(format) || serial < 0 || serial > lastSerial) return { tag: 'number', number: serial }
  // To the second: serial numbers of times carry binary noise.
  const moment = new Date(dayZero + Math.round((serial * dayMilliseconds) / 1000) * 1000)
  return dayOf(moment)
}

/** The calendar day of a moment in UTC. */
export function dayOf(moment: Date): CellValue {
  return { tag: 'date', year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() }
}

/**
 * A date or time in words (ISO 8601), as strict workbooks and OpenDocument store it: a day, or for a time alone its part of a
 * day as a number. Null for anything else.
 */
export function readIsoDate(text: string): CellValue | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/u.exec(text)
  if (day) {
    const [, year, month, date] = day.map(Number)
    const moment = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, date))
    // Date.UTC takes the years 0 to 99 for those of the last century, and the 30th of February for a day of March.
    const isThatDay =
      moment.getUTCFullYear() === year && moment.getUTCMonth() + 1 === month && moment.getUTCDate() === date
    return isThatDay ? dayOf(moment) : null
  }
  const time = /^T?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/u.exec(text)
  if (!time) return null
  const [, hours, minutes, seconds] = time
  return { tag: 'number', number: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400 }
}

const known = new Map<string, boolean>()

/** Whether a number format shows a day, a month or a year, so that the number under it is a date. */
export function isDayFormat(format: string | null): boolean {
  if (format === null) return false
  const before = known.get(format)
  if (before !== undefined) return before
  const answer = showsDay(format)
  // A workbook has few formats; a hostile one must not fill the memory.
  if (known.size < 1000) known.set(format, answer)
  return answer
}

/** Letters count only where they are codes: not quoted, escaped, in brackets, or part of "General" or an exponent. */
function showsDay(format: string): boolean {
  const [first = ''] = format
    .replace(/"[^"]*"?|\\.|[_*]./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .split(';')
  const codes = first.replace(/general|g\/通用格式|e[+-]|am\/pm|a\/p/giu, '')
  if (/[yd]/iu.test(codes)) return true
  // "m" is a month unless hours or seconds make it minutes; "e" is a year of an era.
  return /[me]/iu.test(codes) && !/[hs]|\[m+\]/iu.test(codes)
}
