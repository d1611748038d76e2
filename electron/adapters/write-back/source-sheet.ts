import { cellAddress } from '../../../shared/sheet/cell-address'
import type { CellRange } from '../../../shared/sheet/cell-grid'
import type { CellEdit, SourceCell } from '../../../shared/write-back/source-cell'
import { parseRange } from '../../../shared/sheet/cell-address'
import { editSheet } from './edit-sheet'
import { readCellXml, runsOf, type CellContentXml } from './read-cell'
import type { RichString } from './shared-strings'
import {
  placeKey,
  scanMerges,
  scanSheet,
  type CellPlace,
  type ScannedCell,
  type ScannedFormula,
  type SheetScan,
} from './sheet-scan'

export interface SheetContext {
  readonly sharedString: (index: number) => RichString | null
  readonly formatOf: (style: number | null) => string | null
}

/** One sheet of the workbook: its XML, the cells that are looked for in it, and its formulas. */
export class SourceSheetXml {
  private readonly formulaByPlace = new Map<string, ScannedFormula>()
  /** Array formulas and data tables, whose results stand in more cells than their own. */
  private readonly spreading: ScannedFormula[] = []

  private constructor(
    readonly name: string,
    private readonly xml: string,
    private readonly scan: SheetScan,
    private readonly merges: ReadonlyMap<string, CellPlace>,
    private readonly context: SheetContext,
  ) {
    for (const formula of scan.formulas) {
      this.formulaByPlace.set(placeKey(formula.cell), formula)
      const { top, left, bottom, right } = formula.placed.range
      if (bottom > top || right > left) this.spreading.push(formula)
    }
  }

  /** Null where the XML is no sheet with cells. `addresses` are the only ones that can be asked for later. */
  static open(name: string, xml: string, addresses: readonly string[], context: SheetContext): SourceSheetXml | null {
    const wanted = addresses.flatMap((address) => placeOf(address) ?? [])
    const merges = coveredCells(scanMerges(xml), wanted)
    const scan = scanSheet(
      xml,
      name,
      wanted.map((place) => merges.get(placeKey(place)) ?? place),
    )
    return scan && new SourceSheetXml(name, xml, scan, merges, context)
  }

  get formulas(): SheetScan['formulas'] {
    return this.scan.formulas
  }

  cellAt(address: string): SourceCell | null {
    const place = this.placeAt(address)
    if (!place) return null
    const content = this.contentAt(place)
    const formula = this.formulaAt(place)
    return {
      address: cellAddress(place.row, place.column),
      value: content?.value ?? null,
      numberFormat: this.context.formatOf(content?.style ?? null),
      runs: runsOf(content?.text ?? null),
      formula,
    }
  }

  edit(edits: readonly CellEdit[], stale: readonly ScannedCell[]): string {
    const own = edits.flatMap(({ cell, content }) => {
      const place = placeOf(cell)
      return place ? [{ ...place, content, present: this.contentAt(place)?.text ?? null }] : []
    })
    return editSheet(this.xml, this.scan, own, stale)
  }

  /** Whether the cell has a formula that replacing it would take out of the list of calculation. */
  hasFormula(address: string): boolean {
    const place = placeOf(address)
    return place !== null && this.formulaByPlace.has(placeKey(place))
  }

  private contentAt(place: CellPlace): CellContentXml | null {
    const cell = this.scan.cells.get(placeKey(place))
    return cell ? readCellXml(this.xml, cell, this.context.sharedString) : null
  }

  private formulaAt(place: CellPlace): SourceCell['formula'] {
    const own = this.formulaByPlace.get(placeKey(place))
    if (own) return { text: own.placed.text ?? '', isBound: own.isBound }
    const over = this.spreading.find(({ placed }) => holds(placed.range, place))
    return over ? { text: over.placed.text ?? '', isBound: true } : null
  }

  private placeAt(address: string): CellPlace | null {
    const place = placeOf(address)
    return place && (this.merges.get(placeKey(place)) ?? place)
  }
}

function placeOf(address: string): CellPlace | null {
  const range = parseRange(address)
  return range && { row: range.top, column: range.left }
}

/** Cells that a merge covers, with its upper left cell. */
function coveredCells(merges: readonly CellRange[], wanted: readonly CellPlace[]): ReadonlyMap<string, CellPlace> {
  const covered = new Map<string, CellPlace>()
  for (const place of merges.length === 0 ? [] : wanted) {
    const merge = merges.find((one) => holds(one, place))
    if (merge) covered.set(placeKey(place), { row: merge.top, column: merge.left })
  }
  return covered
}

function holds(range: CellRange, { row, column }: CellPlace): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}
