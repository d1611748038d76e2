/** A number as it is printed, as a figure with its unit as far as the number itself says it: 14.27亿 is 14.27, in 亿. */
export interface PrintedNumber {
  /** Null where the text does not begin with digits. */
  readonly number: number | null
  readonly unit: string
}

const printed = /^(?<digits>[+-]?\d+(?:,\d{3})*(?:\.\d+)?)(?<unit>万亿|亿|万|%|‰|个百分点|倍)?/u

export function readPrinted(text: string): PrintedNumber {
  const { digits, unit = '' } = printed.exec(text.normalize('NFKC'))?.groups ?? {}
  return { number: digits === undefined ? null : Number(digits.replaceAll(',', '')), unit }
}
