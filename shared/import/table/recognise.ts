import { issue, type Issue } from '../../issue'
import { cellAddress } from '../../sheet/cell-address'
import type { WorkbookGrid } from '../../sheet/cell-grid'
import type { Period } from '../../model/period'
import { reportSheets } from '../../model/report-sheets'
import { captionLines, regionOfLines } from './caption-lines'
import { computedSheets, withOwnNotes } from './computed-sheets'
import { KnownTables } from './known-tables'
import { readCodeBook } from '../layout/read-code-book'
import type { Calendar } from '../read/period/calendar'
import { findPeriod } from '../read/period/find-period'
import { readPeriod } from '../read/period/read-period'
import { isUnitCaption, readUnitCaption } from '../read/unit/unit-caption'
import { regionOfSheet } from '../layout/read-axes'
import type { ContinuedTable, TableContext } from './cell-names'
import { settleCollisions } from './settle-collisions'
import { readTable, type ReadTable } from './read-table'
import { segmentRows, type Segment } from '../layout/segment-rows'
import type { RecognisedWorkbook, SheetTable } from './sheet-table'
import { viewSheet, type SheetView } from '../view/sheet-view'
import { splitBlocks, type Block } from '../layout/split-blocks'

/** A table as found on a sheet, with everything it was read from. */
export interface FoundTable {
  readonly view: SheetView
  readonly block: Block
  readonly segment: Segment
  readonly context: TableContext
  readonly read: ReadTable
}

/** Rows of a hidden sheet that may still be a list of codes. */
const largestList = 5000

/** A table as it was last read. */
interface RevisedTable {
  readonly found: FoundTable
  readonly table: SheetTable
}

/** Has a last word on a table before the next one is read; null drops it. */
export type Revise = (found: FoundTable) => ReadTable | null

/**
 * Finds the tables of a workbook and reads each of their cells with labels, period, region and unit. Recognition only: whatever
 * is unsure is an issue beside the figure, nothing is corrected. Hidden sheets are skipped with an issue.
 */
export function recognise(workbook: WorkbookGrid, revise: Revise = ({ read }) => read): RecognisedWorkbook {
  const issues: Issue[] = [...damageIssues(workbook)]
  const names = workbook.sheets.map((sheet) => sheet.name)
  const computed = computedSheets(workbook.sheets)
  const views = new Map(
    workbook.sheets.filter(({ visibility }) => visibility === 'visible').map((grid) => [grid, viewSheet(grid)]),
  )
  // Lists of codes are often hidden.
  const lists = workbook.sheets.filter(({ visibility, rows }) => visibility !== 'visible' && rows.size <= largestList)
  const codeBook = readCodeBook([...views.values(), ...lists.map(viewSheet)])
  const known = new KnownTables([...views.values()])
  const found = workbook.sheets.map((grid) => {
    const at = { tag: 'cell', file: workbook.file, sheet: grid.name, cell: null } as const
    const view = views.get(grid)
    if (!view) {
      issues.push(issue('info', 'import.hidden-sheet', at, { sheet: grid.name }))
      return { name: grid.name, tables: [], grid: null }
    }
    if (computed.has(grid.name)) {
      issues.push(issue('info', 'import.computed-sheet', at, { sheet: grid.name }))
      return { name: grid.name, tables: [], grid: null }
    }
    if (grid.rows.size === 0) {
      issues.push(issue('info', 'import.empty-sheet', at, { sheet: grid.name }))
      return { name: grid.name, tables: [], grid: null }
    }
    const tables = recogniseSheet(
      view,
      workbook.file,
      { sheetRegion: regionOfSheet(grid.name, names), codeBook },
      known,
      issues,
      revise,
    )
    if (tables.length === 0) issues.push(issue('info', 'import.sheet-without-table', at, { sheet: grid.name }))
    return { name: grid.name, tables, grid }
  })
  const settled = tellApart(
    found.flatMap(({ tables }) => tables),
    revise,
  )
  const sheets = found.map(({ name, tables, grid }) => {
    const own = tables.map((revised) => settled.get(revised) ?? revised.table)
    const isOwn = computed.size > 0 && name === reportSheets.data && grid !== null
    return { name, tables: isOwn ? own.map((table) => withOwnNotes(table, grid)) : own }
  })
  if (sheets.every((sheet) => sheet.tables.every((table) => table.cells.length === 0))) {
    issues.push(issue('warning', 'import.nothing-found', { tag: 'file', file: workbook.file }))
  }
  issues.push(...sheets.flatMap((sheet) => sheet.tables.flatMap((table) => table.issues)))
  return { file: workbook.file, sheets, issues }
}

