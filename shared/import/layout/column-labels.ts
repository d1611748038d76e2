import type { FigureStatus } from '../../model/figure'
import type { Period } from '../../model/period'
import { evidenceOf, noEvidence, type Evidence } from '../read/certainty'
import { cleanLabel } from '../read/clean-label'
import { isValueHeader } from '../read/generic-label'
import type { Column } from './classify-columns'
import { readHeaderPeriod } from '../view/header-period'
import { resolveRelative, type RelativePeriod } from '../view/relative-period'
import type { SheetView } from '../view/sheet-view'
import { isUnit, cleanUnit } from '../read/unit/is-unit'
import { readUnitCaption } from '../read/unit/unit-caption'
import { splitUnit } from '../read/unit/split-unit'
import { isYearText, type ViewCell } from '../view/view-cell'

/** What the header says about the figures of one column. */
export interface ColumnLabels {
  readonly column: number
  /** Names without periods, units and marks, outermost first. */
  readonly names: readonly string[]
  readonly period: Period | null
  /** A part of a year, or the year before: needs the year of the row or the title. */
  readonly relative: RelativePeriod | null
  readonly status: FigureStatus
  readonly unit: string | null
  /** Its header is nothing but a word for "value". */
  readonly isValue: boolean
  readonly hasHeader: boolean
  /** A date of one day that was not taken for a period. */
  readonly dayDate: string | null
  /** What is doubtful about the header. */
  readonly doubt: Evidence
}

/** Reads the header path of a value column. `first` is the first column of the table, which may name the header rows. */
export function readColumnLabels(view: SheetView, column: Column, first: number): ColumnLabels {
  const names: string[] = []
  let period: Period | null = null
  let relative: RelativePeriod | null = null
  let status: FigureStatus = 'final'
  let unit: string | null = null
  let dayDate: string | null = null
  let isValue = false
  let doubt = column.isGroupGuessed ? evidenceOf('name-group') : noEvidence
  for (const cell of column.header) {
    // Header rows that the first column calls 单位 or 代码.
    const rowHead = first < column.column ? (view.at(cell.row, first)?.text ?? '') : ''
    if (/^(?:unit|units|单位|單位|计量单位)$/iu.test(rowHead)) {
      unit = cleanUnit(cell.text)
      continue
    }
    if (/^(?:cdid|code|代码|series id|编码)$/iu.test(rowHead)) continue
    const caption = readUnitCaption(cell.text)
    if (caption !== null) {
      unit = caption
      continue
    }
    // A row of units under the names: 万元, 人, %.
    if (isUnit(cell.text) && names.length > 0) {
      unit = cleanUnit(cell.text)
      continue
    }
    const found =
      cell.kind === 'number' && !isPlainYear(cell) ? null : readHeaderPeriod(cell, view.calendar, view.dateGrain)
    if (cell.cell.value.tag === 'date' && found === null) dayDate = cell.text
    if (found) {
      if (found.status !== 'final') status = found.status
      doubt |= found.doubt
      // The innermost period counts: 一季度 under 2021年 is a part of it.
      if (found.period) period = found.period
      if (found.relative) relative = found.relative
      if (found.rest === '') continue
    }
    const split = splitUnit(found ? found.rest : joinLines(cell.text))
    if (split.unit !== null) unit = split.unit
    const { name } = cleanLabel(split.label)
    // "年份" over the years names the axis, not the figures.
    if (/^(?:年份|年度|年|时间|月份|季度|指标|years?|time|period|date|unnamed.*)$/iu.test(name)) continue
    if (isValueHeader(name)) isValue = true
    // A bracket of its own below a name belongs to it: 总人口 over （年末）.
    else if (/^\(.*\)$/u.test(name) && names.length > 0) names.push(`${names.pop() ?? ''}${name}`)
    else if (name !== '' && names.at(-1) !== name) names.push(name)
  }
  if (relative && period) {
    period = resolveRelative(relative, period)
    relative = null
  }
  return {
    column: column.column,
    names,
    period,
    relative,
    status,
    unit,
    isValue,
    hasHeader: column.header.length > 0,
    dayDate,
    doubt,
  }
}

function isPlainYear(cell: ViewCell): boolean {
  return isYearText(cell.text)
}

/** A line break before a bracket is only a break: "机收面积\n(千公顷)". Others are left for the choice of language. */
function joinLines(text: string): string {
  return text.replace(/\s*[\r\n]+\s*(?=[(（])/gu, '')
}
