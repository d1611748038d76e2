import { isRegionHeader } from '../read/read-region'
import { isUnit } from '../read/unit/is-unit'
import { isUnitCaption } from '../read/unit/unit-caption'
import { splitUnit } from '../read/unit/split-unit'
import { isValueHeader } from '../read/generic-label'
import {
  isCodeHeader,
  isDepartmentHeader,
  isFlagHeader,
  isNoteHeader,
  isParticularHeader,
  isPeriodHeader,
  isSourceHeader,
  isUnitHeader,
  isWholeHeader,
} from '../read/side-header'
import type { ViewCell } from '../view/view-cell'

/** What a column of a table holds; `none` is left out. */
export type ColumnRole =
  'label' | 'period' | 'unit' | 'note' | 'flag' | 'code' | 'department' | 'whole' | 'value' | 'none'

/** What stands in the rows of data of one column. */
export interface Tally {
  readonly numbers: number
  readonly marks: number
  readonly texts: number
  readonly periods: number
  readonly years: readonly number[]
  /** Numbers that may be a year and a month: 202101. */
  readonly codes: number
  readonly samples: readonly string[]
  /** All of them can be years, those of the sheet's calendar and of long ago included. */
  readonly canBeYears: boolean
}

/** A column with what stands over it and beside it. */
export interface ColumnSurroundings {
  readonly column: number
  readonly own: Tally
  readonly header: readonly ViewCell[]
  /** The innermost header without marks, units and translations. */
  readonly leaf: string
  /** The next columns that could hold labels. */
  readonly following: readonly Tally[]
  /** The roles of the columns to the left. */
  readonly before: readonly ColumnRole[]
}

/** What a column holds, told first by its header, then by its content. */
export function roleOf(column: ColumnSurroundings): ColumnRole {
  if (isPeriodColumn(column)) return 'period'
  return roleByHeader(column) ?? roleByContent(column)
}

function isLeading({ before }: ColumnSurroundings): boolean {
  return !before.includes('value')
}

/** A column headed by a period holds figures, also where half of them are words that nobody can read. */
function isDated({ column, header }: ColumnSurroundings): boolean {
  const last = header.at(-1)
  // Under a header merged from the left stand the flags of the figures in that column.
  return last?.column === column && (last.kind === 'period' || last.isYearLike)
}

function isTextual(column: ColumnSurroundings): boolean {
  const { own } = column
  const figures = own.numbers + own.marks
  return own.texts > 0 && !isDated(column) && (isLeading(column) ? own.texts > figures : own.texts >= figures)
}

/** Columns of units, notes, flags, departments, wholes and codes, which have headers of their own; null where the header tells nothing. */
function roleByHeader(column: ColumnSurroundings): ColumnRole | null {
  const { own, leaf } = column
  if (isUnitHeader(leaf)) return own.numbers > own.texts ? 'value' : 'unit'
  // References to notes are numbers too; a source is never one.
  if (isNoteHeader(leaf) && (own.numbers === 0 || !isSourceHeader(leaf))) return 'note'
  if (isFlagHeader(leaf) && own.numbers === 0) return 'flag'
  const further = roleOfParticulars(leaf, own)
  if (further !== null) return further
  return isCodeHeader(leaf) && isCode(column) ? 'code' : null
}

/** Columns of words that say something besides names and figures; numbers are such only where they are as long as those of telephones. */
function roleOfParticulars(leaf: string, own: Tally): ColumnRole | null {
  if (own.numbers === 0 && isDepartmentHeader(leaf)) return 'department'
  if (own.numbers === 0 && isWholeHeader(leaf)) return 'whole'
  const isNumbered = own.samples.every((text) => /\p{L}|^\D*(?:\d\D*){6,}$/u.test(text))
  return isParticularHeader(leaf) && isNumbered ? 'none' : null
}

function isCode(column: ColumnSurroundings): boolean {
  const { leaf, following } = column
  const hasLabelAfter = following.some((next) => next.texts > next.numbers)
  return (
    isTextual(column) ||
    (isLeading(column) && hasLabelAfter) ||
    /代码|编码|编号|序号|行次|栏次|code|^(?:no\.?|id|m49|fips|iso\d?|geoid|adcode)$/iu.test(leaf)
  )
}

