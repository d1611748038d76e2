import { issue, type Issue, type Place } from '../issue'
import { cellAddress, columnLetters, type CellRange } from './cell-grid'
import { largestPercent } from './read-cell'
import type { TableCell } from './sheet-table'
import type { SheetView } from './sheet-view'

/** What is known of a table when its doubts are listed. */
export interface DoubtfulTable {
  readonly file: string
  readonly name: string
  readonly range: CellRange
  readonly unit: string | null
  readonly cells: readonly TableCell[]
  readonly texts: readonly string[]
  readonly hasPeriodAxis: boolean
  /** The periods stand beside the rows. */
  readonly isDown: boolean
}

/** Everything about a recognised table that a person should look at, most serious first. */
export function listTableIssues(view: SheetView, table: DoubtfulTable): readonly Issue[] {
  const at = (cell: string | null): Place => ({ tag: 'cell', file: table.file, sheet: view.grid.name, cell })
  const corner = cellAddress(table.range.top, table.range.left)
  return [
    ...cellsIssues(view, table.cells, at),
    ...periodIssues(table, at, corner),
    ...unitIssues(table, at(corner)),
    ...hiddenIssues(view, table, at(corner)),
    ...zeroIssues(table, at),
    ...breakIssues(table, at(corner)),
  ]
}

function cellsIssues(
  view: SheetView,
  cells: readonly TableCell[],
  at: (cell: string | null) => Place,
): readonly Issue[] {
  const found: Issue[] = []
  for (const cell of cells) listCellIssues(view, cell, () => at(cellAddress(cell.row, cell.column)), found)
  return found
}

function listCellIssues(view: SheetView, cell: TableCell, at: () => Place, found: Issue[]): void {
  const { value, qualifier } = cell.reading
  const source = view.at(cell.row, cell.column)?.cell
  if (value.tag === 'invalid') found.push(issue('warning', 'import.invalid-text', at(), { text: value.text }))
  if (value.tag === 'missing' && value.mark === 'error') {
    const code = value.text.startsWith('=') ? 'import.formula-without-result' : 'import.error-cell'
    found.push(issue('warning', code, at(), { text: value.text }))
  }
  if (qualifier) found.push(issue('info', 'import.qualified', at(), { text: cell.raw, word: qualifier.word }))
  if (source?.formula && /\[[^\]]+\][^!]*!/u.test(source.formula)) {
    found.push(issue('warning', 'import.external-link', at(), { text: `=${source.formula}` }))
  }
  if (value.tag === 'number' && cell.unit === '%' && source?.value.tag === 'number') {
    const isScaled = value.number !== 0 && Math.abs(value.number) > Math.abs(source.value.number) * 50
    if (isScaled && Math.abs(value.number) > largestPercent) {
      const parameters = { value: source.value.number, shown: value.number }
      found.push(issue('warning', 'import.suspicious-percent', at(), parameters))
    }
  }
}

function periodIssues(table: DoubtfulTable, at: (cell: string | null) => Place, corner: string): readonly Issue[] {
  const without = table.cells.filter((cell) => cell.period === null && cell.reading.value.tag === 'number')
  if (without.length === 0) return []
  if (!table.hasPeriodAxis || without.length === table.cells.length) {
    const found = [issue('warning', 'import.no-period', at(corner), { table: table.name, count: without.length })]
    const year = /(?<!\d)(19|20)\d{2}(?!\d)/u.exec(table.file.replace(/\.[^.]*$/u, ''))?.[0]
    if (year) found.push(issue('warning', 'import.year-in-file-name', at(corner), { year }))
    return found
  }
  if (table.isDown) {
    const rows = cellsByRow(without)
    return [...rows].map(([row, cells]) =>
      issue('warning', 'import.row-without-period', at(cellAddress(row, table.range.left)), {
        row,
        count: cells.length,
      }),
    )
  }
  const columns = new Map<number, number>()
  for (const cell of without) columns.set(cell.column, (columns.get(cell.column) ?? 0) + 1)
  return [...columns].map(([column, count]) =>
    issue('warning', 'import.column-without-period', at(cellAddress(table.range.top, column)), {
      column: columnLetters(column),
      count,
    }),
  )
}

function unitIssues(table: DoubtfulTable, place: Place): readonly Issue[] {
  const isBare = table.cells.length > 0 && table.cells.every((cell) => cell.unit === null)
  return isBare ? [issue('info', 'import.no-unit', place, { table: table.name })] : []
}

function hiddenIssues(view: SheetView, table: DoubtfulTable, place: Place): readonly Issue[] {
  if (view.grid.hiddenRows.size + view.grid.hiddenColumns.size === 0) return []
  const rows = new Set(table.cells.map((cell) => cell.row))
  const columns = new Set(table.cells.map((cell) => cell.column))
  const hidden = (used: ReadonlySet<number>, all: ReadonlySet<number>): number =>
    [...used].filter((one) => all.has(one)).length
  const count = hidden(rows, view.grid.hiddenRows) + hidden(columns, view.grid.hiddenColumns)
  return count > 0 ? [issue('info', 'import.hidden-rows', place, { count })] : []
}

/** The rows of nothing but zeros, which were perhaps typed where nothing was known. */
export function zeroRows(cells: readonly TableCell[]): ReadonlyMap<number, readonly TableCell[]> {
  const zeros = new Map<number, number>()
  const others = new Set<number>()
  for (const { row, reading } of cells) {
    if (reading.value.tag !== 'number') continue
    if (reading.value.number === 0) zeros.set(row, (zeros.get(row) ?? 0) + 1)
    else others.add(row)
  }
  const isZeroRow = (row: number): boolean => (zeros.get(row) ?? 0) >= 3 && !others.has(row)
  return cellsByRow(zeros.size === 0 ? [] : cells.filter(({ row }) => isZeroRow(row)))
}

function zeroIssues(table: DoubtfulTable, at: (cell: string | null) => Place): readonly Issue[] {
  return [...zeroRows(table.cells)].map(([row, [first]]) =>
    issue('warning', 'import.suspicious-zero', at(cellAddress(row, table.range.left)), {
      label: first?.labels.at(0) ?? '',
    }),
  )
}

function breakIssues(table: DoubtfulTable, place: Place): readonly Issue[] {
  const notes = new Set(table.texts)
  for (const { note } of table.cells) if (note !== null) notes.add(note)
  return [...notes]
    .filter((text) => isDefinitionBreak(text))
    .map((text) =>
      issue('info', 'import.definition-break', place, { text: text.length > 120 ? `${text.slice(0, 120)}…` : text }),
    )
}

function cellsByRow(cells: readonly TableCell[]): ReadonlyMap<number, readonly TableCell[]> {
  const rows = new Map<number, TableCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return rows
}

/** A note that figures are counted otherwise from some year on: "2014年起口径调整". */
export function isDefinitionBreak(text: string): boolean {
  return /口径(?:调整|变化|变更|改变|不同|有所)|(?:调整|变更|改变)(?:了)?统计(?:口径|范围|标准)|统计(?:口径|范围|标准).{0,6}(?:调整|变化|变更)|不可比|break in (?:time )?series|not comparable/iu.test(
    text,
  )
}
