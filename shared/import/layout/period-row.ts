import type { BlockRow } from './block-rows'
import { isHeaderWord } from '../read/header-word'
import { labelDepth } from './label-depth'
import type { SheetView } from '../view/sheet-view'
import type { ViewCell } from '../view/view-cell'

/** What stands above a row of a block. */
export interface RowsAbove {
  readonly above: BlockRow | undefined
  /** The row above, or over headings of a single cell the next one. */
  readonly names: BlockRow | undefined
  /** The last row of periods. */
  readonly header: readonly ViewCell[] | null
  readonly hasData: boolean
}

/** A row whose values are periods, not figures. Bare years count only where a table's header can stand. */
export function isPeriodRow(view: SheetView, cells: readonly ViewCell[], rows: RowsAbove): boolean {
  const [first] = cells
  const lead = cells.length > 1 && first && !isDated(first) ? first : undefined
  const rest = lead ? cells.slice(1) : cells
  const years = rest.filter((cell) => cell.isYearLike)
  const periods = rest.filter((cell) => cell.kind === 'period')
  if (rest.some(isFigureLike)) return false
  if (years.length === 0) return periods.length >= 2 && !isRowOfDates(lead, periods, rows)
  if (followsDatedFigures(first, rows.above)) return false
  if (years.length + periods.length < 2)
    return lead !== undefined && isHeaderWord(lead.text) && rows.above?.kind !== 'data'
  return (
    isSeries(years.map((cell) => Number.parseInt(cell.text, 10))) &&
    !isFigureRow(lead, years, rows) &&
    !hasNameOverEach(view, [...years, ...periods], rows.names)
  )
}

/** 填报日期 and days beside it, below a header of periods: the row has a name of its own and no figures. */
function isRowOfDates(lead: ViewCell | undefined, periods: readonly ViewCell[], { header }: RowsAbove): boolean {
  if (!lead || isHeaderWord(lead.text) || header === null) return false
  return periods.every(({ cell }) => cell.value.tag === 'date')
}

/** A number that is no year, or a mark. */
function isFigureLike({ kind, isYearLike }: ViewCell): boolean {
  return kind === 'mark' || (kind === 'number' && !isYearLike)
}

/** Below a row that opens with a year, with figures or with nothing but marks, another one follows. */
function followsDatedFigures(first: ViewCell | undefined, above: BlockRow | undefined): boolean {
  const isRow = above?.kind === 'data' || (above?.kind === 'text' && above.cells.length > 1)
  return isRow && isDated(first) && isDated(above.cells[0])
}

function isDated(cell: ViewCell | undefined): boolean {
  return cell?.isYearLike === true || cell?.kind === 'period'
}

/** A name with numbers among the years has figures: under a header of years, and below figures unless they are the header's own years. */
function isFigureRow(
  lead: ViewCell | undefined,
  years: readonly ViewCell[],
  { above, header, hasData }: RowsAbove,
): boolean {
  if (!lead) return false
  if (isFurtherFigure(lead, years, above, header)) return true
  if (isHeaderWord(lead.text)) return false
  if (above?.kind === 'periods') return true
  // Between the header and the first figures stands at most a heading.
  if (!hasData) return header !== null
  const isBelowData = above?.kind === 'data' && above.row === lead.row - 1
  const shared = years.filter((year) => header?.some((cell) => cell.isYearLike && cell.text === year.text))
  return isBelowData || shared.length * 2 < years.length
}

/** Years in one direction, or the same run of years again and again. */
function isSeries(years: readonly number[]): boolean {
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? 0))
  if (steps.every((step) => step > 0) || steps.every((step) => step < 0) || steps.every((step) => step === 0))
    return true
  const distinct = [...new Set(years)]
  return distinct.length < years.length &&
    years.length % distinct.length === 0 &&
    years.every((year, at) => year === distinct[at % distinct.length])
    ? true
    : isRunsOfEqual(years)
}

/** 2019 2019 2020 2020: each year over several columns. */
function isRunsOfEqual(years: readonly number[]): boolean {
  const runs = years.filter((year, at) => year !== years[at - 1])
  return runs.length >= 2 && new Set(runs).size === runs.length && runs.length < years.length
}

/** "学校 | 医院 | 企业" over 2010, 2020, 2031: the numbers have names of their own and are figures. */
function hasNameOverEach(view: SheetView, years: readonly ViewCell[], names: BlockRow | undefined): boolean {
  if (!names || years.length < 2) return false
  const over = years.map((cell) => view.shownAt(names.row, cell.column))
  const places = new Set(over.map((name) => name && `${name.row}:${name.column}`))
  if (places.size < years.length || !over.every((name) => name?.kind === 'text')) return false
  // The same year twice heads two groups, unless one of them stands in the column of years and the other is a figure.
  const isDistinct = new Set(years.map((cell) => cell.text)).size === years.length
  return isDistinct || over.some((name) => /^(?:年份|年度|时间|時間|时期|year|time|period)/iu.test(name?.text ?? ''))
}

/** 城市 heads columns of regions, and is a part: directly below figures, set in or with one number over and over, it has figures. */
function isFurtherFigure(
  lead: ViewCell,
  years: readonly ViewCell[],
  above: BlockRow | undefined,
  header: readonly ViewCell[] | null,
): boolean {
  if (header === null || above?.kind !== 'data' || above.row !== lead.row - 1) return false
  const isOneNumber = years.length > 1 && new Set(years.map(({ text }) => text)).size === 1
  return labelDepth(lead) > 0 || isOneNumber
}
