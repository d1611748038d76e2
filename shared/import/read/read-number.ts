import type { FigureValue, Qualifier } from '../../model/figure'
import { convertUnit, parseUnit, shiftDecimal } from '../../model/unit'
import { numeralSigns, parseChineseNumeral } from './chinese-numeral'
import { readMark } from './read-mark'
import { splitQualifier } from './read-qualifier'
import { isUnit } from './read-unit'

/** How the texts of a sheet write numbers, decided over the sheet as a whole by `readNumberStyle`. */
export interface NumberStyle {
  /** "," is the decimal sign: 99,7. */
  readonly decimalComma: boolean
  /** Both "1,234" and "99,7" occur, so that "1,234" could mean either. */
  readonly ambiguousComma: boolean
}

export interface NumberReading {
  readonly value: FigureValue
  readonly qualifier: Qualifier | null
  readonly footnotes: readonly string[]
  /** The unit the cell itself states ("820元", "75%"); null when it states none or states the table's. */
  readonly unit: string | null
}

export const dotStyle: NumberStyle = { decimalComma: false, ambiguousComma: false }

/** Decides the decimal sign of a sheet from all its texts: a comma only where no text contradicts it. */
export function readNumberStyle(texts: Iterable<string>): NumberStyle {
  let decimal = false
  let thousands = false
  for (const text of texts) {
    // Without a hedge before it and footnote marks behind it.
    const clean = text.replace(/^\s*[约近超]?\s*|\s*[*＊†‡①-⑳]*\s*$/gu, '')
    if (/^[-−]?\d+,(?:\d{1,2}|\d{4,})$/u.test(clean)) decimal = true
    if (/^[-−]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^[-−]?\d{1,3},\d{3}\.\d+$|^[-−]?\d+\.\d{1,2}$/u.test(clean))
      thousands = true
  }
  return { decimalComma: decimal && !thousands, ambiguousComma: decimal && thousands }
}

/**
 * Reads a cell's text as a figure in the table's unit (null when the table gives none). A text that is no number, no mark and
 * no hedged number is invalid: never a guess, never zero.
 */
export function readNumber(raw: string, unit: string | null, style: NumberStyle = dotStyle): NumberReading {
  const mark = readMark(raw)
  if (mark !== null) return reading({ tag: 'missing', mark, text: raw.trim() })
  const invalid = reading({ tag: 'invalid', text: raw.trim() })

  const { text: marked, footnotes } = splitFootnotes(foldDigits(raw))
  const folded = fold(marked)
  const { qualifier, text } = splitQualifier(folded)
  const numeral = chineseNumeral.exec(text)
  const parsed = parsePlain(text, style) ?? (numeral ? parseNumeral(numeral[1] ?? '', numeral[2] ?? '') : null)
  if (!parsed) return invalid
  const placed = placeInUnit(parsed, unit)
  if (!placed) return invalid
  const isDecimal = parsed.tail === '' && !Number.isInteger(parsed.number)
  return {
    value: { tag: 'number', number: placed.number },
    // A decimal number leaves no room for a hedge behind its last digit: 1.8余 under 万张 is 1.8万余张.
    qualifier: qualifier && {
      ...qualifier,
      place:
        qualifier.place === 'after-number' && isDecimal && parseUnit(unit ?? '').scale > 1
          ? 'after-scale'
          : qualifier.place,
      numeral: parsed.numeral,
    },
    footnotes,
    unit: placed.unit,
  }
}

function reading(value: FigureValue): NumberReading {
  return { value, qualifier: null, footnotes: [], unit: null }
}

const chineseNumeral = new RegExp(`^([${numeralSigns}]+)(\\D*)$`, 'u')

interface Parsed {
  readonly number: number
  /** What stood behind the digits: 万, 亿元, %, 个. */
  readonly tail: string
  readonly numeral: string | null
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[−–—]/gu, '-')
      // Accounts in Japan, Korea and Taiwan write a loss with a triangle.
      .replace(/^[△▲]\s*(?=[\d.])/u, '-')
      .replace(/^['’]/u, '')
      .replace(/(?<=\d)[\s\u00a0](?=\d{3}(?:\D|$))/gu, '')
      .replace(/\s+/gu, '')
  )
}

