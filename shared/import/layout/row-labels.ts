import type { FigureStatus } from '../../model/figure'
import type { Period } from '../../model/period'
import type { BlockRow } from './block-rows'
import { evidenceOf, noEvidence, type Evidence } from '../read/certainty'
import { cleanLabel } from '../read/clean-label'
import { isGenericLabel } from '../read/generic-label'
import type { Column } from './classify-columns'
import { readHeaderPeriod, type HeaderPeriod } from '../view/header-period'
import { resolveRelative, type RelativePeriod } from '../view/relative-period'
import { findPeriod } from '../read/period/find-period'
import { readStatus } from '../read/period/read-status'
import { cleanUnit, isUnit } from '../read/unit/is-unit'
import { isUnitCaption, readUnitCaption } from '../read/unit/unit-caption'
import { splitUnit } from '../read/unit/split-unit'
import type { SheetView } from '../view/sheet-view'
import type { ViewCell } from '../view/view-cell'

/** One label of a row, with the column it stands in. */
export interface RowLabel {
  readonly column: number
  readonly name: string
}

/** What stands beside the figures of one row. */
export interface RowLabels {
  readonly row: number
  readonly labels: readonly RowLabel[]
  readonly period: Period | null
  /** A part of a year that needs the year of the column or the title. */
  readonly relative: RelativePeriod | null
  readonly status: FigureStatus
  readonly unit: string | null
  readonly note: string | null
  /** The label is a date of one day, or a short year of an unknown calendar. */
  readonly doubtfulPeriod: string | null
  /** What is doubtful about the labels. */
  readonly doubt: Evidence
}

/**
 * Reads the labels of all rows of a table: headings and 其中 rows become outer labels of what stands below them, an empty cell
 * in an outer label or period column repeats the one above.
 */
