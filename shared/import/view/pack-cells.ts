import type { Cell, CellGrid, CellValue } from '../../sheet/cell-grid'
import { splitSuperscripts } from './view-cell'

/** A row of packed cells: its number, and the index of its first one. */
interface PackedRows {
  readonly rows: Int32Array
  /** One more than there are rows: the last is the number of cells. */
  readonly starts: Int32Array
}

/** Where the cells of a sheet stand and what they hold, in order: thirteen bytes a cell. */
export interface PackedCells extends PackedRows {
  readonly columns: Uint16Array
  /** 1 for a plain number. */
  readonly isNumber: Uint8Array
  /** The number, or the index among the other cells. */
  readonly values: Float64Array
  /** Of a plain number its format, by its index. */
  readonly formats: Uint16Array
  readonly formatCodes: readonly (string | null)[]
  readonly hasFormulas: boolean
}

type DateValue = Extract<CellValue, { readonly tag: 'date' }>

export interface Packing {
  readonly packed: PackedCells
  /** All texts without raised marks, and all dates: they tell how the sheet writes numbers and years. */
  readonly texts: readonly string[]
  readonly dates: readonly DateValue[]
}

/** Goes once over all cells of a sheet. */
export function packCells(grid: CellGrid): Packing {
  let size = 0
  for (const line of grid.rows.values()) size += line.size
  const formatIndexes = new Map<string | null, number>()
  const packed = {
    rows: new Int32Array(grid.rows.size),
    starts: new Int32Array(grid.rows.size + 1),
    columns: new Uint16Array(size),
    isNumber: new Uint8Array(size),
    values: new Float64Array(size),
    formats: new Uint16Array(size),
  }
  const texts: string[] = []
  const dates: DateValue[] = []
  let [rows, count, words] = [0, 0, 0]
  let hasFormulas = false
  for (const [row, line] of grid.rows) {
    packed.rows[rows] = row
    packed.starts[rows] = count
    rows += 1
    line.forEach((cell, column) => {
      const { value } = cell
      packed.columns[count] = column
      if (value.tag === 'number' && isPlain(cell)) {
        packed.isNumber[count] = 1
        packed.values[count] = value.number
        packed.formats[count] = indexIn(formatIndexes, cell.numberFormat)
      } else {
        packed.values[count] = words
        words += 1
        if (value.tag === 'text') texts.push(splitSuperscripts(cell).text)
        else if (value.tag === 'date') dates.push(value)
      }
      hasFormulas ||= cell.formula !== null
      count += 1
    })
  }
  packed.starts[rows] = count
  return { packed: { ...packed, formatCodes: [...formatIndexes.keys()], hasFormulas }, texts, dates }
}

/** In one style and with nothing said beside it. */
function isPlain({ runs, comment }: Cell): boolean {
  return runs === null && comment === null
}

function indexIn<T>(indexes: Map<T, number>, one: T): number {
  const known = indexes.get(one)
  if (known !== undefined) return known
  indexes.set(one, indexes.size)
  return indexes.size - 1
}