/** Digits of full width as plain ones; marks such as ① stay as they are. */
function foldDigits(text: string): string {
  return text.replace(/[０-９．，（）＊]+/gu, (part) => part.normalize('NFKC'))
}

/** Marks that yearbooks hang on a number: "*", "①", "[2]", raised digits, and "1)" behind a space. */
function splitFootnotes(raw: string): { readonly text: string; readonly footnotes: readonly string[] } {
  const match = /^(.*?[\d%‰)）余万亿])\s*((?:[*＊†‡#]+|[①-⑳]+|\[\d{1,2}\]|[¹²³⁰⁴-⁹]+[)⁾]?|\s\d{1,2}\))+)\s*$/u.exec(
    raw.trimEnd(),
  )
  if (!match) return { text: raw, footnotes: [] }
  return { text: match[1] ?? '', footnotes: [(match[2] ?? '').trim()] }
}

function parsePlain(text: string, style: NumberStyle): Parsed | null {
  const brackets = /^\(([\d.,]+)(%?)\)$/u.exec(text)
  const signed = brackets ? `-${brackets[1]}${brackets[2]}` : text
  const match = /^([+-]?)(\d[\d.,]*|\.\d+)(e[+-]?\d+)?(.*)$/iu.exec(signed)
  if (!match) return null
  const digits = plainDigits(match[2] ?? '', style)
  const tail = match[4] ?? ''
  if (digits === null || /\d/u.test(tail.replace(/^.*\//u, ''))) return null
  const number = Number(`${match[1]}${digits}${match[3] ?? ''}`)
  return Number.isFinite(number) ? { number, tail, numeral: null } : null
}

/** The digits with "." as the only sign; null where the grouping is wrong or could be read in two ways. */
function plainDigits(text: string, style: NumberStyle): string | null {
  if (/^\d*\.?\d+$/u.test(text) || /^\d+\.$/u.test(text)) return text
  const isGroupedByComma = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)
  if (/^\d+,\d+$/u.test(text)) {
    if (style.decimalComma) return text.replace(',', '.')
    return isGroupedByComma && !style.ambiguousComma ? text.replace(',', '') : null
  }
  if (isGroupedByComma && !style.decimalComma) return text.replaceAll(',', '')
  if (style.decimalComma && /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text))
    return text.replaceAll('.', '').replace(',', '.')
  return null
}

function parseNumeral(numeral: string, tail: string): Parsed | null {
  // 十万 under 万 would be read twice over; a scale belongs to the tail, as with digits.
  const scale = /[万亿]+$/u.exec(numeral)?.[0] ?? ''
  const digits = numeral.slice(0, numeral.length - scale.length)
  // 三五 is "three to five", not 35: digits are read one by one in years only.
  if (/^[^十百千万亿]{2,}$/u.test(digits)) return null
  const number = parseChineseNumeral(digits)
  return number === null || numeral === scale ? null : { number, tail: scale + tail, numeral }
}

/** The number in the table's unit. A unit in the cell that does not convert makes the text invalid rather than a guess. */
function placeInUnit(
  parsed: Parsed,
  unit: string | null,
): { readonly number: number; readonly unit: string | null } | null {
  const { number, tail } = parsed
  if (tail === '') return { number, unit: null }
  if (!isUnit(tail)) return null
  const own = parseUnit(tail)
  if (unit === null || unit === '') return { number, unit: tail }
  const target = parseUnit(unit)
  // 万 or 亿 alone scales the table's own base.
  if (own.base === '' && own.ratio === null) {
    const exponent = Math.round(Math.log10(own.scale)) - Math.round(Math.log10(target.scale))
    return { number: shiftDecimal(number, exponent), unit: null }
  }
  const converted = convertUnit(number, own, target)
  return converted === null ? null : { number: converted, unit: null }
}

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

/** A number without the noise of binary fractions, as Excel shows and compares it. */
export function toFifteenDigits(number: number): number {
  // Whole numbers of so many digits have no noise; the sum makes 0 of a negative zero.
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? number + 0 : Number(number.toPrecision(15))
}

/** Whether a number format shows a hundredfold of what is stored, with a percent sign. */
export function isPercentFormat(format: string | null): boolean {
  return format !== null && format.includes('%') && /%/u.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, ''))
}
