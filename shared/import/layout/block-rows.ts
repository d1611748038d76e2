import type { SheetView } from '../view/sheet-view'
import type { Block } from './split-blocks'
import { isPeriodRow, type RowsAbove } from './period-row'
import type { ViewCell } from '../view/view-cell'

/** What a row of a block holds: periods over columns, figures, or words. */
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

/** A row of a block; its cells are looked up whenever they are asked for. */
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

interface KnownRows extends RowsAbove {
  /** The columns in which numbers stand that are no years. */
  readonly figures: ReadonlySet<number>
}

function classifyRow(view: SheetView, cells: readonly ViewCell[], known: KnownRows): RowKind {
  if (isPeriodRow(view, cells, known)) return 'periods'
  const [first, ...rest] = cells
  if (!first) return 'text'
  if (rest.some((cell) => cell.kind === 'number')) return isNumbering(cells) || isFormLine(cells) ? 'text' : 'data'
  return isRowOfMarks(first, rest, known) ? 'data' : 'text'
}

/** A row without numbers whose figures are marks, beside a name, a period or a year. */
function isRowOfMarks(first: ViewCell, rest: readonly ViewCell[], known: KnownRows): boolean {
  // A year alone in its row heads the rows below.
  if (rest.length === 0 && first.isYearLike) return false
  const marks = rest.filter((cell) => cell.kind === 'mark')
  const isAmongFigures = marks.some((cell) => known.figures.has(cell.column))
  if (first.kind === 'number') return marks.length === rest.length || (first.isYearLike && isAmongFigures)
  if (isFormLine([first, ...rest]) || isFirstHeader([first, ...rest], known)) return false
  const isLabelled = first.kind === 'text' || first.kind === 'period'
  return isLabelled && (isAmongFigures || (marks.length > 0 && marks.length * 2 >= rest.length))
}

/** Who filled a form in, and how to reach them: 填表人：…, 联系电话. */
function isFormLine(cells: readonly ViewCell[]): boolean {
  const signs =
    /^\s*(?:填表人?|填报人?|制表人?|审核人?|复核人?|经办人?|负责人|单位负责人|统计负责人|分管领导|联系人|联系电话|联系方式|电话|手机|传真|邮箱|签字|签名|盖章|报出日期|填表日期|填报日期|制表日期)\s*(?:[:：]|$|[（(])/u
  return (
    cells.length <= 8 &&
    cells.some(({ kind, text }) => kind === 'text' && signs.test(text) && /[:：]|电话|手机/u.test(text))
  )
}

/** The first row with a name for every column, though some are words that elsewhere mark a missing figure: 有, 无, 不详. */
function isFirstHeader(cells: readonly ViewCell[], { hasData, above, figures }: KnownRows): boolean {
  if (hasData || (above && above.cells.length > 1)) return false
  const filled = new Set(cells.map(({ column }) => column))
  const isNamed = new Set(cells.map(({ text }) => text)).size === cells.length
  const isWord = ({ kind, text }: ViewCell): boolean => (kind === 'text' || kind === 'mark') && /\p{L}/u.test(text)
  const isFull = cells.length >= 3 && [...figures].every((column) => filled.has(column))
  return isFull && isNamed && cells.every(isWord) && cells.slice(1).some(({ kind }) => kind === 'text')
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
