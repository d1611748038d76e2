import type { CellGrid } from '../../../../shared/sheet/cell-grid'
import { Refusal } from '../../package/refusal'
import { SheetBuilder } from '../sheet-builder'
import { decodeText } from '../../package/decode-text'
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
  let row = 0
  splitFields(text, separator, {
    field: (field, column, line) => {
      if (line !== row) builder.startRow(line)
      row = line
      builder.addValue(column, { tag: 'text', text: unwrapped(field) }, 0)
    },
    endLine: () => true,
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
    let lines = 0
    splitFields(text, separator, {
      field: () => undefined,
      endLine: (columns) => {
        if (columns > 1) counts.set(columns, (counts.get(columns) ?? 0) + 1)
        lines += 1
        return lines < looked
      },
    })
    const score = Math.max(0, ...[...counts].map(([columns, count]) => count * Math.log2(columns)))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}
