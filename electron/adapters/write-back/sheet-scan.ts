import type { CellRange } from '../../../shared/sheet/cell-grid'
import type { PlacedFormula } from '../../../shared/write-back/stale-formulas'
import { parseRange } from '../../../shared/sheet/cell-address'
import { attributesOf, decodeXml, scanTags, type Tag } from '../package/xml/scan-tags'

/** A cell element by its place in the XML of a sheet. */
export interface ScannedCell {
  readonly row: number
  readonly column: number
  readonly tag: Tag
  /** Behind its closing tag. */
  readonly end: number
  /** Its elements f, v and is, each from the start of its opening to the end of its closing tag. */
  readonly children: readonly { readonly tag: Tag; readonly end: number }[]
}

/** Where the XML has room for a cell that is not there. */
export type Room =
  /** In a row, before this offset. */
  | { readonly tag: 'in-row'; readonly at: number; readonly prefix: string }
  /** In a row without any cell, which is written as one tag. */
  | { readonly tag: 'empty-row'; readonly row: Tag }
  /** A row of its own, before this offset. */
  | { readonly tag: 'new-row'; readonly at: number; readonly prefix: string }
  | { readonly tag: 'empty-sheet'; readonly data: Tag }

export interface ScannedFormula {
  readonly placed: PlacedFormula
  readonly cell: ScannedCell
  /** Others have their formula or result from this cell. */
  readonly isBound: boolean
}

export interface SheetScan {
  readonly cells: ReadonlyMap<string, ScannedCell>
  readonly rooms: ReadonlyMap<string, Room>
  readonly formulas: readonly ScannedFormula[]
}

export interface CellPlace {
  readonly row: number
  readonly column: number
}

export const placeKey = ({ row, column }: CellPlace): string => `${row}:${column}`

/**
 * Looks for cells in the XML of a sheet, or for the room that they would have, and lists its formulas. Rows and cells without
 * an address follow the one before them, as readers take them. Null where the XML has no cells at all to look through.
 */
export function scanSheet(xml: string, sheet: string, wanted: readonly CellPlace[]): SheetScan | null {
  const scan = new Scanning(xml, sheet, wanted)
  let data: Tag | null = null
  for (const tag of scanTags(xml)) {
    if (data === null) {
      if (tag.name !== 'sheetData' || tag.kind === 'close') continue
      data = tag
      if (tag.kind === 'empty') return scan.finish({ tag: 'empty-sheet', data })
    } else if (tag.name === 'sheetData') {
      return scan.finish({ tag: 'new-row', at: tag.start, prefix: tag.prefix })
    } else scan.take(tag)
  }
  return null
}