function damageIssues({ file, damage }: WorkbookGrid): readonly Issue[] {
  return damage.map(({ code, sheet, detail }) =>
    issue(
      code === 'import.sheet-damaged' ? 'error' : 'warning',
      code,
      sheet === null ? { tag: 'file', file } : { tag: 'cell', file, sheet, cell: null },
      { sheet: sheet ?? '', detail },
    ),
  )
}

/** The tables that are read again because others give figures of the same name. */
function tellApart(tables: readonly RevisedTable[], revise: Revise): ReadonlyMap<RevisedTable, SheetTable> {
  const settlements = settleCollisions(tables.map(({ found }) => found))
  const settled = new Map<RevisedTable, SheetTable>()
  if (settlements.size === 0) return settled
  for (const revised of tables) {
    const settlement = settlements.get(revised.found)
    if (!settlement) continue
    const { view, block, segment } = revised.found
    const context = { ...revised.found.context, ...settlement }
    const read = readTable(view, block, segment, context)
    const again = read && revise({ view, block, segment, context, read })
    if (again) settled.set(revised, again.table)
  }
  return settled
}

function recogniseSheet(
  view: SheetView,
  file: string,
  surroundings: Pick<TableContext, 'sheetRegion' | 'codeBook'>,
  known: KnownTables,
  doubts: Issue[],
  revise: Revise,
): readonly RevisedTable[] {
  const tables: RevisedTable[] = []
  if (view.calendar === null) doubts.push(ambiguousYear(view, file))
  const sheetUnit = commonUnit(view)
  const context = {
    ...{ file, sheetUnit, linePeriod: null, qualifier: null, collisions: new Set<string>() },
    ...surroundings,
    continuedBy: known.on(view.grid.name),
  }
  for (const block of splitBlocks(view)) {
    for (const segment of segmentRows(view, block)) {
      const own = {
        ...context,
        ...readAbove(view, segment, context.sheetRegion),
        continuedBy: remembering(context.continuedBy),
      }
      const read = readTable(view, block, segment, own)
      if (!read) continue
      const found = { view, block, segment, context: own, read }
      const revised = revise(found)
      if (!revised) continue
      tables.push({ found: { ...found, read: revised }, table: revised.table })
      known.add(view.grid.name, revised)
    }
  }
  return tables
}

/** Finds what a table continues among those above it once: when it is read again, further tables are known, itself among them. */
function remembering(find: TableContext['continuedBy']): TableContext['continuedBy'] {
  const found = new Map<string, ContinuedTable | null>()
  return (titles, top) => {
    const key = JSON.stringify([titles, top])
    const known = found.get(key)
    if (known !== undefined) return known
    const whole = find(titles, top)
    found.set(key, whole)
    return whole
  }
}

/** What the lines over a table say of all its figures; the only region that any line of the sheet names counts for every table. */
function readAbove(
  view: SheetView,
  { head }: Segment,
  sheetRegion: string | null,
): Pick<TableContext, 'sheetRegion' | 'linePeriod'> {
  const above = captionLines(
    view,
    head.map(({ row }) => row),
  )
  const periods = above.filter(({ subject }) => subject === 'period').map(({ value }) => value)
  const period = linePeriodOf(periods.at(-1) ?? '', view.calendar ?? 'gregorian')
  return {
    sheetRegion: regionOfLines(above) ?? sheetRegion ?? regionOfLines(captionLines(view, view.rows)),
    linePeriod: period?.tag === 'span' ? null : period,
  }
}

/** The last day of a year stands for it there too: 数据时间：2022年12月31日. */
function linePeriodOf(text: string, calendar: Calendar): Period | null {
  const read = readPeriod(text, calendar) ?? findPeriod(text, calendar)
  return read?.rest === '' ? read.period : null
}

/** Names the first cell with a short year that could count by either calendar. */
function ambiguousYear(view: SheetView, file: string): Issue {
  const cell = view.words.find(({ text }) => /^\d{2}\s*年/u.test(text))
  const address = cell ? cellAddress(cell.row, cell.column) : null
  const place = { tag: 'cell', file, sheet: view.grid.name, cell: address } as const
  return issue('warning', 'import.ambiguous-year', place, { text: cell?.text ?? '年' })
}

/** The unit that all captions of a sheet agree on; null when they differ or there is none. */
function commonUnit(view: SheetView): string | null {
  const units = new Set<string | null>()
  for (const { text } of view.words) {
    if (/单位|單位|単位|단위|unit|[计計]|figures|amounts/iu.test(text) && isUnitCaption(text))
      units.add(readUnitCaption(text))
  }
  const [only] = units
  return units.size === 1 ? (only ?? null) : null
}
