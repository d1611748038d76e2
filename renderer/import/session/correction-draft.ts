import { rangeAddress } from '../../../shared/sheet/cell-address'
import type { CellRange } from '../../../shared/sheet/cell-grid'
import type { TableCorrection } from '../../../shared/import/table/correction'
import type { PlainWorkbook, PlainTable } from '../../../shared/import/table/sheet-table'

export type Corrections = Readonly<Record<string, TableCorrection>>

/** A table of the workbook as it was first recognised, and as it is now that corrections were applied. */
export interface ListedTable {
  readonly key: string
  readonly sheet: string
  /** The range as first recognised: what corrections refer to. */
  readonly range: CellRange
  /** Null while the table is ignored. */
  readonly table: PlainTable | null
  readonly first: PlainTable
}

export function tableKey(sheet: string, range: CellRange): string {
  return `${sheet}!${rangeAddress(range)}`
}

export function plainCorrection(sheet: string, range: CellRange): TableCorrection {
  return {
    sheet,
    range,
    isIgnored: false,
    headerRows: null,
    labelColumns: null,
    title: null,
    unit: null,
    year: null,
    matches: {},
  }
}

/** Whether a correction says nothing. */
export function isPlain(correction: TableCorrection): boolean {
  const fields = [correction.headerRows, correction.labelColumns, correction.title, correction.unit, correction.year]
  return (
    !correction.isIgnored && fields.every((field) => field === null) && Object.keys(correction.matches).length === 0
  )
}

/** Those that say something, in a stable order: what is sent to be applied. */
export function correctionsToSend(corrections: Corrections): readonly TableCorrection[] {
  return Object.keys(corrections)
    .sort()
    .flatMap((key) => {
      const correction = corrections[key]
      return correction && !isPlain(correction) ? [correction] : []
    })
}

export function areSame(left: Corrections, right: Corrections): boolean {
  return JSON.stringify(correctionsToSend(left)) === JSON.stringify(correctionsToSend(right))
}

/** The tables to list: those first recognised, each with what stands there now, and any that came up since. */
export function listTables(first: PlainWorkbook, now: PlainWorkbook): readonly ListedTable[] {
  return now.sheets.flatMap(({ name, tables }) => {
    const before = first.sheets.find((sheet) => sheet.name === name)?.tables ?? []
    const left = new Set(tables)
    const known = before.map((table): ListedTable => {
      const found = mostOverlapping(table.range, [...left])
      if (found) left.delete(found)
      return { key: tableKey(name, table.range), sheet: name, range: table.range, table: found, first: table }
    })
    const added = [...left].map((table): ListedTable => ({
      key: tableKey(name, table.range),
      sheet: name,
      range: table.range,
      table,
      first: table,
    }))
    return [...known, ...added]
  })
}

function mostOverlapping(range: CellRange, tables: readonly PlainTable[]): PlainTable | null {
  let best: PlainTable | null = null
  let most = 0
  for (const table of tables) {
    const rows = Math.min(range.bottom, table.range.bottom) - Math.max(range.top, table.range.top) + 1
    const columns = Math.min(range.right, table.range.right) - Math.max(range.left, table.range.left) + 1
    const area = Math.max(0, rows) * Math.max(0, columns)
    if (area > most) [best, most] = [table, area]
  }
  return best
}

/**
 * The indicator names of a table that can be matched: those recognised now, and those matched by hand, which have given way to
 * the name of the indicator they were matched to.
 */
export function recognisedNames(
  { table, first }: ListedTable,
  matches: Readonly<Record<string, string>>,
  targetNames: ReadonlySet<string>,
): readonly string[] {
  const firstNames = new Set(first.cells.map((cell) => cell.indicator))
  const now = (table ?? first).cells
    .map((cell) => cell.indicator)
    .filter((name) => !targetNames.has(name) || firstNames.has(name))
  return [...new Set([...now, ...Object.keys(matches)])]
}

/** How many figures of a table have no period, and so could not be taken in. */
export function undatedCells(table: PlainTable): number {
  return table.cells.filter((cell) => cell.period === null && cell.reading.value.tag !== 'missing').length
}
