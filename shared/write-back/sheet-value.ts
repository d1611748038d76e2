import type { SourceReading } from '../import/read/source-reading'
import { rescaledQualifier, type Figure, type FigureValue, type Qualifier } from '../model/figure'
import { convertUnit, parseUnit, type Unit } from '../model/unit'

/** What a figure of the project says, in the unit of the sheet that it came from. */
export interface SheetValue {
  readonly value: FigureValue
  readonly qualifier: Qualifier | null
}

/**
 * Brings a figure into the unit of its sheet, the inverse of what the import did. Null where the indicator's unit was changed
 * since to one of another size or kind: whether its numbers were meant to change with it, nobody wrote down.
 */
export function sheetValue(figure: Figure, unitNow: string, reading: SourceReading): SheetValue | null {
  const { value, qualifier } = figure
  if (value.tag !== 'number') return { value, qualifier }
  const then = parseUnit(reading.indicatorUnit)
  if (convertUnit(1, parseUnit(unitNow), then) !== 1) return null
  const sheet = unitOfSheet(reading, then)
  if (!sheet) return { value, qualifier }
  const number = convertUnit(value.number, then, sheet)
  if (number === null) return null
  const isRescaled = convertUnit(1, then, sheet) !== 1
  return {
    value: { tag: 'number', number },
    qualifier: isRescaled && qualifier ? rescaledQualifier(qualifier) : qualifier,
  }
}

/** Whether project and sheet say the same of a figure. */
export function saysTheSame(said: SheetValue, reading: SourceReading): boolean {
  const { value } = said
  if (value.tag !== reading.value.tag) return false
  if (value.tag === 'missing') return reading.value.tag === 'missing' && value.mark === reading.value.mark
  if (value.tag === 'invalid') return reading.value.tag === 'invalid' && value.text === reading.value.text
  if (reading.value.tag !== 'number' || value.number !== reading.value.number) return false
  return senseOf(said.qualifier) === senseOf(reading.qualifier)
}

/** A hedge under another unit has another word for the same sense. */
function senseOf(qualifier: Qualifier | null): string {
  return qualifier?.sense ?? ''
}

/** Null where the sheet's numbers are the indicator's own. */
function unitOfSheet({ unit }: SourceReading, indicator: Unit): Unit | null {
  if (unit === null || indicator.text === '') return null
  const sheet = parseUnit(unit)
  if (sheet.text === indicator.text) return null
  // 万 or 亿 alone counts the indicator's own base.
  const isBare = sheet.base === '' && sheet.ratio === null && sheet.per.length === 0
  return isBare ? { ...indicator, scale: sheet.scale } : sheet
}
