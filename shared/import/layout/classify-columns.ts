import type { BlockRow } from './block-rows'
import { headerPath } from './header-path'
import { isRegionHeader } from '../read/read-region'
import { isUnit } from '../read/unit/is-unit'
import { isUnitCaption } from '../read/unit/unit-caption'
import { splitUnit } from '../read/unit/split-unit'
import { cleanLabel } from '../read/clean-label'
import { isValueHeader } from '../read/generic-label'
import type { SheetView } from '../view/sheet-view'
import type { Block } from './split-blocks'
import { isSameCell, type ViewCell } from '../view/view-cell'

export type ColumnRole = 'label' | 'period' | 'unit' | 'note' | 'flag' | 'code' | 'value' | 'none'

export interface Column {
  readonly column: number
  readonly role: ColumnRole
  /** Header texts over the column, outermost first, each once. */
  readonly header: readonly ViewCell[]
  /** A group over the column is not merged with it and was taken from the left. */
  readonly isGroupGuessed: boolean
}

interface Tally {
  readonly numbers: number
  readonly marks: number
  readonly texts: number
  readonly periods: number
  readonly years: readonly number[]
  /** Numbers that may be a year and a month: 202101. */
  readonly codes: number
  readonly samples: readonly string[]
}

/** Says of every column of a table whether it holds labels, periods, units, notes, flags, codes or values. */
export function classifyColumns(
  view: SheetView,
  block: Block,
  headerRows: readonly number[],
  data: readonly BlockRow[],
): readonly Column[] {
  const tallies = new Map(block.columns.map((column) => [column, tally(view, column, data)]))
  const named = headerRows.filter((row, at) => at === 0 || !isTranslation(view, block, row, headerRows[at - 1] ?? row))
  const headers = new Map(block.columns.map((column) => [column, headerPath(view, block, named, column)]))
  const columns: Column[] = []
  for (const [at, column] of block.columns.entries()) {
    const own = tallies.get(column) ?? tally(view, column, [])
    const header = headers.get(column) ?? []
    const following = block.columns.slice(at + 1, at + 4).flatMap((next) => {
      const tally = tallies.get(next)
      const leaf = leafOf(headers.get(next) ?? [])
      return tally && !isSideHeader(leaf) && !tally.samples.every((text) => isUnit(text)) ? [tally] : []
    })
    const isLeading = columns.every((known) => known.role !== 'value')
    const isGroupGuessed = header.some((cell) => !isSameCell(view.shownAt(cell.row, column), cell))
    columns.push({ column, header, isGroupGuessed, role: roleOf(column, own, header, isLeading, following, columns) })
  }
  return dropTranslations(columns, tallies)
}

function leafOf(header: readonly ViewCell[]): string {
  const { name } = cleanLabel(header.at(-1)?.text ?? '')
  return name.replace(/\s/gu, '').replace(/(?<=code)\(.*\)$/iu, '')
}

/** Headers of columns that say something about a figure, not what it is a figure of. */
function isSideHeader(leaf: string): boolean {
  return /^(?:单位|單位|计量单位|计算单位|unit|units|备注|備註|说明|說明|注释|注|note|notes|remark|remarks|comment|comments|数据来源|资料来源|来源|source|状态|数据状态|flag|flags|status)$/iu.test(
    leaf,
  )
}

function tally(view: SheetView, column: number, data: readonly BlockRow[]): Tally {
  let [numbers, marks, texts, periods] = [0, 0, 0, 0]
  const years: number[] = []
  let codes = 0
  const samples: string[] = []
  for (const { row } of data) {
    const cell = view.at(row, column)
    if (!cell) continue
    if (cell.kind === 'number') numbers++
    else if (cell.kind === 'mark') marks++
    else if (cell.kind === 'period') periods++
    else texts++
    if (cell.isYearLike) years.push(Number.parseInt(cell.text, 10))
    if (cell.isMonthCode) codes++
    if (samples.length < 200) samples.push(cell.text)
  }
  return { numbers, marks, texts, periods, years, codes, samples }
}

