import type { FigureStatus } from '../../model/figure'
import type { Period } from '../../model/period'
import { evidenceOf, noEvidence, type Evidence } from '../read/certainty'
import { cleanLabel } from '../read/clean-label'
import { isValueHeader } from '../read/generic-label'
import type { Column } from './classify-columns'
import type { CodeBook, Explanation } from './read-code-book'
import { readHeaderPeriod, type HeaderPeriod } from '../view/header-period'
import { readRelative, resolveRelative, withinRelative, type RelativePeriod } from '../view/relative-period'
import type { SheetView } from '../view/sheet-view'
import { isUnit, cleanUnit } from '../read/unit/is-unit'
import { readUnitCaption } from '../read/unit/unit-caption'
import { splitUnit } from '../read/unit/split-unit'
import { isYearText, type ViewCell } from '../view/view-cell'
import { isNameHeader, isPropertyHeader, isUnitHeader } from '../read/side-header'

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
  /** A word for how its figures are counted over time: 累计. */
  readonly countedAs: string | null
  /** What a list of codes says of its name. */
  readonly explained: Explanation | null
  /** Its header is nothing but a word for "value". */
  readonly isValue: boolean
  readonly hasHeader: boolean
  /** A date of one day that was not taken for a period. */
  readonly dayDate: string | null
  /** What is doubtful about the header. */
  readonly doubt: Evidence
}

/** Reads what the headers of all columns of values say, each by itself and beside the others. */
export function readHeaders(
  view: SheetView,
  columns: readonly Column[],
  first: number,
  codeBook: CodeBook,
): readonly ColumnLabels[] {
  const values = columns.filter(({ role }) => role === 'value')
  const read = values.map((column) => readColumnLabels(view, column, first, codeBook))
  return toldApartByUnits(besideOneAnother(withoutCountingWord(read)))
}

/** Reads the header path of a value column. `first` is the first column of the table, which may name the header rows. */
export function readColumnLabels(view: SheetView, column: Column, first: number, codeBook: CodeBook): ColumnLabels {
  const labels = new HeaderWords(view, codeBook, column.isGroupGuessed ? evidenceOf('name-group') : noEvidence)
  for (const cell of column.header) {
    labels.add(cell, rowHeadOf(view, column.header, cell, first, column.column))
  }
  return labels.of(column)
}

/**
 * What the rows of a header are called left of the figures: 单位, 代码, 来源. The first column may call a single row so; another one only
 * several, as where a database exports the properties of its series.
 */
function rowHeadOf(
  view: SheetView,
  header: readonly ViewCell[],
  cell: ViewCell,
  first: number,
  column: number,
): string {
  if (column <= first) return ''
  const headAt = (row: number, left: number): string => view.at(row, left)?.text ?? ''
  const listing = [first, first + 1, first + 2].find(
    (left) => left < column && header.filter(({ row }) => isPropertyHeader(headAt(row, left))).length > 1,
  )
  return headAt(cell.row, listing ?? first)
}

/**
 * The columns with what their neighbours say of their periods: 上年同期 behind 本年累计 is what had come up to the same day a year before,
 * and 累计 beside 本月 is 本年累计.
 */
function besideOneAnother(columns: readonly ColumnLabels[]): readonly ColumnLabels[] {
  const isOfMonths = columns.some(({ relative }) => relative?.tag === 'this' && relative.unit !== 'year')
  let before: RelativePeriod | null = null
  return columns.map((column) => {
    const own = isOfMonths ? asYearToDate(column) : column
    const { relative } = own
    if (relative?.tag === 'year-before' && relative.isSamePart && relative.of === null && before)
      return { ...own, relative: { ...relative, of: before } }
    if (relative?.tag === 'year-to-date' || relative?.tag === 'part') before = relative
    else if (relative?.tag === 'this') before = null
    return own
  })
}

function asYearToDate(column: ColumnLabels): ColumnLabels {
  const isRunning = column.relative === null && column.period?.tag === 'total'
  return isRunning ? { ...column, period: null, relative: { tag: 'year-to-date' } } : column
}

/** Columns of one name and period in different units, each with its unit in the name: 优抚对象（户） beside 优抚对象（人）. */
function toldApartByUnits(columns: readonly ColumnLabels[]): readonly ColumnLabels[] {
  const keyOf = ({ names, period, relative }: ColumnLabels): string => JSON.stringify([names, period, relative])
  const unitsOf = new Map<string, (string | null)[]>()
  for (const column of columns) unitsOf.set(keyOf(column), [...(unitsOf.get(keyOf(column)) ?? []), column.unit])
  return columns.map((column) => {
    const units = unitsOf.get(keyOf(column)) ?? []
    const name = column.names.at(-1)
    const isTold = units.length > 1 && units.every((unit) => unit !== null) && new Set(units).size === units.length
    return isTold && name !== undefined
      ? { ...column, names: [...column.names.slice(0, -1), `${name}（${column.unit}）`] }
      : column
  })
}

/**
 * The columns without a word behind a colon that says of all of them in the same way how their figures are counted over time
 * (低保人数：累计, 救助资金：累计): it is a note of the figures and no part of their names.
 */
