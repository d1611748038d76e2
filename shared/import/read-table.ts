import type { Issue } from '../issue'
import { issue } from '../issue'
import type { FigureStatus } from '../model/figure'
import { periodKey, type Period } from '../model/period'
import { cellAddress, columnLetters, type CellRange } from './cell-grid'
import { classifyColumns, type Column } from './classify-columns'
import { cleanLabel } from './clean-label'
import { readColumnLabels, type ColumnLabels } from './column-labels'
import { resolveRelative } from './header-period'
import { nameIndicator, nameOfTitle } from './name-indicator'
import { readCell } from './read-cell'
import { readHead } from './read-head'
import { findPeriod, readStatus, readTitlePeriod } from './read-period'
import { isRegionAxis, isRegionHeader, isRegionName } from './read-region'
import { readRowLabels, type RowLabels } from './row-labels'
import { isHeaderWord, type Segment } from './segment-rows'
import type { SheetTable, TableCell, TableLayout } from './sheet-table'
import type { SheetView } from './sheet-view'
import type { Block } from './split-blocks'
import { listTableIssues } from './table-issues'

/** What a table may take from its surroundings when it does not say it itself. */
export interface TableContext {
  readonly file: string
  /** The unit that the captions of the sheet agree on. */
  readonly sheetUnit: string | null
  /** The sheet stands for a region (its name is one, or is among names that are). */
  readonly sheetRegion: string | null
  /** Titles of the table that one without a title of its own, or a 续表, continues. */
  titlesContinuedBy(titles: readonly string[], top: number): readonly string[]
}

/** Reads one table of a block; null when it holds nothing that could be a figure. */
export function readTable(
  view: SheetView,
  block: Block,
  segment: Segment,
  context: TableContext,
): { readonly table: SheetTable; readonly titles: readonly string[] } | null {
  const head = readHead(view, block, segment.head)
  const data = segment.body.filter((row) => row.kind === 'data')
  const columns = classifyColumns(view, block, head.headerRows, data)
  const titles = head.titles
  const isContinued = titles.length === 0 || titles.every((title) => /续表|續表|continued/iu.test(title))
  const own = titles.length > 0 ? titles : cornerTitle(columns)
  const continued = isContinued ? context.titlesContinuedBy(titles, segment.body[0]?.row ?? 1) : []
  const named = continued.length > 0 ? [...titles, ...continued] : own
  const calendar = view.calendar ?? 'gregorian'
  const titlePeriod =
    [...named]
      .reverse()
      .map((title) => readTitlePeriod(title, calendar))
      .find((period) => period !== null) ??
    findPeriod(view.grid.name, calendar)?.period ??
    null
  const titleStatus = titles.map(readStatus).find((status) => status !== 'final') ?? 'final'

  const valueColumns = columns.filter((column) => column.role === 'value')
  const columnLabels = valueColumns.map((column) => readColumnLabels(view, column, block.columns[0] ?? 1))
  const dated = columnLabels.filter(
    (column) => column.period !== null || (column.relative !== null && titlePeriod !== null),
  )
  const isAcross = dated.length > 0 && dated.length * 2 >= columnLabels.length
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
  const titleName = nameOfTitle(named, view.grid.name, context.file)
  const cells: TableCell[] = []
  let unlabelled = 0
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
    for (const row of rowLabels) {
      if (isCovered(view, row.row, column.column)) continue
      const cell = buildCell({
        view,
        context,
        head,
        column,
        row,
        axis,
        titleName,
        titlePeriod,
        titleStatus,
        hasAxis,
        columns,
      })
      if (cell === null) {
        if (view.at(row.row, column.column)) unlabelled++
      } else cells.push(cell)
    }
  }
  const doubtful = rowLabels.find((row) => row.doubtfulPeriod !== null)
  if (doubtful && !isAcross)
    issues.push(
      issue('warning', 'import.day-date', place(cellAddress(doubtful.row, block.columns[0] ?? 1)), {
        text: doubtful.doubtfulPeriod ?? '',
      }),
    )
  const range = rangeOf(block, segment, head.headerRows)
  const notes = [...head.notes, ...segment.notes.map((row) => row.cells.map((cell) => cell.text).join(' '))]
  if (unlabelled > 0)
    issues.push(issue('warning', 'import.unlabelled', place(cellAddress(range.top, range.left)), { count: unlabelled }))
  // A table of nothing but marks and blanks (a legend, a list of settings) holds nothing to import.
  if (!cells.some((cell) => cell.reading.value.tag === 'number') && issues.length === 0 && unlabelled === 0) return null

  cells.sort((one, other) => one.row - other.row || one.column - other.column)
  const title = named.length > 0 ? named.join(' ') : null
  const listed = listTableIssues(view, {
    file: context.file,
    name: title ?? titleName,
    range,
    unit: head.unit,
    cells,
    texts: [...titles, ...notes],
    hasPeriodAxis: hasAxis,
    isDown: !isAcross,
  })
  const table: SheetTable = {
    sheet: view.grid.name,
    range,
    layout,
    title,
    unit: head.unit ?? context.sheetUnit,
    headerRows: head.headerRows,
    labelColumns: columns
      .filter((column) => column.role === 'label' || column.role === 'period')
      .map((column) => column.column),
    notes,
    cells,
    issues: [...issues, ...listed],
  }
  return { table, titles: continued.length > 0 ? continued : titles }
}