function roleOf(
  column: number,
  own: Tally,
  header: readonly ViewCell[],
  isLeading: boolean,
  following: readonly Tally[],
  known: readonly Column[],
): ColumnRole {
  const leaf = leafOf(header)
  const filled = own.numbers + own.marks + own.texts + own.periods
  const figures = own.numbers + own.marks
  // A column headed by a period holds figures, also where half of them are words that nobody can read.
  const lastHeader = header.at(-1)
  // Under a header merged from the left stand the flags of the figures in that column.
  const isOwnHeader = lastHeader?.column === column
  const isDated = isOwnHeader && (lastHeader.kind === 'period' || lastHeader.isYearLike)
  const isTextual = own.texts > 0 && !isDated && (isLeading ? own.texts > figures : own.texts >= figures)
  if (isPeriodColumn(own, leaf, isLeading, known)) return 'period'
  if (/^(?:单位|單位|计量单位|计算单位|unit|units|단위|unitofmeasure|scale|unitmultiplier|数量级)$/iu.test(leaf))
    return own.numbers > own.texts ? 'value' : 'unit'
  if (
    /^(?:备注|備註|说明|說明|注释|注|note|notes|remark|remarks|comment|comments|数据来源|资料来源|来源|source)$/iu.test(
      leaf,
    ) &&
    // References to notes are numbers too; a source is never one.
    (!own.numbers || !/来源|source/iu.test(leaf))
  )
    return 'note'
  if (
    /^(?:状态|数据状态|数据性质|性质|flag|flags|obs_flag|status|obs_?status(?:\.label)?|flagdescription)$/iu.test(
      leaf,
    ) &&
    !own.numbers
  )
    return 'flag'
  if (
    /(?:代码|编码|编号|序号|행정코드)$|^(?:no\.?|id|code|rank|m49|fips|iso\d?|geoid|adcode)$|(?:code|rank)$/iu.test(
      leaf,
    )
  ) {
    const hasLabelAfter = following.some((next) => next.texts > next.numbers)
    if (
      isTextual ||
      (isLeading && hasLabelAfter) ||
      /代码|编码|编号|序号|code|^(?:no\.?|id|m49|fips|iso\d?|geoid|adcode)$/iu.test(leaf)
    )
      return 'code'
  }
  // Numbers before the first names are ranks or codes of the rows.
  const isFirst = known.every((column) => column.role === 'none' || column.role === 'code')
  if (isFirst && own.numbers > 0 && !isTextual && !isDated && following.some((next) => isLabels(next, own))) {
    if (isSerial(own) || !isValueHeader(leaf)) return 'code'
  }
  if (isTextual) {
    if (isUnitColumn(own, leaf)) return 'unit'
    if (isLeading) return 'label'
    if (own.samples.every((text) => /^[a-z]{1,3}$/iu.test(text))) return 'flag'
    // Under a unit stand figures, also where nobody can tell which: "1,5" beside "1,234.5".
    if (splitUnit(lastHeader?.text ?? '').unit !== null && own.samples.every(isHalfDigits)) return 'value'
    return /^(?:指标|指标名称|项目|indicator|seriesname|name|名称)$/iu.test(leaf) || isRegionHeader(leaf)
      ? 'label'
      : 'none'
  }
  if (filled === 0) return isOwnHeader && !isLeading && !isUnitCaption(lastHeader.text) ? 'value' : 'none'
  return 'value'
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

function isPeriodColumn(own: Tally, leaf: string, isLeading: boolean, known: readonly Column[]): boolean {
  const isNamed =
    /^(?:年份|年度|年|年月|时间|時間|日期|时期|月份|季度|报告期|统计时间|统计年度|统计年份|数据年份|year|years|time|date|period|fiscalyear|time_period|年別|年底別|年次|年度别|西元年?|시점|연도|년도|기간|год|период)$/iu.test(
      leaf,
    )
  const others = own.texts + own.marks + own.numbers - own.years.length
  // "1952*" among figures is one of them.
  const isMixed = own.numbers > own.years.length
  if (own.periods > 0 && own.periods >= others && (isNamed || (isLeading && !isMixed))) return true
  if (isNamed && own.codes > 0 && own.codes === own.numbers && own.texts + own.marks === 0) return true
  if (own.years.length === 0 || own.years.length < own.numbers || own.texts + own.marks > own.years.length) return false
  if (isNamed) return true
  if (!isLeading || known.some((column) => column.role === 'period')) return false
  const isFirst = known.every((column) => column.role === 'none' || column.role === 'code' || column.role === 'label')
  if (!isFirst || own.years.length < 2 || isValueHeader(leaf)) return false
  const steps = own.years.slice(1).map((year, at) => year - (own.years[at] ?? 0))
  const isOrdered = steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
  if (leaf === '' && isOrdered && own.years.length >= 3) return true
  const isFine = steps.filter((step) => Math.abs(step) <= 1).length >= steps.length * 0.6
  const hasLabels = known.some((column) => column.role === 'label')
  return isOrdered && isFine && (leaf === '' || !hasLabels)
}

/** A header row in English that says over again what the row above says in Chinese, column by column. */
function isTranslation(view: SheetView, block: Block, row: number, above: number): boolean {
  const cells = view.cellsIn(row, block.columns)
  return (
    cells.length >= 2 &&
    cells.every((cell) => {
      const over = view.at(above, cell.column)
      const isLatin = /[A-Za-z]{3}/u.test(cell.text) && !/[\u2e80-\u9fff\uac00-\ud7af]/u.test(cell.text)
      return isLatin && over !== undefined && /[\u2e80-\u9fff\uac00-\ud7af]/u.test(over.text)
    })
  )
}

/** Of a Chinese column of labels and its English twin only the first is kept. */
function dropTranslations(columns: readonly Column[], tallies: ReadonlyMap<number, Tally>): readonly Column[] {
  const isChinese = (column: Column): boolean =>
    (tallies.get(column.column)?.samples ?? []).filter((text) => /[\u4e00-\u9fff]/u.test(text)).length > 0
  const labels = columns.filter((column) => column.role === 'label')
  const chinese = labels.filter(isChinese)
  if (chinese.length === 0 || chinese.length === labels.length) return columns
  const latin = new Set(labels.filter((column) => !isChinese(column)).map((column) => column.column))
  return columns.map((column) => (latin.has(column.column) ? { ...column, role: 'none' } : column))
}
