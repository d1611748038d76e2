import { isHeaderWord } from './header-word'
import type { SheetView } from '../view/sheet-view'
import type { Block } from './split-blocks'
import type { ViewCell } from '../view/view-cell'

export type RowKind = 'periods' | 'data' | 'text'

/** A row of a block and what it holds. */
export interface BlockRow {
  readonly row: number
  readonly kind: RowKind
  /** Its cells that hold something, from left to right. */
  readonly cells: readonly ViewCell[]
}

/** A row whose cells are found again whenever they are asked for: most rows of a large table never are. */
class SeenRow implements BlockRow {
  constructor(
    private readonly view: SheetView,
    private readonly columns: readonly number[],
    readonly row: number,
    readonly kind: RowKind,
  ) {}

  get cells(): readonly ViewCell[] {
    return this.view.cellsIn(this.row, this.columns)
  }
}

export function blockRow(view: SheetView, block: Block, row: number, kind: RowKind): BlockRow {
  return new SeenRow(view, block.columns, row, kind)
}

/** The rows of a block that hold something, from the top. */
export function readBlockRows(view: SheetView, block: Block): readonly BlockRow[] {
  const rows: BlockRow[] = []
  const figures = figureColumns(view, block)
  let above: BlockRow | undefined
  let names: BlockRow | undefined
  let header: readonly ViewCell[] | null = null
  let hasData = false
  for (const row of view.rows) {
    const cells = view.cellsIn(row, block.columns)
    if (cells.length === 0) continue
    // The years of a header over again, at the same places, are the header of a further table.
    const repeats = header !== null && repeatsYears(header, cells)
    const kind = repeats ? 'periods' : classifyRow(view, cells, { above, names, header, hasData, figures })
    rows.push(blockRow(view, block, row, kind))
    above = { row, kind, cells }
    if (cells.length > 1) names = above
    if (kind === 'periods') header = cells
    if (kind === 'data') hasData = true
  }
  return rows
}

function repeatsYears(header: readonly ViewCell[], cells: readonly ViewCell[]): boolean {
  const years = (row: readonly ViewCell[]): readonly string[] =>
    row.filter((cell) => cell.isYearLike).map((cell) => `${cell.column}:${cell.text}`)
  const others = cells.filter((cell) => !cell.isYearLike).length
  if (others > 1 || cells.length - others < 2) return false
  const [known, own] = [years(header), years(cells)]
  return own.length === known.length && own.every((year, at) => year === known[at])
}

/** The columns in which numbers stand that are no years. */
function figureColumns(view: SheetView, block: Block): ReadonlySet<number> {
  const isFigure = (row: number, column: number): boolean => {
    const cell = view.at(row, column)
    return cell?.kind === 'number' && !cell.isYearLike
  }
  return new Set(block.columns.filter((column) => view.rows.some((row) => isFigure(row, column))))
}

/** What stands above a row of a block. */
interface KnownRows {
  readonly above: BlockRow | undefined
  /** The row above, or over headings of a single cell the next one. */
  readonly names: BlockRow | undefined
  /** The last row of periods. */
  readonly header: readonly ViewCell[] | null
  readonly hasData: boolean
  /** The columns in which numbers stand that are no years. */
  readonly figures: ReadonlySet<number>
}

function classifyRow(view: SheetView, cells: readonly ViewCell[], known: KnownRows): RowKind {
  const { figures } = known
  if (isPeriodRow(view, cells, known)) return 'periods'
  const [first] = cells
  if (!first) return 'text'
  const rest = cells.slice(1)
  if (rest.some((cell) => cell.kind === 'number')) return isNumbering(cells) ? 'text' : 'data'
  // A year alone in its row heads the rows below.
  if (rest.length === 0 && first.isYearLike) return 'text'
  if (first.kind === 'number') return rest.every((cell) => cell.kind === 'mark') ? 'data' : 'text'
  const isLabelled = first.kind === 'text' || first.kind === 'period'
  const marks = rest.filter((cell) => cell.kind === 'mark').length
  if (isLabelled && rest.some((cell) => cell.kind === 'mark' && figures.has(cell.column))) return 'data'
  return isLabelled && marks > 0 && marks * 2 >= rest.length ? 'data' : 'text'
}

/** "甲 | 乙 | 1 | 2 | 3": the columns' numbers. */
export function isNumbering(cells: readonly ViewCell[]): boolean {
  const words = cells.filter((cell) => cell.kind !== 'number')
  if (!words.every((cell) => /^[甲乙丙丁A-E]$/u.test(cell.text))) return false
  const numbers = cells
    .filter((cell) => cell.kind === 'number')
    .map((cell) => Number(cell.text.replace(/[()（）]/gu, '')))
  const [first = 0] = numbers
  return numbers.length >= 2 && first <= 2 && numbers.every((number, at) => number === first + at)
}

/** A row whose values are periods, not figures. Bare years count only where a table's header can stand. */
function isPeriodRow(
  view: SheetView,
  cells: readonly ViewCell[],
  { above, names, header, hasData }: KnownRows,
): boolean {
  const [first] = cells
  const rest = cells.length > 1 && first && !first.isYearLike && first.kind !== 'period' ? cells.slice(1) : cells
  const numbers = rest.filter((cell) => cell.kind === 'number')
  const years = rest.filter((cell) => cell.isYearLike)
  const periods = rest.filter((cell) => cell.kind === 'period')
  if (years.length !== numbers.length) return false
  if (rest.some((cell) => cell.kind === 'mark')) return false
  if (periods.length >= 2 && years.length === 0) return true
  if (years.length === 0) return false
  const lead = first && rest.length < cells.length ? first : undefined
  // Below a row of figures that opens with a year another one follows.
  const isDated = (cell: ViewCell | undefined): boolean => cell?.isYearLike === true || cell?.kind === 'period'
  if (above?.kind === 'data' && isDated(above.cells[0]) && isDated(first)) return false
  if (years.length + periods.length < 2) return lead !== undefined && isHeaderWord(lead.text) && above?.kind !== 'data'
  if (!isSeries(years.map((cell) => Number.parseInt(cell.text, 10)))) return false
  // Figures that happen to lie among the years, under a header of years.
  if (above?.kind === 'periods' && lead !== undefined && !isHeaderWord(lead.text)) return false
  // Below figures a name with numbers among the years has figures too, unless they are years of the header above.
  if (hasData && lead !== undefined && !isHeaderWord(lead.text)) {
    const isBelowData = above?.kind === 'data' && above.row === (cells[0]?.row ?? 0) - 1
    const shared = years.filter((cell) => header?.some((one) => one.isYearLike && one.text === cell.text))
    if (isBelowData || shared.length * 2 < years.length) return false
  }
  return !hasNameOverEach(view, [...years, ...periods], names)
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
