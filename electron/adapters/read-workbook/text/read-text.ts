import type { CellGrid } from '../../../../shared/import/cell-grid'
import { Refusal } from '../refusal'
import { SheetBuilder } from '../sheet-builder'
import { decodeText } from './decode-text'
import { splitFields } from './split-fields'

const separators = [',', '\t', ';', '|'] as const
/** Lines that are looked at to find the separator. */
const looked = 50

/**
 * The sheet that a text of separated fields makes. Every cell holds its text as it is written: whether that is a number, a date or a
 * code is for recognition to say, which knows the table. It has no name of its own, so it gets the one of a new sheet.
 */
export function readText(bytes: Uint8Array): CellGrid {
  const decoded = decodeText(bytes)
  if (decoded === null) throw new Refusal('import.not-a-workbook')
  const told = /^sep=(.)\r?\n/u.exec(decoded)
  const text = told ? decoded.slice(told[0].length) : decoded
  const separator = told?.[1] ?? findSeparator(text)
  const builder = new SheetBuilder('Sheet1', { cells: 0, characters: 0 }, [], [null])
  splitFields(text, separator, (fields, line) => {
    if (fields.some((field) => field !== '')) builder.startRow(line)
    fields.forEach((field, index) => {
      if (field !== '') builder.addValue(index + 1, { tag: 'text', text: unwrapped(field) }, 0)
    })
    return true
  })
  return builder.finish('visible')
}

/** Some programs write ="00123" to keep Excel from reading a number. */
function unwrapped(field: string): string {
  return /^="([^"]*)"$/u.exec(field)?.[1] ?? field
}

/** The separator that most lines have in the same number; the comma when there is none. */
function findSeparator(text: string): string {
  let best: { readonly separator: string; readonly score: number } = { separator: ',', score: 0 }
  for (const separator of separators) {
    const counts = new Map<number, number>()
    splitFields(text, separator, ({ length }, line) => {
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
      return line < looked
    })
    const score = Math.max(0, ...[...counts].map(([length, lines]) => lines * Math.log2(length)))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}
