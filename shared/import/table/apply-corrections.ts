import { issue, type Issue } from '../../issue'
import { changedList } from '../../list'
import type { Indicator } from '../../model/indicator'
import { rangeAddress } from '../../sheet/cell-address'
import type { CellRange, WorkbookGrid } from '../../sheet/cell-grid'
import type { TableCorrection } from './correction'
import { readTable, type ReadTable } from './read-table'
import { recognise, type FoundTable } from './recognise'
import { blockRow, type BlockRow } from '../layout/block-rows'
import type { Segment } from '../layout/segment-rows'
import type { RecognisedWorkbook, TableCell } from './sheet-table'

/**
 * Recognises a workbook with what a person says about its tables: each is read again with the header rows, label columns,
 * title, unit and year given. A corrected table keeps the range it was recognised with, by which corrections name it. The
 * unit counts for every figure whose own row, column or cell gives none. `indicators` are those that matches may name.
 */
export function applyCorrections(
  workbook: WorkbookGrid,
  corrections: readonly TableCorrection[],
  indicators: readonly Indicator[],
): RecognisedWorkbook {
  const names = new Map(indicators.map(({ id, name }) => [id, name]))
  const issues: Issue[] = []
  const unused = new Set(corrections)
  const recognised = recognise(workbook, (found) => {
    const { sheet, range } = found.read.table
    const correction = corrections.find(
      (tableCorrection) => tableCorrection.sheet === sheet && isSameRange(tableCorrection.range, range),
    )
    if (!correction) return found.read
    unused.delete(correction)
    if (correction.isIgnored) return null
    const corrected = readAgain(found, correction)
    if (!corrected) issues.push(tableIssue('project.table-unreadable', workbook.file, correction))
    const read = corrected ?? found.read
    const { table } = read
    const matches = new Map(
      Object.entries(correction.matches).flatMap(([name, id]) => {
        const known = names.get(id)
        return known === undefined ? [] : [[name, known] as const]
      }),
    )
    const cells = matches.size === 0 ? table.cells : changedList(table.cells, (cell) => matchCell(cell, matches))
    return { ...read, table: { ...table, range, cells } }
  })
  for (const correction of corrections) {
    if (unused.has(correction)) issues.push(tableIssue('project.table-unknown', workbook.file, correction))
    for (const [name, id] of Object.entries(correction.matches)) {
      if (names.has(id)) continue
      const place = { tag: 'cell', file: workbook.file, sheet: correction.sheet, cell: null } as const
      issues.push(issue('warning', 'project.match-unknown', place, { indicator: name }))
    }
  }
  return { ...recognised, issues: [...issues, ...recognised.issues] }
}

function readAgain(found: FoundTable, correction: TableCorrection): ReadTable | null {
  const { view, block, context } = found
  const segment =
    correction.headerRows === null
      ? found.segment
      : cutSegment(
          found,
          [...correction.headerRows].sort((a, b) => a - b),
        )
  if (!segment.body.some((row) => row.kind === 'data')) return null
  const headerRows = correction.headerRows && [...correction.headerRows].sort((a, b) => a - b)
  const read = readTable(view, block, segment, context, { ...correction, headerRows })
  return read && read.table.cells.length > 0 ? read : null
}

/** The rows of a table divided anew: figures begin below the last header row. */
function cutSegment({ view, block, segment, read }: FoundTable, headerRows: readonly number[]): Segment {
  const rows = [...segment.head, ...segment.body]
  const known = new Set(rows.map(({ row }) => row))
  const added = headerRows.filter((row) => !known.has(row)).map((row) => blockRow(view, block, row, 'text'))
  const all = [...rows, ...added]
    .filter(({ cells }) => cells.length > 0)
    .sort((blockRow, other) => blockRow.row - other.row)
  const firstData = segment.body[0]?.row ?? 1
  // Without any header row the figures begin where the recognised header did.
  const last = headerRows.at(-1) ?? (read.table.headerRows[0] ?? firstData) - 1
  return {
    head: all.filter(({ row }) => row <= last),
    body: all
      .filter(({ row }) => row > last)
      // A row taken for a header holds figures after all when it has anything that could be one.
      .map((row) => (row.kind !== 'data' && holdsFigures(row) ? blockRow(view, block, row.row, 'data') : row)),
    notes: segment.notes,
  }
}

function holdsFigures({ cells }: BlockRow): boolean {
  return cells.some((cell) => cell.kind === 'number' || cell.kind === 'mark')
}

/** Matched cells go by the name of their indicator alone; what else stood beside them must not match another. */
function matchCell(cell: TableCell, matches: ReadonlyMap<string, string>): TableCell {
  const name = matches.get(cell.indicator)
  if (name === undefined) return cell
  return { ...cell, indicator: name, labels: [...(cell.region === null ? [] : [cell.region]), name] }
}

function isSameRange(one: CellRange, other: CellRange): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right
}

function tableIssue(
  code: 'project.table-unknown' | 'project.table-unreadable',
  file: string,
  { sheet, range }: TableCorrection,
): Issue {
  return issue('warning', code, { tag: 'cell', file, sheet, cell: null }, { sheet, range: rangeAddress(range) })
}
