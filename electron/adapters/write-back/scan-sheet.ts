import { type CellReference, parseCellAddress, parseRange } from '../../../shared/sheet/cell-address'
import type { CellRange } from '../../../shared/sheet/cell-grid'
import type { XmlReader } from '../package/xml/xml-reader'
import { locationKey } from './cell-location'
import { SharedFormulas, type ScannedFormula } from './shared-formulas'
import { readRichString, type RichString } from './rich-string'

/** A stretch of a sheet's XML. */
export interface XmlStretch {
  readonly start: number
  readonly end: number
}

/** A cell element by its offsets in the XML of a sheet. */
export interface ScannedCell extends CellReference {
  readonly openingTag: XmlStretch
  /** Behind its closing tag. */
  readonly end: number
  /** Its element v, where the value or the kept result of a formula stands. */
  readonly result: XmlStretch | null
}

/** What stands in a cell that was looked for. */
export interface CellContentXml {
  /** The type of the value as the cell gives it: "n" unless another is written. */
  readonly type: string
  /** Number of the cell's style; null where it gives none. */
  readonly style: number | null
  /** The text of its element v. */
  readonly value: string | null
  /** The text that stands in the cell itself. */
  readonly inline: RichString | null
}

/** Where the XML has room for a cell that is not there. */
export type InsertionPoint =
  /** In a row, before this offset. */
  | { readonly tag: 'in-row'; readonly at: number }
  /** In a row without any cell, which is written as one tag. */
  | { readonly tag: 'empty-row'; readonly row: XmlStretch }
  /** A row of its own, before this offset. */
  | { readonly tag: 'new-row'; readonly at: number }
  | { readonly tag: 'empty-sheet'; readonly data: XmlStretch }

/** What a sheet holds of the cells that were looked for, by `locationKey`, and all its formulas. */
export interface SheetScan {
  /** Of the sheet's elements, with ":" or "". */
  readonly prefix: string
  readonly cells: ReadonlyMap<string, ScannedCell & CellContentXml>
  readonly insertionPoints: ReadonlyMap<string, InsertionPoint>
  readonly formulas: readonly ScannedFormula[]
}

/**
 * Looks for cells in the XML of a sheet, or for the room that they would have, and lists its formulas. Rows and cells without
 * an address follow the one before them, as readers take them. Null where the XML has no cells at all to look through.
 */
export function scanSheet(reader: XmlReader, sheet: string, wanted: readonly CellReference[]): SheetScan | null {
  while (reader.nextElement()) if (reader.name === 'sheetData') return new SheetScanner(reader, sheet, wanted).scan()
  return null
}

/** The merges of a sheet. */
export function scanMerges(reader: XmlReader): readonly CellRange[] {
  const merges: CellRange[] = []
  while (reader.nextElement()) {
    if (reader.name === 'sheetData') reader.skip()
    const range = reader.name === 'mergeCell' ? parseRange(reader.attribute('ref') ?? '') : null
    if (range) merges.push(range)
  }
  return merges
}

interface CellParts {
  result: XmlStretch | null
  formula: ((cell: ScannedCell) => ScannedFormula) | null
  value: string | null
  inline: RichString | null
}

class SheetScanner {
  private readonly cells = new Map<string, ScannedCell & CellContentXml>()
  private readonly insertionPoints = new Map<string, InsertionPoint>()
  private readonly formulas: ScannedFormula[] = []
  private readonly shared: SharedFormulas
  /** Columns by row, both ascending. */
  private readonly wantedRows = new Map<number, number[]>()
  private readonly pendingRows: number[]
  private pendingCells: number[] = []
  private row = 0
  private column = 0

  constructor(
    private readonly reader: XmlReader,
    sheet: string,
    wanted: readonly CellReference[],
  ) {
    this.shared = new SharedFormulas(sheet)
    for (const { row, column } of wanted) {
      const known = this.wantedRows.get(row)
      if (known) known.push(column)
      else this.wantedRows.set(row, [column])
    }
    for (const columns of this.wantedRows.values()) columns.sort((column, other) => column - other)
    this.pendingRows = [...this.wantedRows.keys()].sort((key, other) => key - other)
  }

