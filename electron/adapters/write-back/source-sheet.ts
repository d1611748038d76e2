import { cellAddress, type CellReference, parseCellAddress } from '../../../shared/sheet/cell-address'
import type { CellRange, CellValue, TextRun } from '../../../shared/sheet/cell-grid'
import type { CellEdit, SourceCell } from '../../../shared/write-back/source-cell'
import type { XmlPart } from '../package/xml/xml-part'
import { isWithin, locationKey } from './cell-location'
import { editSheet } from './edit-sheet'
import { textOf, type RichString } from './rich-string'
import { scanMerges, scanSheet, type CellContentXml, type ScannedCell, type SheetScan } from './scan-sheet'
import type { ScannedFormula } from './shared-formulas'

/** What the cells of every sheet refer to. */
export interface SheetContext {
  readonly sharedString: (index: number) => RichString | null
  readonly formatOf: (style: number | null) => string | null
}

/** One sheet of the workbook: the cells that are looked for in its XML, and its formulas. */
export class SourceSheet {
  private readonly formulaOf = new Map<string, ScannedFormula>()
  /** Array formulas and data tables, whose results stand in more cells than their own. */
  private readonly spreading: ScannedFormula[] = []

  private constructor(
    private readonly part: XmlPart,
    private readonly scan: SheetScan,
    /** The upper left cell of the merge that a cell lies in, by `locationKey`. */
    private readonly mergedInto: ReadonlyMap<string, CellReference>,
    private readonly context: SheetContext,
  ) {
    for (const formula of scan.formulas) {
      this.formulaOf.set(locationKey(formula.cell), formula)
      const { top, left, bottom, right } = formula.placed.range
      if (bottom > top || right > left) this.spreading.push(formula)
    }
  }

  /** Null where the part is no sheet with cells. `addresses` are the only ones that can be asked for later. Throws a Refusal. */
  static open(name: string, part: XmlPart, addresses: readonly string[], context: SheetContext): SourceSheet | null {
    const wanted = addresses.flatMap((address) => parseCellAddress(address) ?? [])
    const merges = wanted.length > 0 && hasMerges(part) ? scanMerges(part.reader()) : []
    const mergedInto = coveredCells(merges, wanted)
    const scan = scanSheet(
      part.reader(),
      name,
      wanted.map((location) => mergedInto.get(locationKey(location)) ?? location),
    )
    return scan && new SourceSheet(part, scan, mergedInto, context)
  }

  get formulas(): readonly ScannedFormula[] {
    return this.scan.formulas
  }

  /** Null for what is no address. */
  cellAt(address: string): SourceCell | null {
    const asked = parseCellAddress(address)
    const location = asked && (this.mergedInto.get(locationKey(asked)) ?? asked)
    if (!location) return null
    const content = this.scan.cells.get(locationKey(location))
    const text = content ? this.textOf(content) : null
    return {
      address: cellAddress(location.row, location.column),
      value: content ? valueOf(content, text) : null,
      numberFormat: this.context.formatOf(content?.style ?? null),
      runs: text && runsOf(text),
      formula: this.formulaAt(location),
    }
  }

  /** The part with other content in some cells, and without the kept results of others; null where it cannot be encoded. */
  edit(edits: readonly CellEdit[], stale: readonly ScannedCell[]): Uint8Array | null {
    const located = edits.flatMap(({ cell, content }) => {
      const location = parseCellAddress(cell)
      const present = location && this.scan.cells.get(locationKey(location))
      return location ? [{ ...location, content, present: present ? this.textOf(present) : null }] : []
    })
    const reader = this.part.reader()
    return this.part.edited(editSheet((start, end) => reader.rawBetween(start, end), this.scan, located, stale))
  }

  /** Whether the cell has a formula of its own, which the list of calculation names. */
  hasFormula(location: CellReference): boolean {
    return this.formulaOf.has(locationKey(location))
  }

  private textOf({ type, value, inline }: CellContentXml): RichString | null {
    return type === 's' ? this.context.sharedString(Number(value ?? Number.NaN)) : type === 'inlineStr' ? inline : null
  }

  private formulaAt(location: CellReference): SourceCell['formula'] {
    const own = this.formulaOf.get(locationKey(location))
    if (own) return { text: own.placed.text ?? '', isBound: own.isBound }
    const over = this.spreading.find(({ placed }) => isWithin(placed.range, location))
    return over ? { text: over.placed.text ?? '', isBound: true } : null
  }
}

/** Dates stay the numbers that are stored. */
function valueOf({ type, value }: CellContentXml, rich: RichString | null): CellValue | null {
  if (rich) return textValue(textOf(rich))
  if (value === null || value === '') return null
  switch (type) {
    case 'b':
      return { tag: 'boolean', boolean: value === '1' || value === 'true' }
    case 'e':
      return { tag: 'error', error: value }
    case 'n': {
      const number = Number(value)
      return Number.isFinite(number) ? { tag: 'number', number } : textValue(value)
    }
    default:
      return textValue(value)
  }
}

function textValue(text: string): CellValue | null {
  return text === '' ? null : { tag: 'text', text }
}

/** The pieces of a text in one style each; null where it has one style only. */
function runsOf({ runs }: RichString): readonly TextRun[] | null {
  return runs.length < 2 ? null : runs.map(({ text, superscript }) => ({ text, superscript }))
}

function hasMerges(part: XmlPart): boolean {
  const { bytes } = part.reader()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('mergeCell')
}

/** Cells that a merge covers, with its upper left cell. */
function coveredCells(
  merges: readonly CellRange[],
  wanted: readonly CellReference[],
): ReadonlyMap<string, CellReference> {
  const covered = new Map<string, CellReference>()
  for (const location of merges.length === 0 ? [] : wanted) {
    const merge = merges.find((range) => isWithin(range, location))
    if (merge) covered.set(locationKey(location), { row: merge.top, column: merge.left })
  }
  return covered
}
