import { fitUnit } from './fit-unit'
import type { SourceReading } from '../source-reading'

/** How a figure is brought from the unit of its sheet into that of its indicator: 12.3 万人 × 10000 = 123000 人. */
export interface UnitConversion {
  readonly from: string
  readonly to: string
  readonly factor: number
  readonly before: number
  readonly after: number
}

/** The conversion that taking a cell in applies; null where its number stays as it stands. */
export function unitConversion({ value, unit, indicatorUnit }: SourceReading): UnitConversion | null {
  const fitted = fitUnit(value, unit, indicatorUnit)
  if (fitted.tag !== 'converted' || unit === null) return null
  const ofOne = fitUnit({ tag: 'number', number: 1 }, unit, indicatorUnit)
  if (ofOne.tag !== 'converted') return null
  return { from: unit, to: indicatorUnit, factor: ofOne.after, before: fitted.before, after: fitted.after }
}
