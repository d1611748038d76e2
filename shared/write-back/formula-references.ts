import { columnNumber } from '../sheet/cell-address'
import type { CellRange } from '../sheet/cell-grid'

/** A range that a formula reads; `sheet` is null for the formula's own. */
export interface FormulaReference {
  readonly sheet: string | null
  readonly range: CellRange
}

/** What a formula reads, as far as its text tells. */
export interface FormulaReferences {
  readonly references: readonly FormulaReference[]
  /** Something it reads cannot be told from its text: unknown names, tables, INDIRECT, OFFSET, three-dimensional ranges. */
  readonly isOpen: boolean
}

/** How far a formula stands from the one whose text it shares. */
export interface FormulaShift {
  readonly rows: number
  readonly columns: number
}

/** What the names of a workbook stand for, by the name in lower case. */
export type DefinedNames = ReadonlyMap<string, string>

const noNames: DefinedNames = new Map()
const openFormula: FormulaReferences = { references: [], isOpen: true }
const lastRow = 1_048_576
const lastColumn = 16_384

const sheetPattern = String.raw`(?:(?<sheet>'(?:[^']|'')+'|[\p{L}\p{N}_.\[\]\\]+)!)?`
const cellPattern = String.raw`(?<a>\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(?<b>\$?[A-Za-z]{1,3}\$?\d{1,7}))?`
const columnPattern = String.raw`(?<c>\$?[A-Za-z]{1,3}):(?<d>\$?[A-Za-z]{1,3})`
const rowPattern = String.raw`(?<e>\$?\d{1,7}):(?<f>\$?\d{1,7})`
const referencePattern = new RegExp(
  `(?<![\\p{L}\\p{N}_.])${sheetPattern}(?:${cellPattern}|${columnPattern}|${rowPattern})(?![\\p{L}\\p{N}_.(!])`,
  'gu',
)

/**
 * The ranges that a formula reads, as far as its text says. Whatever it does not say makes it open: who asks what may be stale
 * takes an open formula for a reader of everything.
 */
export function formulaReferences(
  formula: string,
  shift: FormulaShift = { rows: 0, columns: 0 },
  names: DefinedNames = noNames,
): FormulaReferences {
  const text = formula.replace(/"(?:[^"]|"")*"/gu, '""')
  const references: FormulaReference[] = []
  const rest = text.replace(referencePattern, (whole, ...found) => {
    const groups = found.at(-1) as Readonly<Record<string, string | undefined>>
    const sheet = groups['sheet'] === undefined ? null : plainSheet(groups['sheet'])
    // Another workbook: nothing of it is edited here.
    if (sheet !== null && /\[[^\]]+\]/u.test(sheet)) return '0'
    const range = rangeOf(groups, shift)
    if (!range || (sheet !== null && sheet.includes(':'))) return whole
    references.push({ sheet, range })
    return '0'
  })
  const words = openWords(rest)
  if (words === null) return { references, isOpen: true }
  for (const word of words) {
    const named = names.get(word.toLowerCase())
    // A name that is made of names is rare, and could be made of itself.
    const meant = named === undefined ? openFormula : formulaReferences(named)
    if (meant.isOpen || meant.references.some(({ sheet }) => sheet === null)) return { references, isOpen: true }
    references.push(...meant.references)
  }
  return { references, isOpen: false }
}

/** The names in what is left of a formula; null where it computes addresses or reads tables. */
function openWords(rest: string): readonly string[] | null {
  const plain = rest.replace(/#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)/giu, '0')
  if (/[[\]!#]|\b(?:INDIRECT|OFFSET)\s*\(/iu.test(plain)) return null
  const words = /(?<![\p{L}\p{N}_.\\])[\p{L}_\\][\p{L}\p{N}_.\\]*(?!\s*\()(?![\p{L}\p{N}_.\\])/gu
  return (plain.match(words) ?? []).filter((word) => !/^(?:TRUE|FALSE)$/iu.test(word))
}

function plainSheet(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
}

function rangeOf(groups: Readonly<Record<string, string | undefined>>, shift: FormulaShift): CellRange | null {
  const { a, b, c, d, e, f } = groups
  const [one, other] =
    a !== undefined
      ? [corner(a, shift), corner(b ?? a, shift)]
      : c !== undefined && d !== undefined
        ? [corner(`${c}$1`, shift), corner(`${d}$${lastRow}`, shift)]
        : [corner(`$A${e ?? ''}`, shift), corner(`$XFD${f ?? ''}`, shift)]
  if (!one || !other) return null
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  }
}

/** The cell of "$B3" in a formula that stands elsewhere than its text was written; Excel counts on at the sheet's edges. */
function corner(address: string, shift: FormulaShift): { readonly row: number; readonly column: number } | null {
  const found = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/u.exec(address)
  if (!found) return null
  const [, fixedColumn, letters = '', fixedRow, digits] = found
  const column = columnNumber(letters.toUpperCase())
  const row = Number(digits)
  if (column > lastColumn || row < 1 || row > lastRow) return null
  const around = (place: number, size: number): number => ((((place - 1) % size) + size) % size) + 1
  return {
    row: fixedRow === '$' ? row : around(row + shift.rows, lastRow),
    column: fixedColumn === '$' ? column : around(column + shift.columns, lastColumn),
  }
}
