import type { CellRange } from '../sheet/cell-grid'
import { formulaReferences, type DefinedNames, type FormulaReference, type FormulaShift } from './formula-references'

/** A formula of a workbook and the cells that show its results. */
export interface PlacedFormula {
  readonly sheet: string
  /** One cell, or the range of an array formula or data table. */
  readonly range: CellRange
  /** Null where the text says nothing about what is read (data tables). */
  readonly text: string | null
  readonly shift: FormulaShift
}

export interface PlacedCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/**
 * The formulas whose kept results are no longer true after cells were edited: those that read an edited cell, and those that
 * read the result of one of these, however far. A formula of which it cannot be told what it reads is among them.
 */
export function staleFormulas(
  formulas: readonly PlacedFormula[],
  edited: readonly PlacedCell[],
  names: DefinedNames = new Map(),
): ReadonlySet<PlacedFormula> {
  const stale = new Set<PlacedFormula>()
  if (edited.length === 0) return stale
  const waiting = formulas.map((formula) => {
    const { references, isOpen } =
      formula.text === null ? openOnly : formulaReferences(formula.text, formula.shift, names)
    return { formula, references, isOpen }
  })
  let changed: readonly Area[] = edited.map(({ sheet, row, column }) => {
    return { sheet: keyOf(sheet), range: { top: row, left: column, bottom: row, right: column } }
  })
  let open = waiting
  for (let isFirst = true; changed.length > 0; isFirst = false) {
    const bySheet = groupAreas(changed)
    const found = open.filter(({ formula, references, isOpen }) => {
      if (isOpen && isFirst) return true
      return references.some((reference) => reads(reference, formula.sheet, bySheet))
    })
    const taken = new Set(found)
    open = open.filter((entry) => !taken.has(entry))
    for (const { formula } of found) stale.add(formula)
    changed = found.map(({ formula: { sheet, range } }) => ({ sheet: keyOf(sheet), range }))
  }
  return stale
}

const openOnly = { references: [], isOpen: true } as const

interface Area {
  readonly sheet: string
  readonly range: CellRange
}

/** Changed areas of a sheet by row: a formula over a short range looks at its own rows only. */
type RowIndex = ReadonlyMap<number, readonly CellRange[]>

function groupAreas(areas: readonly Area[]): ReadonlyMap<string, RowIndex> {
  const sheets = new Map<string, Map<number, CellRange[]>>()
  for (const { sheet, range } of areas) {
    const rows = sheets.get(sheet) ?? new Map<number, CellRange[]>()
    sheets.set(sheet, rows)
    for (let row = range.top; row <= range.bottom; row++) {
      const known = rows.get(row)
      if (known) known.push(range)
      else rows.set(row, [range])
    }
  }
  return sheets
}

function reads({ sheet, range }: FormulaReference, own: string, changed: ReadonlyMap<string, RowIndex>): boolean {
  const rows = changed.get(keyOf(sheet ?? own))
  if (!rows) return false
  const isAcross = ({ left, right }: CellRange): boolean => left <= range.right && right >= range.left
  if (range.bottom - range.top > rows.size) {
    for (const [row, areas] of rows) if (row >= range.top && row <= range.bottom && areas.some(isAcross)) return true
    return false
  }
  for (let row = range.top; row <= range.bottom; row++) if (rows.get(row)?.some(isAcross)) return true
  return false
}

/** Sheet names compare without case. */
function keyOf(sheet: string): string {
  return sheet.toLowerCase()
}
