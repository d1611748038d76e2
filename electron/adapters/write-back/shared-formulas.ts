import { type CellReference, parseRange } from '../../../shared/sheet/cell-address'
import type { CellRange } from '../../../shared/sheet/cell-grid'
import type { FormulaShift } from '../../../shared/write-back/formula-references'
import type { PlacedFormula } from '../../../shared/write-back/stale-formulas'
import type { XmlReader } from '../package/xml/xml-reader'
import type { ScannedCell } from './scan-sheet'

/** A formula of a sheet with the cell that it stands in. */
export interface ScannedFormula {
  readonly placed: PlacedFormula
  readonly cell: ScannedCell
  /** Others have their formula or result from this cell. */
  readonly isBound: boolean
}

const noShift: FormulaShift = { rows: 0, columns: 0 }

/** Reads the formulas of one sheet in their order; cells that share a formula name it by its number (ECMA-376, 18.3.1.40). */
export class SharedFormulas {
  private readonly masters = new Map<string, CellReference & { readonly text: string }>()

  constructor(private readonly sheet: string) {}

  /** Reads the element `f` that was just opened, of a cell which is yet to be read to its end. */
  read(reader: XmlReader, row: number, column: number): (cell: ScannedCell) => ScannedFormula {
    const kind = reader.attribute('t') ?? 'normal'
    const own: CellRange = { top: row, left: column, bottom: row, right: column }
    const range = parseRange(reader.attribute('ref') ?? '') ?? own
    const group = reader.attribute('si') ?? ''
    const text = reader.allText()
    const spreads = range.top !== range.bottom || range.left !== range.right
    switch (kind) {
      case 'shared': {
        if (text !== '') {
          this.masters.set(group, { text, row, column })
          return this.formula(own, text, spreads)
        }
        const master = this.masters.get(group)
        const shift = master && { rows: row - master.row, columns: column - master.column }
        return this.formula(own, master?.text ?? null, false, shift)
      }
      case 'dataTable':
        return this.formula(range, null, true)
      case 'array':
        return this.formula(range, text, spreads)
      default:
        return this.formula(own, text, false)
    }
  }

  private formula(
    range: CellRange,
    text: string | null,
    isBound: boolean,
    shift: FormulaShift = noShift,
  ): (cell: ScannedCell) => ScannedFormula {
    return (cell) => ({ placed: { sheet: this.sheet, range, text, shift }, cell, isBound })
  }
}
