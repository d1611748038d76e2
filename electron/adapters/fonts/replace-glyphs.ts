import type { ApplyRule } from './layout-rule'
import type { TableView } from './table-view'

/** One glyph for another. */
export function replaceSingle(table: TableView): ApplyRule {
  const isShift = table.u16(0) === 1
  return ({ glyphs }, at, index) => {
    const glyph = glyphs[at]
    if (glyph === undefined) return false
    glyph.id = isShift ? (glyph.id + table.i16(4)) & 0xffff : table.u16(6 + index * 2)
    return true
  }
}

/** One glyph for several; it stands for all their characters. */
export function replaceLigature(table: TableView): ApplyRule {
  return ({ glyphs }, at, index) => {
    const set = table.from(table.u16(6 + index * 2))
    for (let one = 0; one < set.u16(0); one += 1) {
      const ligature = set.from(set.u16(2 + one * 2))
      const count = ligature.u16(2)
      const parts = glyphs.slice(at, at + count)
      const fits =
        parts.length === count && parts.every(({ id }, part) => part === 0 || id === ligature.u16(2 + part * 2))
      if (!fits) continue
      glyphs.splice(at, count, { id: ligature.u16(0), codePoints: parts.flatMap(({ codePoints }) => codePoints) })
      return true
    }
    return false
  }
}