function roleByContent(column: ColumnSurroundings): ColumnRole {
  const { own, header, leaf, following, before } = column
  // Numbers before the first names are ranks or codes of the rows.
  const isFirst = before.every((role) => role === 'none' || role === 'code')
  const isNumeric = own.numbers > 0 && !isTextual(column) && !isDated(column)
  if (isFirst && isNumeric && following.some((next) => isLabels(next, own))) {
    if (isSerial(own) || !isValueHeader(leaf)) return 'code'
  }
  if (isTextual(column)) return roleOfTexts(column)
  const isEmpty = own.numbers + own.marks + own.texts + own.periods === 0
  if (!isEmpty) return 'value'
  const last = header.at(-1)
  const isHeadedValue = last?.column === column.column && !isLeading(column) && !isUnitCaption(last.text)
  return isHeadedValue ? 'value' : 'none'
}

function roleOfTexts(column: ColumnSurroundings): ColumnRole {
  const { own, header, leaf } = column
  if (isUnitColumn(own, leaf)) return 'unit'
  if (isLeading(column)) return 'label'
  if (own.samples.every((text) => /^[a-z]{1,3}$/iu.test(text))) return 'flag'
  // Under a unit stand figures, also where nobody can tell which ("1,5" beside "1,234.5") or where most are words: 在建, 待建, 2.
  const isMeasured = splitUnit(header.at(-1)?.text ?? '').unit !== null
  if (isMeasured && (own.numbers > 0 || own.samples.every(isHalfDigits))) return 'value'
  if (own.numbers > 1 && own.numbers * 3 >= own.texts && header.length > 0) return 'value'
  return /^(?:指标|指标名称|项目|indicator|seriesname|name|名称)$/iu.test(leaf) || isRegionHeader(leaf)
    ? 'label'
    : 'none'
}

function isHalfDigits(text: string): boolean {
  return (text.match(/[\d０-９]/gu)?.length ?? 0) * 2 >= text.length
}

function isUnitColumn(own: Tally, leaf: string): boolean {
  const isOpen = leaf === '' || !(isRegionHeader(leaf) || /指标|项目|名称|series|name|indicator/iu.test(leaf))
  return isOpen && own.samples.length > 0 && own.samples.every((text) => text.length <= 20 && isUnit(text))
}

function isLabels(next: Tally, own: Tally): boolean {
  return next.texts >= own.numbers * 0.5 && next.texts > next.numbers + next.marks
}

/** 1, 2, 3 … in order: numbers of rows, not figures. */
function isSerial(own: Tally): boolean {
  const numbers = own.samples.map(Number).filter((number) => Number.isInteger(number))
  const inOrder = numbers.filter((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0)).length
  return numbers.length > 0 && (numbers[0] ?? 9) <= 2 && inOrder >= numbers.length * 0.9
}

function isPeriodColumn(column: ColumnSurroundings): boolean {
  const { own, leaf } = column
  const isNamed = isPeriodHeader(leaf)
  const others = own.texts + own.marks + own.numbers - own.years.length
  // "1952*" among figures is one of them.
  const isMixed = own.numbers > own.years.length
  if (own.periods > 0 && own.periods >= others && (isNamed || (isLeading(column) && !isMixed))) return true
  const isOfCodes = own.codes > 0 && own.codes === own.numbers && own.texts + own.marks === 0
  if (isNamed && (isOfCodes || own.canBeYears)) return true
  if (own.years.length === 0 || own.years.length < own.numbers || own.texts + own.marks > own.years.length) return false
  return isNamed || isRunOfYears(column)
}

/** A leading column of years in order that nothing names. */
function isRunOfYears(column: ColumnSurroundings): boolean {
  const { own, leaf, before } = column
  const isFirst = before.every((role) => role === 'none' || role === 'code' || role === 'label')
  if (!isFirst || own.years.length < 2 || isValueHeader(leaf)) return false
  const steps = own.years.slice(1).map((year, at) => year - (own.years[at] ?? 0))
  const isOrdered = steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
  if (leaf === '' && isOrdered && own.years.length >= 3) return true
  const isFine = steps.filter((step) => Math.abs(step) <= 1).length >= steps.length * 0.6
  return isOrdered && isFine && (leaf === '' || !before.includes('label'))
}
