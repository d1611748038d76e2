import { issue, type Issue } from '../../issue'
import type { Period } from '../../model/period'
import { cellAddress, columnLetters } from '../../sheet/cell-address'
import type { CellRange } from '../../sheet/cell-grid'
import type { BlockRow } from '../layout/block-rows'
import { classifyColumns, type Column } from '../layout/classify-columns'
import { readHeaders, type ColumnLabels } from '../layout/column-labels'
import { identifyRows } from '../layout/identify-rows'
import type { CodeBook } from '../layout/read-code-book'
import { readAxes, type Axes } from '../layout/read-axes'
import { readHead, type TableHead } from '../layout/read-head'
import { regionProperties } from '../layout/region-properties'
import { readRowLabels, type RowLabels } from '../layout/row-labels'
import type { Segment } from '../layout/segment-rows'
import type { Block } from '../layout/split-blocks'
import { readStatus } from '../read/period/read-status'
import { splitUnit } from '../read/unit/split-unit'
import type { SheetView } from '../view/sheet-view'
import type { CellTable } from './build-cell'
import type { TableContext } from './cell-names'
import type { SheetTable, TableLayout } from './sheet-table'
import { TableCells } from './table-cells'
import { TableDoubts } from './table-doubts'
import { cornerTitle, nameTable, type TableNames } from './table-names'
import { nameLabelColumns, nothingSaid, type TableWording } from './table-wording'

/** A table with the titles that name it for those that continue it. */
export interface ReadTable {
  readonly table: SheetTable
  readonly titles: readonly string[]
  /** What names the table as a whole, and whether that is a title of its own. */
  readonly name: string
  readonly isTitled: boolean
}

/** Reads one table of a block; null when it holds nothing that could be a figure. */
export function readTable(
  view: SheetView,
  block: Block,
  segment: Segment,
  surroundings: TableContext,
  said: TableWording = nothingSaid,
): ReadTable | null {
  const found = readHead(view, block, segment.head, said.headerRows)
  const data = segment.body.filter((row) => row.kind === 'data')
  const classified = classifyColumns(view, block, found.headerRows, data)
  const columns = said.labelColumns === null ? classified : nameLabelColumns(view, classified, said.labelColumns, data)
  const head = withUnit(found, columns, said.unit)
  const titles = said.title === null ? found.titles : [said.title]
  const top = segment.body[0]?.row ?? 1
  const names = nameTable(view, titles, columns, surroundings, top, said.year, block.isFurther)
  const context = inContinued(surroundings, names)
  const body = [...head.headings, ...segment.body]
  const source = { view, body, first: block.columns[0] ?? 1, codeBook: context.codeBook, titlePeriod: names.period }
  const labels = readLabels(source, columns, said.labelColumns !== null)
  const { figureColumns, issues } = chooseFigureColumns(view, block, labels, context.file, head.headerRows[0] ?? 1)
  const doubts = new TableDoubts(view, context.file)
  const cellTable = { view, context, head, ...cellLabels(labels), ...cellNaming(names, said.year) }
  const cells = new TableCells(cellTable, labels.rows, figureColumns, doubts)
  const { layout } = labels
  const range = rangeOf(block, segment, head.headerRows)
  issues.push(...wordIssues(view, labels.table, data, context.file, head.headerRows.at(-1) ?? top))
  issues.push(...rowIssues(view, block, labels, cells, range, context.file))
  // Without any year a table of nothing but marks and blanks (a legend, a list of settings) holds nothing to import.
  if (layout === 'single-period' && !doubts.hasNumbers && issues.length === 0) return null

  const notes = notesOf(head, segment)
  const { title } = names
  const listed = doubts.listIssues({
    name: title ?? names.titleName,
    range,
    texts: [...titles, ...notes],
    hasPeriodAxis: layout !== 'single-period',
    isDown: layout !== 'periods-across',
  })
  const table: SheetTable = {
    sheet: view.grid.name,
    range,
    layout,
    title,
    unit: unitOfTable(head, context.sheetUnit),
    headerRows: head.headerRows,
    labelColumns: labels.table.filter(({ role }) => role === 'label' || role === 'period').map(({ column }) => column),
    notes,
    cells,
    certainty: doubts.certainty(),
    issues: [...issues, ...listed],
  }
  return withNames(table, names)
}

function withNames(table: SheetTable, { titles, continued, titleName, titleReason }: TableNames): ReadTable {
  return {
    table,
    titles: continued.length > 0 ? continued : titles,
    name: titleName,
    isTitled: titleReason === 'name-in-title',
  }
}

