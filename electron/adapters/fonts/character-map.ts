import type { TableView } from './table-view'

/** The glyph of a character by its code; 0 where the font has none. */
export type CharacterMap = (code: number) => number

/** Platform and encoding of the maps of Unicode, the whole of it before its basic plane. */
const wanted = ['3.10', '0.6', '0.4', '3.1', '0.3', '0.2', '0.1', '0.0']

/** Reads a font's map from characters to glyphs; null where it is in none of the two usual forms. */
export function readCharacterMap(table: TableView): CharacterMap | null {
  const offsets = new Map<string, number>()
  for (let index = 0; index < table.u16(2); index += 1) {
    const at = 4 + index * 8
    offsets.set(`${table.u16(at)}.${table.u16(at + 2)}`, table.u32(at + 4))
  }
  const offset = wanted.map((name) => offsets.get(name)).find((entry) => entry !== undefined)
  if (offset === undefined) return null
  const map = table.from(offset)
  switch (map.u16(0)) {
    case 4:
      return (code) => findInSegments(map, code)
    case 12:
      return (code) => findInGroups(map, code)
    default:
      return null
  }
}

/** Format 4: arrays of the ends, starts, differences and offsets of segments. */
function findInSegments(map: TableView, code: number): number {
  const size = map.u16(6)
  const endAt = 14
  const startAt = endAt + size + 2
  let low = 0
  let high = size / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (map.u16(endAt + middle * 2) < code) low = middle + 1
    else high = middle
  }
  const start = map.u16(startAt + low * 2)
  if (code < start || code > map.u16(endAt + low * 2)) return 0
  const difference = map.u16(startAt + size + low * 2)
  const offsetAt = startAt + 2 * size + low * 2
  const offset = map.u16(offsetAt)
  if (offset === 0) return (code + difference) & 0xffff
  const glyph = map.u16(offsetAt + offset + (code - start) * 2)
  return glyph === 0 ? 0 : (glyph + difference) & 0xffff
}

/** Format 12: groups of first character, last character and first glyph. */
function findInGroups(map: TableView, code: number): number {
  const groupAt = (index: number): number => 16 + index * 12
  let low = 0
  let high = map.u32(12) - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (map.u32(groupAt(middle) + 4) < code) low = middle + 1
    else high = middle
  }
  const at = groupAt(low)
  const start = map.u32(at)
  return code < start || code > map.u32(at + 4) ? 0 : map.u32(at + 8) + code - start
}
