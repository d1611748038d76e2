import { isRegionHeader } from './read-region'
import type { SheetView, ViewCell } from './sheet-view'
import type { Block } from './split-blocks'

export type RowKind = 'periods' | 'data' | 'text'

export interface BlockRow {
  readonly row: number
  readonly kind: RowKind
  readonly cells: readonly ViewCell[]
}

/** The rows of one table inside a block. */
export interface Segment {
  /** Everything above the first data row that belongs to this table: titles, captions, headers. */
  readonly head: readonly BlockRow[]
  /** Data rows, and the heading rows between them. */
  readonly body: readonly BlockRow[]
  readonly notes: readonly BlockRow[]
}

/** Cuts a block into the tables that are stacked in it: a new one starts where a header row follows data. */
export function segmentRows(view: SheetView, block: Block): readonly Segment[] {
  const rows = classifyRows(view, block)
  const segments: { head: BlockRow[]; body: BlockRow[]; notes: BlockRow[] }[] = []
  let pending: BlockRow[] = []
  for (const row of rows) {
    if (row.kind !== 'data') {
      pending.push(row)
      continue
    }
    const current = segments.at(-1)
    if (!current) segments.push({ head: pending, body: [row], notes: [] })
    else {
      const start = findNewHead(pending, current.body)
      if (start === null) current.body.push(...pending, row)
      else {
        current.notes.push(...pending.slice(0, start))
        segments.push({ head: pending.slice(start), body: [row], notes: [] })
      }
    }
    pending = []
  }
  segments.at(-1)?.notes.push(...pending)
  return segments
}

/** Words that begin a note, a source or a legend below a table. */
export function isNoteText(text: string): boolean {
  return /^\s*(?:注\s*[:：释]|注\d|注\s|附注|说明\s*[:：]|备注\s*[:：]|资料来源|資料來源|数据来源|来源|资料|Source|Notes?\b|[*＊#①-⑳]|\d{1,2}[)）]|자료|주\s*[:：)])/iu.test(
    text,
  )
}

/** Where in the rows between two stretches of data the next table begins; null when they are headings of the same one. */
function findNewHead(pending: readonly BlockRow[], body: readonly BlockRow[]): number | null {
  if (pending.length === 0) return null
  const values = body
    .filter((row) => row.kind === 'data')
    .slice(0, 50)
    .map((row) => row.cells.find((cell) => cell.kind === 'number' || cell.kind === 'mark')?.column ?? Infinity)
  const firstValue = Math.min(...values)
  const isHeader = (row: BlockRow): boolean =>
    row.kind === 'periods' || (row.cells.length >= 2 && row.cells.some((cell) => cell.column >= firstValue))
  const header = pending.findIndex(isHeader)
  if (header < 0) return null
  const [only] = pending
  if (pending.length === 1 && only && only.kind === 'text') {
    // One row of words between adjacent rows of data holds figures that nobody could read, not a header.
    const above = body.at(-1)?.row ?? 0
    const isAdjacent = only.row === above + 1
    if (isAdjacent && !only.cells.some((cell) => cell.kind === 'period') && !isHeaderWord(only.cells[0]?.text ?? ''))
      return null
  }
  let start = header
  while (start > 0) {
    const above = pending[start - 1]
    const here = pending[start]
    if (!above || !here || above.cells.length > 2 || isNoteText(above.cells[0]?.text ?? '')) break
    if (start < header && here.row - above.row > 1) break
    start--
  }
  return start
}

function classifyRows(view: SheetView, block: Block): readonly BlockRow[] {
  const rows: BlockRow[] = []
  const figures = figureColumns(view, block)
  let header: readonly ViewCell[] | null = null
  let hasData = false
  for (const row of view.rows) {
    const cells = block.columns.map((column) => view.at(row, column)).filter((cell) => cell !== undefined)
    if (cells.length === 0) continue
    // The years of a header over again, at the same places, are the header of a further table.
    const repeats = header !== null && repeatsYears(header, cells)
    const names = rows.findLast((one) => one.cells.length > 1)
    const known = { above: rows.at(-1), names, header, hasData, figures }
    const kind = repeats ? 'periods' : classifyRow(view, cells, known)
    rows.push({ row, kind, cells })
    if (kind === 'periods') header = cells
    if (kind === 'data') hasData = true
  }
  return rows
}

function repeatsYears(header: readonly ViewCell[], cells: readonly ViewCell[]): boolean {
  const years = (row: readonly ViewCell[]): readonly string[] =>
    row.filter((cell) => cell.isYearLike).map((cell) => `${cell.column}:${cell.text}`)
  const [known, own] = [years(header), years(cells)]
  const others = cells.filter((cell) => !cell.isYearLike).length
  return own.length >= 2 && others <= 1 && own.length === known.length && own.every((year, at) => year === known[at])
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
  const numbers = cells
    .filter((cell) => cell.kind === 'number')
    .map((cell) => Number(cell.text.replace(/[()（）]/gu, '')))
  const words = cells.filter((cell) => cell.kind !== 'number')
  return (
    numbers.length >= 2 &&
    numbers.every((number, at) => number === (numbers[0] ?? 0) + at) &&
    (numbers[0] ?? 0) <= 2 &&
    words.every((cell) => /^[甲乙丙丁A-E]$/u.test(cell.text))
  )
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
  if (new Set(years.map((cell) => cell.text)).size < years.length) return false
  const over = years.map((cell) => view.shownAt(names.row, cell.column))
  return new Set(over).size === years.length && over.every((name) => name?.kind === 'text')
}

/** Words that head a column of labels; a split corner ("地区\\年份") may hold two of them. */
export function isHeaderWord(text: string): boolean {
  const parts = text.normalize('NFKC').split(/[\\/、|\r\n]+|\s{2,}/u)
  return parts.every((part) => isOneHeaderWord(part))
}

function isOneHeaderWord(text: string): boolean {
  const compact = text.replace(/\s/gu, '')
  return (
    compact === '' ||
    /^unnamed/iu.test(compact) ||
    isRegionHeader(compact) ||
    /^(?:指标|指标名称|项目|名称|类别|行业|产业|部门|机构|品种|产品|科目|分组|组别|性别|年龄|分类|年份|年度|年|时间|月份|季度|序号|编号|代码|year|years|time|date|period|item|items|indicator|indicators|name|category|seriesname|series|fiscalyear|구분|분류|항목|年別|年底別|年次|시점|연도|項目別|項目名稱|複分類項目|複分類別)$/iu.test(
      compact,
    )
  )
}