/** The merges of a sheet. */
export function scanMerges(xml: string): readonly CellRange[] {
  const found: CellRange[] = []
  for (const [, reference = ''] of xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([^"']+)["']/gu)) {
    const range = parseRange(reference)
    if (range) found.push(range)
  }
  return found
}

class Scanning {
  private readonly cells = new Map<string, ScannedCell>()
  private readonly rooms = new Map<string, Room>()
  private readonly formulas: ScannedFormula[] = []
  private readonly shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>()
  private readonly wantedRows = new Map<number, number[]>()
  private readonly pendingRows: number[]
  private pendingCells: number[] = []
  private row = 0
  private column = 0
  private cell: { readonly tag: Tag; readonly children: { tag: Tag; end: number }[] } | null = null
  private child: Tag | null = null

  constructor(
    private readonly xml: string,
    private readonly sheet: string,
    wanted: readonly CellPlace[],
  ) {
    for (const { row, column } of wanted) {
      const known = this.wantedRows.get(row)
      if (known) known.push(column)
      else this.wantedRows.set(row, [column])
    }
    for (const columns of this.wantedRows.values()) columns.sort((one, other) => one - other)
    this.pendingRows = [...this.wantedRows.keys()].sort((one, other) => one - other)
  }

  take(tag: Tag): void {
    const { name, kind } = tag
    if (this.cell) {
      if (name === 'c' && kind === 'close') this.endCell(tag.end)
      else this.takeInside(tag)
    } else if (name === 'c') this.beginCell(tag)
    else if (name === 'row') {
      if (kind === 'close') this.endRow({ tag: 'in-row', at: tag.start, prefix: tag.prefix })
      else this.beginRow(tag)
    }
  }

  finish(end: Room): SheetScan {
    this.passRows(Infinity, end)
    return { cells: this.cells, rooms: this.rooms, formulas: this.formulas }
  }

  private beginRow(tag: Tag): void {
    const own = this.addressOf(tag, 'r')
    this.row = own === null ? this.row + 1 : Number(own)
    this.column = 0
    this.passRows(this.row, { tag: 'new-row', at: tag.start, prefix: tag.prefix })
    this.pendingCells = [...(this.wantedRows.get(this.row) ?? [])]
    if (tag.kind === 'empty') this.endRow({ tag: 'empty-row', row: tag })
  }

  private endRow(room: Room): void {
    this.passCells(Infinity, room)
  }

  private beginCell(tag: Tag): void {
    const own = this.addressOf(tag, 'r')
    const range = own === null ? null : parseRange(own)
    this.column = range ? range.left : this.column + 1
    this.passCells(this.column, { tag: 'in-row', at: tag.start, prefix: tag.prefix })
    this.cell = { tag, children: [] }
    if (tag.kind === 'empty') this.endCell(tag.end)
  }

  /** Only the cell's own elements; what they hold stands between their tags. */
  private takeInside(tag: Tag): void {
    if (this.child === null) {
      if (tag.kind === 'open') this.child = tag
      else if (tag.kind === 'empty') this.cell?.children.push({ tag, end: tag.end })
    } else if (tag.kind === 'close' && tag.name === this.child.name) {
      this.cell?.children.push({ tag: this.child, end: tag.end })
      this.child = null
    }
  }

  private endCell(end: number): void {
    if (!this.cell) return
    const { tag, children } = this.cell
    const cell: ScannedCell = { row: this.row, column: this.column, tag, end, children }
    this.cell = null
    this.child = null
    if (this.wantedRows.get(this.row)?.includes(this.column)) {
      this.cells.set(placeKey(cell), cell)
      this.rooms.delete(placeKey(cell))
    }
    const formula = children.find((child) => child.tag.name === 'f')
    if (formula) this.formulas.push(this.readFormula(cell, formula))
  }

  private readFormula(cell: ScannedCell, { tag, end }: ScannedCell['children'][number]): ScannedFormula {
    const { row, column } = cell
    const attributes = attributesOf(this.xml, tag)
    const text = tag.kind === 'empty' ? '' : elementText(this.xml, tag, end)
    const kind = attributes.get('t') ?? 'normal'
    const range = parseRange(attributes.get('ref') ?? '')
    const own: CellRange = { top: row, left: column, bottom: row, right: column }
    const isAlone = !range || (range.top === range.bottom && range.left === range.right)
    const place = { sheet: this.sheet, range: own }
    const still = { rows: 0, columns: 0 }
    if (kind === 'shared') {
      const id = attributes.get('si') ?? ''
      if (text !== '') {
        this.shared.set(id, { text, row, column })
        return { placed: { ...place, text, shift: still }, cell, isBound: !isAlone }
      }
      const master = this.shared.get(id)
      const shift = master ? { rows: row - master.row, columns: column - master.column } : still
      return { placed: { ...place, text: master?.text ?? null, shift }, cell, isBound: false }
    }
    if (kind === 'dataTable')
      return { placed: { sheet: this.sheet, range: range ?? own, text: null, shift: still }, cell, isBound: true }
    if (kind === 'array') {
      return { placed: { sheet: this.sheet, range: range ?? own, text, shift: still }, cell, isBound: !isAlone }
    }
    return { placed: { ...place, text, shift: still }, cell, isBound: false }
  }

  /** Rows that are wanted and would have stood before this one. */
  private passRows(before: number, room: Room): void {
    for (let row = this.pendingRows[0]; row !== undefined && row <= before; row = this.pendingRows[0]) {
      this.pendingRows.shift()
      if (row === before) return
      for (const column of this.wantedRows.get(row) ?? []) this.offer({ row, column }, room)
    }
  }

  private passCells(before: number, room: Room): void {
    for (let column = this.pendingCells[0]; column !== undefined && column <= before; column = this.pendingCells[0]) {
      this.pendingCells.shift()
      if (column === before) return
      this.offer({ row: this.row, column }, room)
    }
  }

  /** Rows or cells out of order are found after their room was: they take its place. */
  private offer(place: CellPlace, room: Room): void {
    if (!this.cells.has(placeKey(place))) this.rooms.set(placeKey(place), room)
  }

  private addressOf(tag: Tag, name: string): string | null {
    return attributesOf(this.xml, tag).get(name) ?? null
  }
}

/** The text of an element without elements of its own. */
export function elementText(xml: string, tag: Tag, end: number): string {
  const inside = xml.slice(tag.end, xml.lastIndexOf('<', end - 1))
  return inside
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/u)
    .map((part) =>
      part.startsWith('<![CDATA[') ? part.slice(9, -3) : decodeXml(part.replace(/<!--[\s\S]*?-->/gu, '')),
    )
    .join('')
}
