import { numeralSigns, parseChineseNumeral } from '../../../model/chinese-numeral'
import type { FigureValue, Qualifier } from '../../../model/figure'
import { convertUnit, parseUnit, shiftDecimal } from '../../../model/unit'
import { isUnit } from '../unit/is-unit'
import { dotStyle, plainDigits, type NumberStyle } from './number-style'
import { readMark } from './read-mark'
import { splitQualifier } from './split-qualifier'

/** What a cell's text says as a figure. */
export interface NumberReading {
  readonly value: FigureValue
  readonly qualifier: Qualifier | null
  readonly footnotes: readonly string[]
  /** The unit the cell itself states ("820元", "75%"); null when it states none or states the table's. */
  readonly unit: string | null
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
  const { qualifier, text: hedged } = splitQualifier(folded)
  const parsed = parseAmount(hedged, style, unit, qualifier !== null)
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

/** A number in digits or Chinese numerals, ￥ before it allowed. */
function parseAmount(hedged: string, style: NumberStyle, unit: string | null, isHedged: boolean): Parsed | null {
  const text = hedged.replace(currency, '$1')
  const [, numeral, tail = ''] = chineseNumeral.exec(text) ?? []
  // 千元 and 百人 are units: only a hedge makes a number of a scale without digits (百余人).
  const isScale = !isHedged && /^[百千万亿]/u.test(text)
  const parsed = parsePlain(text, style) ?? (numeral === undefined || isScale ? null : parseNumeral(numeral, tail))
  return parsed && text !== hedged ? asMoney(parsed, unit) : parsed
}

/** ￥ before an amount, its sign and bracket kept. */
const currency = /^([+-]?\(?)(?:¥|人民币|RMB)(?=[-\d.])/iu

/** An amount with ￥ is in the table's own scale of 元; without one it is in 元. */
function asMoney(parsed: Parsed, unit: string | null): Parsed {
  const { base, per } = parseUnit(unit ?? '')
  const isMoney = per.length === 0 && /^[元圆円]$/u.test(base)
  return parsed.tail !== '' || isMoney ? parsed : { ...parsed, tail: '元' }
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

function parseNumeral(numeral: string, tail: string): Parsed | null {
  // 十万 under 万 would be read twice over; a scale belongs to the tail, as with digits.
  const scale = /[万亿]+$/u.exec(numeral)?.[0] ?? ''
  const digits = numeral.slice(0, numeral.length - scale.length)
  // 三五 is "three to five", not 35: digits are read one by one in years only.
  if (/^[^十百千万亿]{2,}$/u.test(digits)) return null
  // Of 三亿四千万 only the last scale could be left to the tail.
  if (scale !== '' && /[万亿]/u.test(digits)) return null
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
