import { formatDecimal } from '../../derive/decimal'
import { numberFormat } from '../number-format'
import { numberFormatLimit } from './plan'

/** A number and the format under which a spreadsheet shows it exactly as it is printed. */
export interface PrintedNumber {
  readonly number: number
  readonly format: string
}

const scales: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
])
const token = /\d[\d,]*(?:\.\d+)?/gu

/**
 * The number behind a printed text, for a cell that shows the same: 73.7835 printed "73.78%" becomes 73.7835 under
 * `0.00"%"`, 45321 printed "4.53万" becomes 4.5321 under `0.00"万"`. The sign printed may be a word or a long minus.
 * Null when the text is not one number with a few words around it, or not this number rounded.
 */
export function printedNumber(text: string, value: number): PrintedNumber | null {
  const found = [...text.matchAll(token)]
  const first = found[0]
  if (!first || found.length > 1) return null
  const digits = first[0].replaceAll(',', '')
  const before = text.slice(0, first.index)
  const after = text.slice(first.index + first[0].length)
  const decimals = digits.split('.')[1]?.length ?? 0
  const number = scalesAfter(after)
    .map((scale) => (scale === 1 ? value : value / scale))
    .find((scaled) => formatDecimal(Math.abs(scaled), decimals) === digits)
  if (number === undefined) return null
  const shape = numberFormat(decimals, first[0].includes(','))
  const tail = literal(after)
  const isPlainMinus = before.endsWith('-')
  const words = isPlainMinus ? before.slice(0, -1) : before
  if (isPlainMinus && number >= 0) return null
  const format =
    number < 0 && !isPlainMinus
      ? `${shape}${tail};${literal(words)}${shape}${tail}`
      : `${literal(words)}${shape}${tail}`
  return format.length > numberFormatLimit ? null : { number, format }
}

/** A scale in the text decides; a table whose head names the scale prints bare digits, so the others are tried too. */
function scalesAfter(after: string): readonly number[] {
  const stated = scales.get(after.charAt(0))
  return stated === undefined ? [1, ...scales.values()] : [stated, 1]
}

/** Text inside a number format; a quotation mark can stand there only escaped. */
function literal(text: string): string {
  if (text === '') return ''
  return text
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"')
}
