import { toFifteenDigits } from '../../../model/significant-digits'
import { parseUnit, shiftDecimal } from '../../../model/unit'
import { readNumberFormat, type ShownNumber } from './number-format'

/** A stored number as it is read. */
export interface StoredNumber {
  readonly number: number
  /** The unit that the number format gives; null where it gives none or that of the table. */
  readonly unit: string | null
  /** The number read is the stored one times ten to this power. */
  readonly power: number
  /** The format shows another scale than what is stored, and neither it nor the table's unit says which. */
  readonly isScaleUntold: boolean
}

/**
 * A stored number as a reader of the sheet sees it under its number format: to 15 significant digits (113699.99999999999 is
 * 113700), times 100 with the unit % under a percent format, in the scale that the format shows (0!.0, shows 万). 万 or 亿
 * written by the format alone scales the base of the table's unit.
 */
export function readStoredNumber(number: number, format: string | null, tableUnit: string | null = null): StoredNumber {
  const digits = toFifteenDigits(number)
  const shown = readNumberFormat(format, digits)
  if (shown.power === 0 && shown.unit === null) return { number: digits, unit: null, power: 0, isScaleUntold: false }
  const placed = placeShown(shown, tableUnit)
  return { number: shiftDecimal(digits, placed.power), ...placed }
}

/** What a format shows, put into the unit of the table where that says more. */
function placeShown({ power, unit }: ShownNumber, tableUnit: string | null): Omit<StoredNumber, 'number'> {
  if (unit === null) return { power, unit, isScaleUntold: power < 0 && !isScaledBy(tableUnit, -power) }
  if (unit === '%' || tableUnit === null) return { power, unit, isScaleUntold: false }
  const [own, table] = [parseUnit(unit), parseUnit(tableUnit)]
  if (own.base === '' && table.ratio === null)
    return { power: power + exponentOf(own.scale) - exponentOf(table.scale), unit: null, isScaleUntold: false }
  // ￥ says only that it is money: the table's unit says in which scale.
  return { power, unit: unit === '元' && table.base === '元' ? null : unit, isScaleUntold: false }
}

/** Whether a unit counts in ten to this power: 万元 in 4, thousands of dollars in 3. */
function isScaledBy(unit: string | null, power: number): boolean {
  if (unit === null) return false
  const word = /thousand|million|billion/iu.exec(unit)?.[0].toLowerCase()
  const named = word === undefined ? exponentOf(parseUnit(unit).scale) : { thousand: 3, million: 6, billion: 9 }[word]
  return named === power
}

function exponentOf(scale: number): number {
  return Math.round(Math.log10(scale))
}

/** Whether a number format shows a hundredfold of what is stored, with a percent sign. */
export function isPercentFormat(format: string | null): boolean {
  return format !== null && format.includes('%') && readNumberFormat(format, 1).power === 2
}
