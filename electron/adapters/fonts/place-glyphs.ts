import { readClasses } from './coverage'
import type { GlyphRun } from './glyph-run'
import type { ApplyRule } from './layout-rule'
import type { TableView } from './table-view'

/** The parts of an adjustment by their bits; devices adjust for screens only. */
const parts = ['xOffset', 'yOffset', 'xAdvance', 'yAdvance'] as const

function valueSize(format: number): number {
  let size = 0
  for (let bit = 0; bit < 8; bit += 1) if ((format >> bit) & 1) size += 2
  return size
}

function adjust(run: GlyphRun, at: number, table: TableView, valueAt: number, format: number): void {
  const position = run.positions[at]
  if (position === undefined) return
  let next = valueAt
  for (const [bit, part] of parts.entries()) {
    if (((format >> bit) & 1) === 0) continue
    position[part] += table.i16(next)
    next += 2
  }
}

/** One adjustment for every glyph, or one for each. */
export function placeSingle(table: TableView): ApplyRule {
  const format = table.u16(4)
  const size = valueSize(format)
  const isOne = table.u16(0) === 1
  return (run, at, index) => {
    adjust(run, at, table, isOne ? 6 : 8 + index * size, format)
    return true
  }
}

/** Adjustments of two glyphs in a row: by the second glyph, or by the classes of both. */
export function placePair(table: TableView): ApplyRule {
  const [one, two] = [table.u16(4), table.u16(6)]
  const [sizeOne, sizeTwo] = [valueSize(one), valueSize(two)]
  const adjustBoth = (run: GlyphRun, at: number, from: TableView, valueAt: number): true => {
    adjust(run, at, from, valueAt, one)
    adjust(run, at + 1, from, valueAt + sizeOne, two)
    return true
  }
  if (table.u16(0) === 1) {
    return (run, at, index) => {
      const next = run.glyphs[at + 1]
      if (next === undefined) return false
      const set = table.from(table.u16(10 + index * 2))
      const size = 2 + sizeOne + sizeTwo
      for (let pair = 2; pair < 2 + set.u16(0) * size; pair += size)
        if (set.u16(pair) === next.id) return adjustBoth(run, at, set, pair + 2)
      return false
    }
  }
  const [first, second] = [readClasses(table.from(table.u16(8))), readClasses(table.from(table.u16(10)))]
  const count = table.u16(14)
  return (run, at) => {
    const next = run.glyphs[at + 1]
    if (next === undefined) return false
    const row = first.get(run.glyphs[at]?.id ?? 0) ?? 0
    const column = second.get(next.id) ?? 0
    return adjustBoth(run, at, table, 16 + (row * count + column) * (sizeOne + sizeTwo))
  }
}
