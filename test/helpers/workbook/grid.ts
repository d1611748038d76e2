import { parseRange } from '../../../shared/sheet/cell-address'
import type { Cell, CellGrid, CellRange, CellValue, WorkbookGrid } from '../../../shared/sheet/cell-grid'

/** A cell for a test: a value, or a value with the properties that matter there. */
export type CellSeed = string | number | null | (Partial<Omit<Cell, 'value'>> & { readonly value: CellValue })

export interface GridSeed {
  readonly name?: string
  readonly visibility?: CellGrid['visibility']
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly outlineLevels?: readonly (readonly [number, number])[]
}

/** A sheet from rows of values, starting at A1; null leaves a cell out, "" keeps it as an empty text. */
export function gridOf(rows: readonly (readonly CellSeed[])[], seed: GridSeed = {}): CellGrid {
  const lines = new Map<number, ReadonlyMap<number, Cell>>()
  rows.forEach((row, at) => {
    const cells = new Map<number, Cell>()
    row.forEach((value, column) => {
      if (value !== null) cells.set(column + 1, cellOf(value))
    })
    if (cells.size > 0) lines.set(at + 1, cells)
  })
  return {
    name: seed.name ?? 'Sheet1',
    visibility: seed.visibility ?? 'visible',
    rows: lines,
    merges: (seed.merges ?? []).map(parseRange).filter((range): range is CellRange => range !== null),
    hiddenRows: new Set(seed.hiddenRows ?? []),
    hiddenColumns: new Set(seed.hiddenColumns ?? []),
    outlineLevels: new Map(seed.outlineLevels ?? []),
  }
}

export function cellOf(seed: Exclude<CellSeed, null>): Cell {
  const plain = { formula: null, numberFormat: null, indent: 0, runs: null, comment: null }
  if (typeof seed === 'string') return { ...plain, value: { tag: 'text', text: seed } }
  if (typeof seed === 'number') return { ...plain, value: { tag: 'number', number: seed } }
  return { ...plain, ...seed }
}

export function workbookOf(sheets: readonly CellGrid[], file = '指标.xlsx'): WorkbookGrid {
  return { file, sheets, damage: [] }
}