function withoutCountingWord(columns: readonly ColumnLabels[]): readonly ColumnLabels[] {
  const words = new Set(columns.map(({ names }) => countingWord.exec(names.at(-1) ?? '')?.[1] ?? ''))
  const [word = ''] = words
  if (words.size !== 1 || word === '') return columns
  return columns.map((column) => ({
    ...column,
    names: column.names.map((name) => name.replace(countingWord, '')),
    countedAs: word,
  }))
}

const countingWord = /(?<=.)[:：]\s*((?:(?:本年)?累计|当期|当月|当季|本期|期末)(?:值|数)?)$/u

/** What the header cells over a column say, gathered from the outermost to the innermost. */
class HeaderWords {
  private readonly names: string[] = []
  private period: Period | null = null
  private relative: RelativePeriod | null = null
  private status: FigureStatus = 'final'
  private unit: string | null = null
  private explained: Explanation | null = null
  private dayDate: string | null = null
  private isValue = false

  constructor(
    private readonly view: SheetView,
    private readonly codeBook: CodeBook,
    private doubt: Evidence,
  ) {}

  /** `rowHead` is what the first column of the table calls the row of the cell. */
  add(cell: ViewCell, rowHead: string): void {
    // Header rows that the first column calls 单位 or 代码.
    const isPeriod = cell.kind === 'period' || cell.isYearLike
    if (!isPeriod && isUnitHeader(rowHead)) {
      this.unit = cleanUnit(cell.text)
      return
    }
    if (!isPeriod && isPropertyHeader(rowHead) && !isNameHeader(rowHead)) return
    const caption = readUnitCaption(cell.text)
    // A row of units under the names: 万元, 人, %.
    const alone = caption ?? (isUnit(cell.text) && this.names.length > 0 ? cleanUnit(cell.text) : null)
    if (alone !== null) {
      this.unit = alone
      return
    }
    const found = this.addPeriod(cell)
    if (found?.rest !== '') this.addRest(found ? found.rest : joinLines(cell.text), found !== null)
  }

  of({ column, header }: Column): ColumnLabels {
    const { names, status, explained, isValue, dayDate, doubt } = this
    const unit = this.unit ?? explained?.unit ?? null
    const [period, relative] = this.resolve()
    return {
      ...{ column, names, period, relative, status, unit, explained, isValue, dayDate, doubt },
      countedAs: null,
      hasHeader: header.length > 0,
    }
  }

  /** The period of the levels together; 累计 over 本年 is 本年累计. */
  private resolve(): readonly [Period | null, RelativePeriod | null] {
    const { period, relative } = this
    if (relative === null || period === null) return [period, relative]
    if (period.tag === 'total') return [null, withinRelative({ tag: 'year-to-date' }, relative)]
    return [resolveRelative(relative, period), null]
  }

  private addPeriod(cell: ViewCell): HeaderPeriod | null {
    const { view } = this
    const isFigure = cell.kind === 'number' && !isYearText(cell.text)
    const found = isFigure
      ? null
      : (readHeaderPeriod(cell, view.calendar, view.dateGrain) ?? relativeWithUnit(cell.text))
    if (cell.cell.value.tag === 'date' && found === null) this.dayDate = cell.text
    if (!found) return null
    if (found.status !== 'final') this.status = found.status
    this.doubt |= found.doubt
    // The innermost period counts: 一季度 under 2021年 is a part of it.
    if (found.period) this.period = found.period
    if (found.relative) this.relative = withinRelative(this.relative, found.relative)
    return found
  }

  /** What a header says besides a period: a unit in brackets, or a name. */
  private addRest(text: string, isBesidePeriod: boolean): void {
    const unit = isBesidePeriod ? readUnitCaption(text) : null
    if (unit === null) this.addName(text)
    else this.unit = unit
  }

  private addName(text: string): void {
    const { names } = this
    const split = splitUnit(text)
    if (split.unit !== null) this.unit = split.unit
    const written = cleanLabel(split.label).name
    const explained = this.codeBook.explain(written)
    this.explained = explained ?? this.explained
    const name = explained?.name ?? written
    // "年份" over the years names the axis, not the figures.
    if (/^(?:年份|年度|年|时间|月份|季度|指标|years?|time|period|date|unnamed.*)$/iu.test(name)) return
    if (isValueHeader(name)) this.isValue = true
    // A bracket of its own below a name belongs to it: 总人口 over （年末）.
    else if (/^\(.*\)$/u.test(name) && names.length > 0) names.push(`${names.pop() ?? ''}${name}`)
    else if (name !== '' && names.at(-1) !== name) names.push(name)
  }
}

/** 上年（万元）: the words of a period before a unit; the unit is what is left. */
function relativeWithUnit(text: string): HeaderPeriod | null {
  const { label, unit } = splitUnit(joinLines(text))
  const relative = unit === null ? null : readRelative(label)
  return relative && { period: null, relative, status: 'final', rest: `(${unit})`, doubt: noEvidence }
}

/** A line break before a bracket is only a break: "机收面积\n(千公顷)". Others are left for the choice of language. */
function joinLines(text: string): string {
  return text.replace(/\s*[\r\n]+\s*(?=[(（])/gu, '')
}
