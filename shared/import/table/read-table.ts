import { issue, type Issue } from '../../issue'
import { yearPeriod, type Period } from '../../model/period'
import type { CellTable } from './build-cell'
import type { Reason } from '../read/certainty'
import { cellAddress, columnLetters } from '../../sheet/cell-address'
import type { CellRange } from '../../sheet/cell-grid'
import { classifyColumns, type Column } from '../layout/classify-columns'
import { readColumnLabels, type ColumnLabels } from '../layout/column-labels'
import { nameOfTitle, type TitleName } from '../read/title-name'
import { isContinuation } from './known-tables'
import type { TableContext } from './name-places'
import { readAxes } from '../layout/read-axes'
import { readHead, type TableHead } from '../layout/read-head'
import { findPeriod } from '../read/period/find-period'
import { readStatus } from '../read/period/read-status'
import { readTitlePeriod } from '../read/period/title-period'
import { isRegionHeader } from '../read/read-region'
import { splitUnit } from '../read/unit/split-unit'
import { readRowLabels } from '../layout/row-labels'
import { isHeaderWord } from '../layout/header-word'
import type { Segment } from '../layout/segment-rows'
import type { SheetTable, TableLayout } from './sheet-table'
import type { SheetView } from '../view/sheet-view'
import type { Block } from '../layout/split-blocks'
import { TableCells } from './table-cells'
import { TableDoubts } from './table-doubts'

export interface ReadTable {
  readonly table: SheetTable
  readonly titles: readonly string[]
}

/** What a person says about a table; null leaves it to recognition. */
export interface TableWording {
  readonly headerRows: readonly number[] | null
  readonly labelColumns: readonly number[] | null
  readonly title: string | null
  readonly unit: string | null
  readonly year: number | null
}

const nothingSaid: TableWording = { headerRows: null, labelColumns: null, title: null, unit: null, year: null }

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
  const columns = said.labelColumns === null ? classified : nameLabels(view, classified, said.labelColumns, data)
  const titles = said.title === null ? found.titles : [said.title]
  const corner = cornerTitle(columns)
  const head: TableHead =
    said.unit !== null
      ? { ...found, unit: said.unit, unitReason: 'unit-said' }
      : { ...found, unit: found.unit ?? splitUnit(corner[0] ?? '').unit }
  const isContinued = titles.length === 0 || titles.every(isContinuation)
  const own = titles.length > 0 ? titles : corner
  const whole = isContinued ? surroundings.continuedBy(titles, segment.body[0]?.row ?? 1) : null
  const continued = whole?.titles ?? []
  const context = { ...surroundings, sheetUnit: surroundings.sheetUnit ?? whole?.unit ?? null }
  const named = continued.length > 0 ? [...titles, ...continued] : own
  const [titlePeriod, titlePeriodReason] = periodOfTitles(view, titles, continued, said.year)
  const titleStatus = titles.map(readStatus).find((status) => status !== 'final') ?? 'final'

  const valueColumns = columns.filter((column) => column.role === 'value')
  const columnLabels = valueColumns.map((column) => readColumnLabels(view, column, block.columns[0] ?? 1))
  const dated = columnLabels.filter(
    (column) => column.period !== null || (column.relative !== null && titlePeriod !== null),
  )
  const isAcross =
    (dated.length > 0 && dated.length * 2 >= columnLabels.length) ||
    (dated.length > 1 && dated.length * 3 >= columnLabels.length)
  const body = [...head.headings, ...segment.body]
  const hasPeriods = isAcross || columns.some((column) => column.role === 'period')
  const rowLabels = readRowLabels(view, columns, body, !hasPeriods)
  const axis = readAxes(columns, columnLabels, rowLabels)
  const isDown = rowLabels.some((row) => row.period !== null)
  const hasAxis = isAcross || isDown
  const layout: TableLayout = isAcross
    ? 'periods-across'
    : isDown
      ? axis.isLong
        ? 'long'
        : 'periods-down'
      : 'single-period'

  const issues: Issue[] = []
  const place = (cell: string): Issue['place'] => ({ tag: 'cell', file: context.file, sheet: view.grid.name, cell })
  const title = nameOfTitle(named, view.grid.name, context.file)
  const isLost = whole === null && titles.some(isContinuation) && title.origin !== 'title'
  const titleReason = isLost ? 'name-lost' : reasonOfName(title.origin, titles.length === 0 || isContinued)
  const figureColumns: ColumnLabels[] = []
  for (const column of columnLabels) {
    // A column behind a gap without a period of its own is a list that somebody put beside the table.
    if (isAcross && block.detached.has(column.column) && column.period === null) {
      issues.push(
        issue('info', 'import.helper-column', place(cellAddress(head.headerRows[0] ?? 1, column.column)), {
          column: columnLetters(column.column),
        }),
      )
      continue
    }
    if (column.dayDate !== null && column.period === null) {
      issues.push(
        issue('info', 'import.day-date', place(cellAddress(head.headerRows[0] ?? 1, column.column)), {
          text: column.dayDate,
        }),
      )
    }
    figureColumns.push(column)
  }
  const cellTable: CellTable = {
    view,
    context,
    head,
    axis,
    titleName: title.name,
    titleReason,
    titlePeriod,
    titlePeriodReason,
    titleStatus,
    saidPeriod: said.year === null ? null : titlePeriod,
    hasAxis,
    flagged: new Set(columns.filter(({ role }) => role === 'flag').map(({ column }) => column - 1)),
  }
  const doubts = new TableDoubts(view, context.file)
  const cells = new TableCells(cellTable, rowLabels, figureColumns, doubts)
  const doubtful = rowLabels.find((row) => row.doubtfulPeriod !== null)
  if (doubtful && !isAcross)
    issues.push(
      issue('warning', 'import.day-date', place(cellAddress(doubtful.row, block.columns[0] ?? 1)), {
        text: doubtful.doubtfulPeriod ?? '',
      }),
    )
  const range = rangeOf(block, segment, head.headerRows)
  const notes = [...head.notes, ...segment.notes.map((row) => row.cells.map((cell) => cell.text).join(' '))]
  const { unnamed } = cells
  if (unnamed > 0)
    issues.push(issue('warning', 'import.unlabelled', place(cellAddress(range.top, range.left)), { count: unnamed }))
  // Without any year a table of nothing but marks and blanks (a legend, a list of settings) holds nothing to import.
  if (!hasAxis && !doubts.hasNumbers && issues.length === 0 && unnamed === 0) return null

  const joined = named.length > 0 ? named.join(' ') : null
  const listed = doubts.listIssues({
    name: joined ?? title.name,
    range,
    texts: [...titles, ...notes],
    hasPeriodAxis: hasAxis,
    isDown: !isAcross,
  })
  const table: SheetTable = {
    sheet: view.grid.name,
    range,
    layout,
    title: joined,
    unit: head.unit ?? (head.isUnitUnclear ? null : context.sheetUnit),
    headerRows: head.headerRows,
    labelColumns: columns
      .filter((column) => column.role === 'label' || column.role === 'period')
      .map((column) => column.column),
    notes,
    cells,
    certainty: doubts.certainty(),
    issues: [...issues, ...listed],
  }
  return { table, titles: continued.length > 0 ? continued : titles }
}