/** What a table takes from its surroundings, the unit of the table that it continues too. */
function inContinued(surroundings: TableContext, { whole }: TableNames): TableContext {
  return { ...surroundings, sheetUnit: surroundings.sheetUnit ?? whole?.unit ?? null }
}

function unitOfTable({ unit, isUnitUnclear }: TableHead, sheetUnit: string | null): string | null {
  return unit ?? (isUnitUnclear ? null : sheetUnit)
}

/** What a person says of the unit counts before the caption, the corner over the labels last. */
function withUnit(head: TableHead, columns: readonly Column[], given: string | null): TableHead {
  if (given !== null) return { ...head, unit: given, unitReason: 'unit-said' }
  return { ...head, unit: head.unit ?? splitUnit(cornerTitle(columns)[0] ?? '').unit }
}

function notesOf(head: TableHead, { notes }: Segment): readonly string[] {
  return [...head.notes, ...notes.map((row) => row.cells.map((cell) => cell.text).join(' '))]
}

function cellLabels({
  table,
  columns,
  rows,
  axis,
  layout,
}: TableLabels): Pick<CellTable, 'axis' | 'hasAxis' | 'datesUndated' | 'hasRowLabels' | 'flagged'> {
  return {
    axis,
    hasAxis: layout !== 'single-period',
    datesUndated: layout === 'periods-across' ? undatedColumns(columns) : 'none',
    hasRowLabels: rows.some(isNamedRow),
    flagged: flaggedColumns(table),
  }
}

/**
 * Beside 上年数 and 本期数 a column without a period is of the period of the title; where 本年累计 stands too, only one that says that it
 * holds the values (数量), for a rate may be of either.
 */
function undatedColumns(columns: readonly ColumnLabels[]): CellTable['datesUndated'] {
  const isAbsolute = columns.some(({ period }) => period !== null)
  if (isAbsolute || columns.every(({ relative }) => relative === null)) return 'none'
  const current = new Set(
    columns.flatMap(({ relative }) => (relative && relative.tag !== 'year-before' ? [JSON.stringify(relative)] : [])),
  )
  const isOfWhole = columns.every(({ relative }) => relative?.tag !== 'part' && relative?.tag !== 'before')
  return !isOfWhole ? 'none' : current.size <= 1 && !current.has('{"tag":"year-to-date"}') ? 'all' : 'values'
}

function isNamedRow({ labels, period, relative }: RowLabels): boolean {
  return labels.length > 0 || period !== null || relative !== null
}

function flaggedColumns(columns: readonly Column[]): ReadonlySet<number> {
  return new Set(columns.filter(({ role }) => role === 'flag').map(({ column }) => column - 1))
}

function cellNaming(
  names: TableNames,
  givenYear: number | null,
): Pick<CellTable, 'titleName' | 'titleReason' | 'titlePeriod' | 'titlePeriodReason' | 'titleStatus' | 'givenPeriod'> {
  return {
    titleName: names.titleName,
    titleReason: names.titleReason,
    titlePeriod: names.period,
    titlePeriodReason: names.periodReason,
    titleStatus: names.titles.map(readStatus).find((status) => status !== 'final') ?? 'final',
    givenPeriod: givenYear === null ? null : names.period,
  }
}

/** The labels of rows and columns, and where periods and regions run. */
interface TableLabels {
  /** The columns of the table, with those brought back that tell rows apart. */
  readonly table: readonly Column[]
  readonly columns: readonly ColumnLabels[]
  readonly rows: readonly RowLabels[]
  readonly axis: Axes
  readonly layout: TableLayout
}

/** What the labels of a table are read from. */
interface LabelSource {
  readonly view: SheetView
  readonly body: readonly BlockRow[]
  /** The first column of the table. */
  readonly first: number
  readonly codeBook: CodeBook
  readonly titlePeriod: Period | null
}

function readLabels(
  { view, body, first, codeBook, titlePeriod }: LabelSource,
  classified: readonly Column[],
  /** A person has named the columns of labels: no others are brought back. */
  isGiven: boolean,
): TableLabels {
  const labelsOver = (columns: readonly Column[]): readonly ColumnLabels[] =>
    readHeaders(view, columns, first, codeBook)
  const over = labelsOver(classified)
  const isDated = ({ period, relative }: ColumnLabels): boolean =>
    period !== null || (relative !== null && titlePeriod !== null)
  const dated = over.filter(isDated)
  const isAcross =
    (dated.length > 0 && dated.length * 2 >= over.length) || (dated.length > 1 && dated.length * 3 >= over.length)
  const data = isGiven ? [] : body.filter(({ kind }) => kind === 'data')
  const readRows = (tried: readonly Column[]): readonly RowLabels[] => {
    const hasPeriods = isAcross || tried.some(({ role }) => role === 'period')
    return readRowLabels(view, tried, body, !hasPeriods, codeBook)
  }
  const found = identifyRows(view, classified, data, isAcross ? dated : [], readRows)
  const { columns, rows } = isGiven ? found : withoutProperties(found, readRows)
  const columnLabels = columns === classified ? over : labelsOver(columns)
  const axis = readAxes(columns, columnLabels, rows)
  return { table: columns, columns: columnLabels, rows, axis, layout: layoutOf(isAcross, rows, axis) }
}

