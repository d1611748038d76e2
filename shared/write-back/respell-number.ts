import { decimalsOf, formatDecimal } from '../derive/decimal'
import { shiftDecimal } from '../model/unit'
import type { TextSplice } from './source-cell'

interface Token {
  readonly at: number
  readonly text: string
  readonly isBracketed: boolean
}

/**
 * Puts another number into a text in the manner of the one that stands there: decimals, thousands signs, full width, brackets
 * for a negative number, and everything around it. `before` is the number the text was read as, `after` the new one in the
 * same unit. Null where the text's number is not written in digits. The caller reads the outcome again before it trusts it.
 */
export function respellNumber(text: string, before: number, after: number): TextSplice | null {
  const token = findToken(text)
  if (!token) return null
  const old = plainNumber(token)
  if (old === null) return null
  // 820元 in a table of 万元 was read as 0.082: the new number goes the same way back.
  const exponent = old === 0 || before === 0 ? 0 : Math.round(Math.log10(Math.abs(before) / Math.abs(old)))
  if (shiftDecimal(old, exponent) !== before) return null
  const number = shiftDecimal(after, -exponent)
  return { at: token.at, length: token.text.length, text: spell(token, number) }
}

const signs = '+＋\\-−–—－'
const pattern = new RegExp(`[（(]?[${signs}]?[\\d０-９][\\d０-９.,．，]*[)）]?`, 'u')

/** The first number of the text; signs of a sentence behind it are not its own, and brackets only when they hold nothing else. */
function findToken(text: string): Token | null {
  const found = pattern.exec(text)
  if (!found) return null
  const [whole] = found
  if (/^[（(][\d０-９][\d０-９.,．，]*[)）]$/u.test(whole)) return { at: found.index, text: whole, isBracketed: true }
  const leading = /^[（(]/u.test(whole) ? 1 : 0
  const own = whole.slice(leading).replace(/[.,．，)）]+$/u, '')
  return { at: found.index + leading, text: own, isBracketed: false }
}

function plainNumber({ text, isBracketed }: Token): number | null {
  const plain = text.normalize('NFKC').replace(/[()]/gu, '').replace(/[−–—]/gu, '-').replaceAll(',', '')
  const number = Number(isBracketed ? `-${plain}` : plain)
  return Number.isFinite(number) ? number : null
}

function spell({ text, isBracketed }: Token, number: number): string {
  const digits = spellDigits(text, number)
  const isNegative = number < 0
  if (isBracketed) return isNegative ? `${text.slice(0, 1)}${digits}${text.slice(-1)}` : digits
  const sign = new RegExp(`^[${signs}]`, 'u').exec(text)?.[0] ?? ''
  const isPlus = sign === '+' || sign === '＋'
  if (!isNegative) return `${isPlus ? sign : ''}${digits}`
  return `${sign !== '' && !isPlus ? sign : isWide(text) ? '－' : '-'}${digits}`
}

/** The number without sign, with as many decimals, commas and wide digits as the text has. */
function spellDigits(text: string, number: number): string {
  const decimals = /[.．]([\d０-９]+)/u.exec(text)?.[1]?.length ?? 0
  const plain = formatDecimal(Math.abs(number), Math.max(decimals, decimalsOf(number)))
  const grouped = /[,，]/u.test(text) ? plain.replace(/\B(?=(?:\d{3})+(?:$|\.))(?<!\.\d*)/gu, ',') : plain
  if (isWide(text)) return grouped.replace(/[\d.,]/gu, widen)
  return text.includes('，') ? grouped.replaceAll(',', '，') : grouped
}

function isWide(text: string): boolean {
  return /[０-９]/u.test(text)
}

function widen(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 0xfee0)
}
