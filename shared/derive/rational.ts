import { significantDigits } from '../model/significant-digits'

/** A fraction in lowest terms, its denominator above zero: decimal figures and what follows from them by + − × ÷, exactly. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

/**
 * The decimal number that a binary one stands for: 0.1 is one tenth, 26.620000000000001 is 26.62. Whole numbers up to 2^53 are
 * taken as they are, others by the 15 significant digits that a spreadsheet shows. Throws for a value that is not finite.
 */
export function rationalOf(value: number): Rational {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n }
  const { digits, scale } = significantDigits(value)
  return scale <= 0 ? reduced(digits * 10n ** BigInt(-scale), 1n) : reduced(digits, 10n ** BigInt(scale))
}

/** The exact sum. */
export function addRationals(left: Rational, right: Rational): Rational {
  return reduced(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  )
}

/** The exact difference. */
export function subtractRationals(left: Rational, right: Rational): Rational {
  return addRationals(left, { numerator: -right.numerator, denominator: right.denominator })
}

/** The exact product. */
export function multiplyRationals(left: Rational, right: Rational): Rational {
  return reduced(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** Null for a division by zero. */
export function divideRationals(left: Rational, right: Rational): Rational | null {
  if (right.numerator === 0n) return null
  const sign = right.numerator < 0n ? -1n : 1n
  return reduced(left.numerator * right.denominator * sign, left.denominator * right.numerator * sign)
}

/** Negative, zero or positive as the left is smaller, equal or larger. */
export function compareRationals(left: Rational, right: Rational): number {
  const [own, other] = [left.numerator * right.denominator, right.numerator * left.denominator]
  return own < other ? -1 : own > other ? 1 : 0
}

/** More digits than a binary number tells apart, so that the nearest one is found. */
const quotientDigits = 25

/** The binary number nearest to the fraction; infinite where it is beyond all of them. */
export function numberOf({ numerator, denominator }: Rational): number {
  if (denominator === 1n) return Number(numerator)
  const lacking = quotientDigits + String(denominator).length - String(numerator).length
  const places = Math.max(0, lacking)
  return Number(`${(numerator * 10n ** BigInt(places)) / denominator}e-${places}`)
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  const divisor = greatestDivisor(numerator < 0n ? -numerator : numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one, other]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger === 0n ? 1n : larger
}