/** The corner over the row labels names the indicator where it says neither what the rows are nor a period. */
function cornerTitle(columns: readonly Column[]): readonly string[] {
  const labels = columns.filter((column) => column.role === 'label')
  const text = labels.length === 1 ? (labels[0]?.header.at(-1)?.text ?? '') : ''
  return text === '' || isHeaderWord(text) || isRegionHeader(text) ? [] : [text]
}

interface Axes {
  readonly rowRegionColumns: ReadonlySet<number>
  readonly columnsAreRegions: boolean
  readonly isLong: boolean
}

/** Which labels are regions: a column of row labels, or the names over the columns. */
function readAxes(
  columns: readonly Column[],
  columnLabels: readonly ColumnLabels[],
  rowLabels: readonly RowLabels[],
): Axes {
  const rowRegionColumns = new Set<number>()
  for (const column of columns.filter((one) => one.role === 'label')) {
    const names = rowLabels.flatMap((row) =>
      row.labels.filter((label) => label.column === column.column).map((label) => label.name),
    )
    const header = column.header.at(-1)
    const isOther = header !== undefined && /指标|项目|indicator|series/iu.test(header.text)
    if (!isOther && isRegionAxis(header ? cleanLabel(header.text).name : null, names))
      rowRegionColumns.add(column.column)
  }
  const names = columnLabels.map((column) => column.names.at(-1) ?? '').filter((name) => name !== '')
  const columnsAreRegions = rowRegionColumns.size === 0 && names.length > 1 && isRegionAxis(null, names)
  const isLong = columnLabels.length === 1 && (columnLabels[0]?.isValue ?? false)
  return { rowRegionColumns, columnsAreRegions, isLong }
}

interface CellParts {
  readonly view: SheetView
  readonly context: TableContext
  readonly head: ReturnType<typeof readHead>
  readonly column: ColumnLabels
  readonly row: RowLabels
  readonly axis: Axes
  readonly titleName: string
  readonly titlePeriod: Period | null
  readonly titleStatus: FigureStatus
  readonly hasAxis: boolean
  readonly columns: readonly Column[]
}

