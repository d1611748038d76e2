import type { TableView } from './table-view'

/** The glyphs that a rule is for, each with its index in the rule. */
export type Coverage = ReadonlyMap<number, number>

/** Reads the glyphs that a rule applies to, each with its index among them. */
export function readCoverage(table: TableView): Coverage {
  const coverage = new Map<number, number>()
  const count = table.u16(2)
  if (table.u16(0) === 1) {
    for (let index = 0; index < count; index += 1) coverage.set(table.u16(4 + index * 2), index)
    return coverage
  }
  for (let at = 4; at < 4 + count * 6; at += 6) {
    const start = table.u16(at)
    const first = table.u16(at + 4)
    for (let glyph = start; glyph <= table.u16(at + 2); glyph += 1) coverage.set(glyph, first + glyph - start)
  }
  return coverage
}

/** The classes that a rule sorts glyphs into; those that are not listed are in class 0. */
export function readClasses(table: TableView): ReadonlyMap<number, number> {
  const classes = new Map<number, number>()
  if (table.u16(0) === 1) {
    const start = table.u16(2)
    for (let index = 0; index < table.u16(4); index += 1) classes.set(start + index, table.u16(6 + index * 2))
    return classes
  }
  const count = table.u16(2)
  for (let at = 4; at < 4 + count * 6; at += 6)
    for (let glyph = table.u16(at); glyph <= table.u16(at + 2); glyph += 1) classes.set(glyph, table.u16(at + 4))
  return classes
}
