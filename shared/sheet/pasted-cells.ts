import type { Cell, CellRange, CellValue, WorkbookGrid } from './cell-grid'

/** A copied range of cells as texts, with the merges that the clipboard tells of. Rows and columns of merges count from 1. */
export interface PastedCells {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly CellRange[]
}

/** Digits as a spreadsheet writes a number; no leading zero, which a code may have, and no more digits than a number keeps. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,15})?$/u

/**
 * A copied range as a workbook of one sheet, so that it is recognised as a file would be. Addresses count from the range's upper
 * left corner: where it stood in its workbook the clipboard does not tell. What is not plainly a number stays text.
 */
export function workbookOfPasted(name: string, { rows, merges }: PastedCells): WorkbookGrid {
  const cells = new Map<number, ReadonlyMap<number, Cell>>()
  for (const [at, texts] of rows.entries()) {
    const row = new Map<number, Cell>()
    for (const [column, text] of texts.entries()) if (text.trim() !== '') row.set(column + 1, cellOf(text))
    if (row.size > 0) cells.set(at + 1, row)
  }
  const sheet = {
    name,
    visibility: 'visible',
    rows: cells,
    merges,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    outlineLevels: new Map<number, number>(),
  } as const
  return { file: name, sheets: [sheet], damage: [] }
}

function cellOf(text: string): Cell {
  const trimmed = text.trim()
  const value: CellValue = plainNumber.test(trimmed)
    ? { tag: 'number', number: Number(trimmed.replaceAll(',', '')) }
    : { tag: 'text', text }
  return { value, formula: null, numberFormat: null, indent: 0, runs: null, comment: null }
}
