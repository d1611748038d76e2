/** The digits a spreadsheet keeps of a number: what is beyond them is noise of binary arithmetic. */
const kept = 15

/** A number as the whole number of its digits and the places behind its point: 26.62 is 26620… × 10^-13. */
export interface SignificantDigits {
  readonly digits: bigint
  /** Negative for numbers of more digits than are kept. */
  readonly scale: number
}

/** The 15 significant digits that a spreadsheet shows of a number. Throws for a value that is not finite. */
export function significantDigits(value: number): SignificantDigits {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`)
  const [mantissa = '0', exponent = '0'] = value.toExponential(kept - 1).split('e')
  return { digits: BigInt(mantissa.replace('.', '')), scale: kept - 1 - Number(exponent) }
}

/** What is a whole number of millionths below this has no more than 15 digits. */
const fewDigits = 1e8

/** A number without the noise of binary fractions, as Excel shows and compares it. */
export function toFifteenDigits(number: number): number {
  // Whole numbers of so many digits have no noise; the sum makes 0 of a negative zero.
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return number + 0
  // Most numbers of a sheet are the nearest to a few decimals, which writing them out would only confirm.
  if (Math.abs(number) < fewDigits && Math.round(number * 1e6) / 1e6 === number) return number
  return Number(number.toPrecision(kept))
}