  /** Reads the element `sheetData` that was just opened. */
  scan(): SheetScan {
    const { reader } = this
    const { depth, prefix, isEmpty, tagStart: start, tagEnd: end } = reader
    while (reader.nextElement(depth)) {
      if (reader.name === 'row') this.readRow()
      else reader.skip()
    }
    const rest: InsertionPoint = isEmpty
      ? { tag: 'empty-sheet', data: { start, end } }
      : { tag: 'new-row', at: reader.tagStart }
    this.passRows(Infinity, rest)
    return { prefix, cells: this.cells, insertionPoints: this.insertionPoints, formulas: this.formulas }
  }

  private readRow(): void {
    const { reader } = this
    const { depth, isEmpty, tagStart: start, tagEnd: end } = reader
    const own = reader.attribute('r')
    this.row = own === null ? this.row + 1 : Number(own)
    this.column = 0
    this.passRows(this.row, { tag: 'new-row', at: start })
    this.pendingCells = [...(this.wantedRows.get(this.row) ?? [])]
    while (reader.nextElement(depth)) {
      if (reader.name === 'c') this.readCell()
      else reader.skip()
    }
    this.passCells(
      Infinity,
      isEmpty ? { tag: 'empty-row', row: { start, end } } : { tag: 'in-row', at: reader.tagStart },
    )
  }

  private readCell(): void {
    const { reader, row } = this
    const { tagStart, tagEnd } = reader
    const own = reader.findAttribute('r') ? parseCellAddress(reader.rawText()) : null
    const column = own?.column ?? this.column + 1
    this.column = column
    this.passCells(column, { tag: 'in-row', at: tagStart })
    const isWanted = this.wantedRows.get(row)?.includes(column) ?? false
    const style = isWanted ? reader.attribute('s') : null
    const type = (isWanted ? reader.attribute('t') : null) ?? 'n'
    const { result, formula, value, inline } = this.readContent(isWanted)
    const cell = { row, column, openingTag: { start: tagStart, end: tagEnd }, end: reader.tagEnd, result }
    if (formula) this.formulas.push(formula(cell))
    if (!isWanted) return
    this.cells.set(locationKey(cell), { ...cell, type, style: style === null ? null : Number(style), value, inline })
    this.insertionPoints.delete(locationKey(cell))
  }

  /** What stands in the cell that was just opened; its value and text only where they are asked for. */
  private readContent(isWanted: boolean): CellParts {
    const { reader } = this
    const { depth } = reader
    const parts: CellParts = { result: null, formula: null, value: null, inline: null }
    while (reader.nextElement(depth)) {
      if (reader.name === 'v') {
        const start = reader.tagStart
        if (isWanted) parts.value = reader.allText()
        else reader.skip()
        parts.result = { start, end: reader.tagEnd }
      } else if (reader.name === 'f') parts.formula = this.shared.read(reader, this.row, this.column)
      else if (reader.name === 'is' && isWanted) parts.inline = readRichString(reader)
      else reader.skip()
    }
    return parts
  }

  /** Rows that are wanted and would have stood before this one. */
  private passRows(before: number, point: InsertionPoint): void {
    for (let row = this.pendingRows[0]; row !== undefined && row <= before; row = this.pendingRows[0]) {
      this.pendingRows.shift()
      if (row === before) return
      for (const column of this.wantedRows.get(row) ?? []) this.offer({ row, column }, point)
    }
  }

  private passCells(before: number, point: InsertionPoint): void {
    for (let column = this.pendingCells[0]; column !== undefined && column <= before; column = this.pendingCells[0]) {
      this.pendingCells.shift()
      if (column === before) return
      this.offer({ row: this.row, column }, point)
    }
  }

  /** Rows or cells out of order are found after their insertion point was: they count. */
  private offer(location: CellReference, point: InsertionPoint): void {
    if (!this.cells.has(locationKey(location))) this.insertionPoints.set(locationKey(location), point)
  }
}
