import type { TableView } from './table-view'

/** One rule of a font, with the kind of rule it is. */
export interface Lookup {
  readonly kind: number
  /** Whether it passes over some glyphs; such rules are left to fontkit. */
  readonly skips: boolean
  readonly subtables: readonly TableView[]
}

/** A font's rules for replacing (GSUB) or placing (GPOS) glyphs. */
export interface LayoutTable {
  /** The rules of some features for text of a script, in the font's order. */
  lookupsOf(script: string, features: readonly string[]): readonly Lookup[]
  lookup(index: number): Lookup
}

const defaultScripts = ['DFLT', 'dflt', 'latn']
const ignoreOrFilter = 0x001e

/** `extension` is the kind of rule that only points at another one. */
export function readLayoutTable(table: TableView, extension: number): LayoutTable {
  const features = table.from(table.u16(6))
  const lookups = table.from(table.u16(8))
  const known = new Map<number, Lookup>()
  const lookup = (index: number): Lookup => {
    const before = known.get(index)
    if (before !== undefined) return before
    const read = readLookup(lookups.from(lookups.u16(2 + index * 2)), extension)
    known.set(index, read)
    return read
  }
  return {
    lookup,
    lookupsOf: (script, wanted) => {
      const found = findLanguage(table.from(table.u16(4)), script)
      if (found === null) return []
      const indices: number[] = []
      for (let index = 0; index < found.u16(4); index += 1) {
        const record = 2 + found.u16(6 + index * 2) * 6
        if (!wanted.includes(features.tag(record))) continue
        const feature = features.from(features.u16(record + 4))
        for (let one = 0; one < feature.u16(2); one += 1) indices.push(feature.u16(4 + one * 2))
      }
      return indices.sort((index, other) => index - other).map(lookup)
    },
  }
}

/** The rules of a script in its default language: a report says no other. */
function findLanguage(scripts: TableView, script: string): TableView | null {
  const offsets = new Map<string, number>()
  for (let index = 0; index < scripts.u16(0); index += 1)
    offsets.set(scripts.tag(2 + index * 6), scripts.u16(6 + index * 6))
  const offset = [script, ...defaultScripts].map((tag) => offsets.get(tag)).find((entry) => entry !== undefined)
  if (offset === undefined) return null
  const found = scripts.from(offset)
  return found.u16(0) === 0 ? null : found.from(found.u16(0))
}

function readLookup(table: TableView, extension: number): Lookup {
  const kind = table.u16(0)
  const subtables = Array.from({ length: table.u16(4) }, (_, index) => table.from(table.u16(6 + index * 2)))
  const skips = (table.u16(2) & (ignoreOrFilter | 0xff00)) !== 0
  const [first] = subtables
  if (kind !== extension || first === undefined) return { kind, skips, subtables }
  return { kind: first.u16(2), skips, subtables: subtables.map((subtable) => subtable.from(subtable.u32(4))) }
}
