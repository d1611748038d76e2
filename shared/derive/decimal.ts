import { significantDigits } from '../model/significant-digits'

/**
 * Decimal rounding of binary numbers, the one rule for text, tables, charts and Excel: 四舍五入, half away from zero, on the
 * 15 significant digits that a spreadsheet shows. 1.005 rounds to 1.01 and 2.675 to 2.68, as Excel's ROUND gives them.
 */
export type RoundingDirection = 'half-up' | 'down' | 'up'

/** The digits of |value| at `decimals` places (which may be negative: tens, hundreds), as an integer count of that place. */
function roundedDigits(value: number, decimals: number, direction: RoundingDirection): bigint {
  const { digits, scale } = significantDigits(Math.abs(value))
  if (scale <= decimals) return digits * 10n ** BigInt(decimals - scale)
  const unit = 10n ** BigInt(scale - decimals)
  const whole = digits / unit
  const rest = digits % unit
  const roundsUp = direction === 'half-up' ? rest * 2n >= unit : direction === 'up' ? rest > 0n : false
  return roundsUp ? whole + 1n : whole
}

/**
 * The number as plain digits with exactly `decimals` places (none when `decimals` is negative, zeros in the rounded places).
 * `down` and `up` round the magnitude. A value that rounds to zero prints no sign.
 */
export function formatDecimal(value: number, decimals: number, direction: RoundingDirection = 'half-up'): string {
  const count = roundedDigits(value, decimals, direction)
  const digits =
    decimals < 0 ? (count * 10n ** BigInt(-decimals)).toString() : count.toString().padStart(decimals + 1, '0')
  const text = decimals > 0 ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits
  return value < 0 && count !== 0n ? `-${text}` : text
}

/** The value rounded to `decimals` places. */
export function roundTo(value: number, decimals: number, direction: RoundingDirection = 'half-up'): number {
  return Number(formatDecimal(value, decimals, direction))
}

/** How many decimals the value needs to be printed in full, float noise aside: 2 for 26.62, 0 for 4060.0000000000005. */
export function decimalsOf(value: number): number {
  const { digits, scale } = significantDigits(value)
  if (digits === 0n) return 0
  let rest = digits
  let places = scale
  while (places > 0 && rest % 10n === 0n) {
    rest /= 10n
    places -= 1
  }
  return Math.max(0, places)
}
