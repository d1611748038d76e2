import { LazyList } from '../../list'
import { isNamedCell, readLocated, tableCell, type CellTable, type LocatedReading } from './build-cell'
import { evidenceOf, noEvidence, type Evidence } from '../read/certainty'
import { isBlankValue } from '../../model/figure'
import { periodKey, type Period } from '../../model/period'
import { rowKey, sharedKeys } from '../layout/identify-rows'
import type { ColumnLabels } from '../layout/column-labels'
import { CellNamer, type CellNames, type RowNames } from './cell-names'
import type { RowLabels } from '../layout/row-labels'
import type { TableCell } from './sheet-table'
import type { SheetView } from '../view/sheet-view'
import type { TableDoubts } from './table-doubts'

/** From so many on, zeros and nothing else in a row may stand for figures that nobody had. */
const suspiciousZeros = 3

/**
 * The cells of a table, read from the sheet whenever they are asked for: the table keeps four bytes a cell. They come in the
 * order of rows and columns.
 */
export class TableCells extends LazyList<TableCell> {
  /** Of every cell the number of its row times the number of columns, and the number of its column. */
  private readonly places: Uint32Array
  private readonly names: readonly RowNames[]
  private readonly namer: CellNamer
  /** By the number of a row. */
  private readonly isZeroRow: Uint8Array
  /** What is doubtful about all cells of a row, and of a column, because another one has the same labels and period. */
  private readonly doubtOfRow: readonly Evidence[]
  private readonly doubtOfColumn: readonly Evidence[]
  /** Merged cells that stand for several regions, indicators or periods, and so for none of them. */
  readonly shared: readonly { readonly row: number; readonly column: number }[]
  /** Places with a value that neither row nor column names. */
  readonly unnamed: number

  /** Reads all cells once and tells their doubts, a row after the other. */
  constructor(
    private readonly table: CellTable,
    private readonly rows: readonly RowLabels[],
    private readonly columns: readonly ColumnLabels[],
    doubts: TableDoubts,
  ) {
    super()
    this.namer = new CellNamer(table, columns)
    this.names = rows.map((row) => this.namer.namesOf(row))
    this.isZeroRow = new Uint8Array(rows.length)
    this.doubtOfRow = collidingRows(rows)
    this.doubtOfColumn = collidingColumns(columns)
    const places = new Uint32Array(rows.length * columns.length)
    let count = 0
    let unnamed = 0
    const shared: { readonly row: number; readonly column: number }[] = []
    for (const [at, row] of rows.entries()) {
      const line: LocatedReading[] = []
      for (const [index, column] of columns.entries()) {
        if (isCovered(table.view, row.row, column.column)) continue
        if (this.isShared(at, index)) {
          shared.push({ row: row.row, column: column.column })
          continue
        }
        if (!isNamedCell(table, row, column)) {
          if (table.view.has(row.row, column.column)) unnamed += 1
          continue
        }
        const place = at * columns.length + index
        line.push(this.read(place))
        places[count] = place
        count += 1
      }
      this.isZeroRow[at] = isZeros(line) ? 1 : 0
      doubts.addRow(line, this.isZeroRow[at] === 1 ? evidenceOf('value-zero-row') : noEvidence)
    }
    this.shared = shared
    this.places = places.slice(0, count)
    this.unnamed = unnamed
  }

  get length(): number {
    return this.places.length
  }

  /** What names the cells, each naming once, in no order. */
  namings(): Iterable<CellNames> {
    return this.namer.all()
  }

  protected make(index: number): TableCell {
    const place = this.places[index] ?? 0
    const read = this.read(place)
    const isZero = this.isZeroRow[Math.trunc(place / this.columns.length)] === 1 && read.reading.value.tag === 'number'
    return tableCell(isZero ? { ...read, evidence: read.evidence | evidenceOf('value-zero-row') } : read)
  }

  /** Whether a merged cell with a value covers rows of other labels or columns of other names than its own. */
  private isShared(at: number, index: number): boolean {
    const [row, column] = [this.rows[at], this.columns[index]]
    const merge = row && column && this.table.view.mergeAt(row.row, column.column)
    if (!merge || !this.table.view.has(row.row, column.column)) return false
    const rows = this.rows.filter((other) => other.row >= merge.top && other.row <= merge.bottom)
    const columns = this.columns.filter((other) => other.column >= merge.left && other.column <= merge.right)
    return new Set(rows.map(rowKey)).size > 1 || new Set(columns.map(columnKey)).size > 1
  }

  /** Another table gives another value for the same figure. */
  private doubtOfOthers({ names, period }: LocatedReading): Evidence {
    const { collisions } = this.table.context
    const isCollision = collisions.size > 0 && collisions.has(collisionKey(names, period))
    return isCollision ? evidenceOf('name-collides') : noEvidence
  }

  private read(place: number): LocatedReading {
    const at = Math.trunc(place / this.columns.length)
    const index = place % this.columns.length
    const [row, column, names] = [this.rows[at], this.columns[index], this.names[at]]
    if (!row || !column || !names) throw new Error(`no place ${place} in the table`)
    const read = readLocated(this.table, row, column, this.namer.at(names, row, index))
    const doubt =
      (this.doubtOfRow[at] ?? noEvidence) | (this.doubtOfColumn[index] ?? noEvidence) | this.doubtOfOthers(read)
    return doubt === noEvidence || isBlankValue(read.reading.value)
      ? read
      : { ...read, evidence: read.evidence | doubt }
  }
}

/** What figures of several tables are compared by: two of one key are the same figure. */
export function collisionKey({ labels, indicator, region }: NamedFigure, period: Period | null): string {
  const names = labels.filter((label) => label !== region)
  return JSON.stringify([names, indicator, region, period && periodKey(period)])
}

type NamedFigure = Pick<CellNames, 'labels' | 'indicator' | 'region'>

/** A row of nothing but zeros may stand for figures that nobody had. */
function isZeros(row: readonly LocatedReading[]): boolean {
  let zeros = 0
  for (const { reading } of row) {
    if (reading.value.tag !== 'number') continue
    if (reading.value.number !== 0) return false
    zeros += 1
  }
  return zeros >= suspiciousZeros
}

function collidingRows(rows: readonly RowLabels[]): readonly Evidence[] {
  return doubtOfKeys(rows.map(rowKey))
}

function collidingColumns(columns: readonly ColumnLabels[]): readonly Evidence[] {
  return doubtOfKeys(columns.map(columnKey))
}

function columnKey({ names, period, relative }: ColumnLabels): string {
  return JSON.stringify([names, period && periodKey(period), relative])
}

function doubtOfKeys(keys: readonly string[]): readonly Evidence[] {
  const shared = sharedKeys(keys)
  return keys.map((key) => (shared.has(key) ? evidenceOf('name-collides') : noEvidence))
}

/** Whether a place is hidden below a merged cell that starts elsewhere. */
function isCovered(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row, column)
  return merge !== undefined && (merge.top !== row || merge.left !== column)
}