/** The period that the titles give, the innermost first, or else the name of the sheet. */
function periodOfTitles(
  view: SheetView,
  own: readonly string[],
  continued: readonly string[],
  said: number | null,
): readonly [Period | null, Reason] {
  if (said !== null) return [yearPeriod(said), 'period-said']
  const calendar = view.calendar ?? 'gregorian'
  const read = (titles: readonly string[]): Period | null =>
    titles.map((title) => readTitlePeriod(title, calendar)).findLast((period) => period !== null) ?? null
  const inTitle = read(own)
  if (inTitle) return [inTitle, 'period-in-title']
  const inherited = read(continued)
  if (inherited) return [inherited, 'period-continued']
  return [findPeriod(view.grid.name, calendar)?.period ?? null, 'period-in-sheet-name']
}

function reasonOfName(origin: TitleName['origin'], isContinued: boolean): Reason {
  if (origin === 'title') return isContinued ? 'name-continued' : 'name-in-title'
  return origin === 'sheet' ? 'name-from-sheet' : 'name-from-file'
}

/** The columns of labels as a person names them; of these the ones that hold periods are read as periods. */
function nameLabels(
  view: SheetView,
  columns: readonly Column[],
  named: readonly number[],
  data: readonly { readonly row: number }[],
): readonly Column[] {
  const holdsPeriods = (column: number): boolean => {
    const cells = data.map(({ row }) => view.at(row, column)).filter((cell) => cell !== undefined)
    const periods = cells.filter((cell) => cell.kind === 'period' || cell.isYearLike)
    return periods.length > 0 && periods.length * 2 > cells.length
  }
  return columns.map((column): Column => {
    if (named.includes(column.column)) return { ...column, role: holdsPeriods(column.column) ? 'period' : 'label' }
    return column.role === 'label' || column.role === 'period' ? { ...column, role: 'value' } : column
  })
}

/** The corner over the row labels names the indicator where it says neither what the rows are nor a period. */
function cornerTitle(columns: readonly Column[]): readonly string[] {
  const labels = columns.filter((column) => column.role === 'label')
  const text = labels.length === 1 ? (labels[0]?.header.at(-1)?.text ?? '') : ''
  return text === '' || isHeaderWord(text) || isRegionHeader(text) ? [] : [text]
}

function rangeOf(block: Block, segment: Segment, headerRows: readonly number[]): CellRange {
  const rows = [...headerRows, ...segment.body.map((row) => row.row)]
  return {
    top: Math.min(...rows),
    left: block.columns[0] ?? 1,
    bottom: Math.max(...rows),
    right: block.columns.at(-1) ?? 1,
  }
}
