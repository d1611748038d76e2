import { decimalsOf, formatDecimal } from '../derive/decimal'
import type { Figure, Qualifier } from '../model/figure'
import type { Indicator } from '../model/indicator'
import { parseUnit, shiftDecimal } from '../model/unit'

/**
 * What a cell of the grid shows: a number with thousands separators and the indicator's decimals, its hedge as the source
 * wrote it; a missing mark and invalid text as they were written. A number that would round to zero is shown in full.
 */
export function formatCell(
  figure: Figure | undefined,
  indicator: Pick<Indicator, 'decimals' | 'unit' | 'kind'>,
): string {
  if (!figure) return ''
  const { value, qualifier } = figure
  if (value.tag !== 'number') return value.text
  const own = decimalsOf(value.number)
  const asked = indicator.decimals ?? own
  const rounded = formatDecimal(value.number, asked)
  // A hedged number is a bound: rounding it could make it untrue.
  const isHidden = qualifier !== null || (Number(rounded) === 0 && value.number !== 0)
  const digits = isHidden ? formatDecimal(value.number, own) : rounded
  return withQualifier(indicator.kind === 'event' ? digits : grouped(digits), value.number, qualifier, indicator.unit)
}

/** The text a cell is edited and copied as: every digit, no separators. Reading it again gives the same figure. */
export function formatEditText(figure: Figure | undefined, indicator: Pick<Indicator, 'unit'>): string {
  if (!figure) return ''
  const { value, qualifier } = figure
  if (value.tag !== 'number') return value.text
  return withQualifier(formatDecimal(value.number, decimalsOf(value.number)), value.number, qualifier, indicator.unit)
}

function withQualifier(digits: string, number: number, qualifier: Qualifier | null, unit: string): string {
  if (qualifier === null) return digits
  const { word, place, numeral } = qualifier
  switch (place) {
    case 'before':
      return `${word}${numeral ?? digits}`
    case 'after-number':
      return `${numeral ?? digits}${word}`
    case 'after-scale': {
      // 十万余 brings its own 万.
      if (numeral !== null && /[万亿]$/u.test(numeral)) return `${numeral}${word}`
      const scaled = scaledDigits(number, unit)
      return `${numeral ?? scaled.digits}${scaled.scale}${word}`
    }
  }
}

/**
 * The number before the 万 or 亿 that its hedge stands behind: 10 and 万 for 100000 个 as for 10 万个. The scale is that of the unit,
 * or a smaller one where the unit's would leave less than 1: 2万余 in 亿元 stays 2万余.
 */
function scaledDigits(number: number, unit: string): { readonly digits: string; readonly scale: string } {
  const own = parseUnit(unit)
  const ownExponent = own.ratio === null ? Math.round(Math.log10(own.scale)) : 0
  const exponents = ownExponent >= 4 ? [ownExponent, 8, 4].filter((exponent) => exponent <= ownExponent) : [8, 4]
  const isWhole = (exponent: number): boolean => Math.abs(shiftDecimal(number, ownExponent - exponent)) >= 1
  const exponent = exponents.find(isWhole) ?? Math.max(ownExponent, 4)
  const digits = shiftDecimal(number, ownExponent - exponent)
  return {
    digits: formatDecimal(digits, decimalsOf(digits)),
    scale: exponent === 8 ? '亿' : exponent === 4 ? '万' : own.scaleText,
  }
}

/** A number of no indicator in particular, in full: "1,234.5". */
export function formatAmount(number: number): string {
  return grouped(formatDecimal(number, decimalsOf(number)))
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return fraction === undefined ? marked : `${marked}.${fraction}`
}