export function readRowLabels(
  view: SheetView,
  columns: readonly Column[],
  body: readonly BlockRow[],
  /** The labels themselves may open with a year ("2021年GDP"), because nothing else gives one. */
  hasDatedLabels: boolean,
): readonly RowLabels[] {
  const labelColumns = columns.filter((column) => column.role === 'label')
  const periodColumns = columns.filter((column) => column.role === 'period')
  const innermost = [...labelColumns, ...periodColumns]
    .map((column) => column.column)
    .sort((a, b) => a - b)
    .at(-1)
  const above = new Map<number, ViewCell>()
  const result: RowLabels[] = []
  let heading: string | null = null
  // The unit that a heading, or a row of nothing but a unit, gives for the rows below it.
  let sectionUnit: string | null = null
  let sectionPeriod: Period | null = null
  let whole: string | null = null
  for (const [at, line] of body.entries()) {
    const spanned = unitSpan(line, columns)
    if (spanned) {
      sectionUnit = spanned.unit
      continue
    }
    if (line.kind === 'text' && isHeading(view, line, body[at + 1], body[at - 1], columns)) {
      const dated = line.cells[0] && readHeaderPeriod(line.cells[0], view.calendar, view.dateGrain)
      if (dated?.period && dated.rest === '') {
        sectionPeriod = dated.period
        above.clear()
        whole = null
        continue
      }
      const split = splitUnit(line.cells[0]?.text ?? '')
      heading = cleanLabel(split.label).name
      sectionUnit = split.unit
      above.clear()
      whole = null
      continue
    }
    const labels: RowLabel[] = []
    let unit: string | null = null
    let status: FigureStatus = 'final'
    let isPart = false
    let dated: Period | null = null
    let doubt = heading === null ? noEvidence : evidenceOf('name-heading')
    for (const column of labelColumns) {
      const cell = cellOrAbove(view, line.row, column.column, above, column.column !== innermost)
      if (!cell) continue
      if (isRepeated(view, cell, line.row)) doubt |= evidenceOf('name-repeated')
      const split = splitUnit(cell.text.replace(/\s*[\r\n]+\s*(?=[(（])/gu, ''))
      const opened =
        hasDatedLabels && /^\s*\d{4}\s*年/u.test(split.label)
          ? findPeriod(split.label, view.calendar ?? 'gregorian')
          : null
      if (opened && opened.rest !== '') dated = opened.period
      const clean = cleanLabel(opened && opened.rest !== '' ? opened.rest : split.label)
      if (clean.name === '') continue
      labels.push({ column: column.column, name: clean.name })
      if (split.unit !== null) unit = split.unit
      if (clean.isPart) isPart = true
      if (readStatus(cell.text) !== 'final') status = readStatus(cell.text)
    }
    if (labels.length === 0) labels.push(...labelBesideCodes(view, columns, line.row))
    const own = labels.at(-1)
    if (own && isPart && whole !== null && whole !== own.name) labels.splice(-1, 0, { ...own, name: whole })
    else if (own && !isPart) whole = own.name
    if (heading !== null && own) labels.unshift({ column: own.column, name: heading })

    const found: HeaderPeriod[] = []
    let doubtful: string | null = null
    for (const column of periodColumns) {
      const cell = cellOrAbove(view, line.row, column.column, above, true)
      if (!cell) continue
      if (isRepeated(view, cell, line.row)) doubt |= evidenceOf('period-repeated')
      const read = readPeriodCell(view, cell)
      if (read && read.rest === '') {
        found.push(read)
        doubt |= read.doubt
      } else {
        labels.push({ column: column.column, name: cleanLabel(cell.text).name })
        if (cell.cell.value.tag === 'date') doubtful = cell.text
      }
    }
    const { period, relative } = combine(found)
    const inherited = period === null && dated === null && sectionPeriod !== null
    if (inherited) doubt |= evidenceOf('period-in-heading')
    result.push({
      row: line.row,
      labels,
      period: inherited && relative ? resolveRelative(relative, sectionPeriod) : (period ?? dated ?? sectionPeriod),
      relative: inherited ? null : relative,
      status: found.find((one) => one.status !== 'final')?.status ?? status,
      unit: unitOf(view, columns, line.row) ?? unit ?? sectionUnit,
      note: noteOf(view, columns, line.row),
      doubtfulPeriod: doubtful,
      doubt,
    })
  }
  return result
}

/** A cell of a period column; only there six digits are a year and a month. */
function readPeriodCell(view: SheetView, cell: ViewCell): HeaderPeriod | null {
  const { text } = cell
  if (!cell.isMonthCode) return readHeaderPeriod(cell, view.calendar, view.dateGrain)
  const period: Period = { tag: 'month', year: Number(text.slice(0, 4)), month: Number(text.slice(4)) }
  return { period, relative: null, status: 'final', rest: '', doubt: evidenceOf('period-from-date') }
}

/** 合计 in the column of serial numbers, where the name is left empty. */
function labelBesideCodes(view: SheetView, columns: readonly Column[], row: number): readonly RowLabel[] {
  for (const { column, role } of columns) {
    const cell = role === 'code' ? view.shownAt(row, column) : undefined
    if (cell?.kind === 'text' && /\p{L}{2}/u.test(cell.text)) return [{ column, name: cleanLabel(cell.text).name }]
  }
  return []
}

/** A row of nothing but the unit of the figures below, over the columns of values or as a caption: "Percent", "单位：万元". */
function unitSpan(line: BlockRow, columns: readonly Column[]): { readonly unit: string | null } | null {
  const [only] = line.cells
  if (line.kind !== 'text' || line.cells.length !== 1 || !only) return null
  if (isUnitCaption(only.text)) return { unit: readUnitCaption(only.text) }
  const isOverValues = columns.some(({ column, role }) => column === only.column && role === 'value')
  if (!isOverValues) return null
  return isUnit(only.text) ? { unit: cleanUnit(only.text) } : /^number$/iu.test(only.text) ? { unit: null } : null
}

/** A row of words alone that heads the rows below it, as against a row whose figures are all missing. */
function isHeading(
  view: SheetView,
  line: BlockRow,
  next: BlockRow | undefined,
  previous: BlockRow | undefined,
  columns: readonly Column[],
): boolean {
  const [only] = line.cells
  if (!only || line.cells.length !== 1) return false
  // A period alone in its column is a row without figures yet.
  if (only.kind === 'period' || only.isYearLike)
    return columns.some(({ column, role }) => column === only.column && role === 'label')
  const merge = view.mergeAt(only.row, only.column)
  const firstValue = columns.find((column) => column.role === 'value')?.column ?? Infinity
  if (merge && merge.right >= firstValue) return true
  if (
    /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[IVX]+\.)/u.test(only.text) ||
    /[:：]$/u.test(only.text)
  )
    return true
  const nextText = view.at(next?.row ?? 0, only.column)?.cell.value
  // Where the indicators have their units beside or behind them, a name without one heads a group.
  const nextUnit =
    next === undefined
      ? null
      : (unitOf(view, columns, next.row) ?? splitUnit(nextText?.tag === 'text' ? nextText.text : '').unit)
  if (nextUnit !== null && unitOf(view, columns, line.row) === null && splitUnit(only.text).unit === null) return true
  // Under a name with its unit, 城市 and 农村 without one are parts of it.
  const isNextGeneric = nextText?.tag === 'text' && isGenericLabel(cleanLabel(nextText.text).name)
  if (isNextGeneric && nextUnit === null && splitUnit(only.text).unit !== null) return true
  const indent = nextText?.tag === 'text' ? nextText.text.search(/\S/u) : 0
  const own = only.cell.value.tag === 'text' ? only.cell.value.text.search(/\S/u) : 0
  if (indent > own) return true
  return previous !== undefined && line.row - previous.row > 1
}

function cellOrAbove(
  view: SheetView,
  row: number,
  column: number,
  above: Map<number, ViewCell>,
  repeats: boolean,
): ViewCell | undefined {
  const cell = view.shownAt(row, column)
  if (cell) above.set(column, cell)
  return cell ?? (repeats ? above.get(column) : undefined)
}

/** The cell stands further up and is not merged down to the row. */
function isRepeated(view: SheetView, cell: ViewCell, row: number): boolean {
  return cell.row !== row && (view.mergeAt(cell.row, cell.column)?.bottom ?? cell.row) < row
}

function combine(found: readonly HeaderPeriod[]): Pick<RowLabels, 'period' | 'relative'> {
  const period = found.find((one) => one.period)?.period ?? null
  const relative = found.find((one) => one.relative)?.relative ?? null
  return relative && period ? { period: resolveRelative(relative, period), relative: null } : { period, relative }
}

function unitOf(view: SheetView, columns: readonly Column[], row: number): string | null {
  const units: string[] = []
  for (const column of columns) {
    if (column.role !== 'unit') continue
    const text = view.shownAt(row, column.column)?.text ?? ''
    if (text !== '') units.push(isUnit(text) ? cleanUnit(text) : text.normalize('NFKC').replace(/\s+/gu, ' '))
  }
  return units.length === 0 ? null : units.join(' ')
}

function noteOf(view: SheetView, columns: readonly Column[], row: number): string | null {
  const texts = columns
    .filter((column) => column.role === 'note')
    .map((column) => view.shownAt(row, column.column)?.text ?? '')
  const joined = texts.filter((text) => text !== '').join('；')
  return joined === '' ? null : joined
}