function buildCell(parts: CellParts): TableCell | null {
  const { view, context, head, column, row, axis, titleName, titlePeriod, hasAxis } = parts
  const labels = [...row.labels.map((label) => label.name), ...column.names]
  const isNamed = labels.length > 0 || column.period !== null || row.period !== null
  if (!isNamed || (!column.hasHeader && head.headerRows.length > 0)) return null

  const seen = view.at(row.row, column.column)
  const unit = unitFor(parts)
  const flag = flagOf(view, parts.columns, row.row, column.column)
  const period = periodOf(column, row, hasAxis, titlePeriod)
  const comment = seen?.cell.comment ?? null
  const said = [
    flag,
    column.status,
    row.status,
    statusOfNote(comment, null),
    statusOfNote(row.note, period),
    parts.titleStatus,
  ]
  const status = said.find((one) => one !== 'final') ?? 'final'
  const read = readCell(seen, unit, status, view.style)
  const notes = [comment, row.note].filter((note) => note !== null)

  const rowRegion = row.labels.find((label) => axis.rowRegionColumns.has(label.column))
  const regionNames = row.labels.filter((label) => axis.rowRegionColumns.has(label.column)).map((label) => label.name)
  const region = rowRegion
    ? (regionNames.at(-1) ?? null)
    : axis.columnsAreRegions
      ? (column.names.at(-1) ?? null)
      : context.sheetRegion
  const rowNames = row.labels.filter((label) => !axis.rowRegionColumns.has(label.column)).map((label) => label.name)
  const columnNames = axis.columnsAreRegions ? column.names.slice(0, -1) : column.names
  return {
    row: row.row,
    column: column.column,
    reading: read.reading,
    raw: read.raw,
    note: notes.length === 0 ? null : notes.join('；'),
    labels:
      context.sheetRegion !== null && !labels.includes(context.sheetRegion) ? [context.sheetRegion, ...labels] : labels,
    indicator: nameIndicator(rowNames, columnNames, titleName),
    region,
    period,
    unit: read.unit ?? unit,
  }
}

/**
 * The period of a cell from its column, its row and the title. A part of a year (1月, 上年) is put into the year of the other
 * axis; where both axes give different periods none is taken.
 */
function periodOf(column: ColumnLabels, row: RowLabels, hasAxis: boolean, title: Period | null): Period | null {
  if (column.relative) return resolveRelative(column.relative, row.period ?? title)
  if (row.relative) return resolveRelative(row.relative, column.period ?? title)
  if (column.period && row.period) return periodKey(column.period) === periodKey(row.period) ? column.period : null
  return column.period ?? row.period ?? (hasAxis ? null : title)
}

/** The status a note gives: a note that names years speaks of the figures of those years only. */
function statusOfNote(note: string | null, period: Period | null): FigureStatus {
  if (note === null) return 'final'
  const years: readonly string[] = note.match(/(?<!\d)(?:19|20)\d{2}(?=\s*年)/gu) ?? []
  const isElsewhere = years.length > 0 && period?.tag === 'year' && !years.includes(String(period.year))
  return isElsewhere ? 'final' : readStatus(note)
}

/** A column or row that names a rate does not take the table's unit of amounts. */
function unitFor({ column, row, head, context }: CellParts): string | null {
  if (column.unit !== null) return column.unit
  const isRate = column.names.some((name) => /增长|增幅|增速|同比|环比|占比|比重|构成|增减|指数|为.*年/u.test(name))
  const inherited = row.unit ?? head.unit ?? context.sheetUnit
  if (!isRate) return inherited
  return inherited === '%' || inherited === '‰' ? inherited : null
}

/** The flag in the column right of a value: p provisional, e estimated (Eurostat's letters). */
function flagOf(view: SheetView, columns: readonly Column[], row: number, column: number): FigureStatus {
  const next = columns.find((one) => one.column === column + 1)
  const letters = next?.role === 'flag' ? (view.at(row, next.column)?.text ?? '') : ''
  if (letters === '') return 'final'
  if (/^[a-z]{1,3}$/iu.test(letters))
    return /e/iu.test(letters) ? 'estimated' : /p/iu.test(letters) ? 'provisional' : 'final'
  return readStatus(letters)
}

/** Whether a place is hidden below a merged cell that starts elsewhere. */
function isCovered(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row, column)
  return merge !== undefined && (merge.top !== row || merge.left !== column)
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

/** The region a sheet stands for, judged by its name. */
export function regionOfSheet(name: string, all: readonly string[]): string | null {
  const clean = cleanLabel(name).name
  const known = all.filter((one) => isRegionName(cleanLabel(one).name)).length
  return isRegionName(clean) || (known >= 2 && known * 2 >= all.length && /^[\u4e00-\u9fff]{2,8}$/u.test(clean))
    ? clean
    : null
}