/** The columns and rows of a table, without the labels that are properties of its regions. */
function withoutProperties(
  found: Pick<TableLabels, 'rows'> & { readonly columns: readonly Column[] },
  readRows: (columns: readonly Column[]) => readonly RowLabels[],
): typeof found {
  const { rowRegionColumns } = readAxes(found.columns, [], found.rows)
  const properties = regionProperties(found.columns, rowRegionColumns, found.rows)
  if (properties.size === 0) return found
  const columns = found.columns.map((column): Column =>
    properties.has(column.column) ? { ...column, role: 'none' } : column,
  )
  return { columns, rows: readRows(columns) }
}

function layoutOf(isAcross: boolean, rows: readonly RowLabels[], { isLong }: Axes): TableLayout {
  if (isAcross) return 'periods-across'
  if (!rows.some((row) => row.period !== null)) return 'single-period'
  return isLong ? 'long' : 'periods-down'
}

/** The columns that hold figures of the table, and what is left out or doubtful. */
function chooseFigureColumns(
  view: SheetView,
  block: Block,
  { columns, layout }: TableLabels,
  file: string,
  headerRow: number,
): { readonly figureColumns: readonly ColumnLabels[]; readonly issues: Issue[] } {
  const issues: Issue[] = []
  const figureColumns = columns.filter(({ column, period, dayDate }) => {
    const place = { tag: 'cell', file, sheet: view.grid.name, cell: cellAddress(headerRow, column) } as const
    // A column behind a gap without a period of its own is a list that somebody put beside the table.
    const isHelper = layout === 'periods-across' && block.detached.has(column) && period === null
    if (isHelper) issues.push(issue('info', 'import.helper-column', place, { column: columnLetters(column) }))
    else if (dayDate !== null && period === null)
      issues.push(issue('info', 'import.day-date', place, { text: dayDate }))
    return !isHelper
  })
  return { figureColumns, issues }
}

/** Columns of words that name nothing and are told: addresses, properties of regions, remarks on changes. */
function wordIssues(
  view: SheetView,
  columns: readonly Column[],
  data: readonly BlockRow[],
  file: string,
  headerRow: number,
): readonly Issue[] {
  return columns.flatMap(({ column, role, header }): readonly Issue[] => {
    const name = header.at(-1)?.text ?? ''
    const holdsWords = (): boolean => data.some(({ row }) => view.at(row, column)?.kind === 'text')
    if (role !== 'none' || name === '' || isNumberingWord(name) || !holdsWords()) return []
    const place = { tag: 'cell', file, sheet: view.grid.name, cell: cellAddress(headerRow, column) } as const
    return [issue('info', 'import.words-column', place, { column: columnLetters(column), name })]
  })
}

function isNumberingWord(text: string): boolean {
  return /^[甲乙丙丁]$/u.test(text)
}

/** Rows whose label is a date of one day, and cells that nothing names. */
function rowIssues(
  view: SheetView,
  block: Block,
  { rows, layout }: TableLabels,
  { unnamed, shared }: TableCells,
  range: CellRange,
  file: string,
): readonly Issue[] {
  const at = (row: number, column: number): Issue['place'] => ({
    tag: 'cell',
    file,
    sheet: view.grid.name,
    cell: cellAddress(row, column),
  })
  const issues: Issue[] = []
  const doubtful = layout === 'periods-across' ? undefined : rows.find((row) => row.doubtfulPeriod !== null)
  if (doubtful) {
    const place = at(doubtful.row, block.columns[0] ?? 1)
    issues.push(issue('warning', 'import.day-date', place, { text: doubtful.doubtfulPeriod ?? '' }))
  }
  for (const { row, column } of shared) issues.push(issue('warning', 'import.shared-cell', at(row, column)))
  if (unnamed > 0) issues.push(issue('warning', 'import.unlabelled', at(range.top, range.left), { count: unnamed }))
  return issues
}

function rangeOf(block: Block, segment: Segment, headerRows: readonly number[]): CellRange {
  const rows = [...headerRows, ...segment.body.map((row) => row.row)]
  return {
    top: Math.min(...rows),
    left: block.left,
    bottom: Math.max(...rows),
    right: block.columns.at(-1) ?? 1,
  }
}
