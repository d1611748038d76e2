import { readRegionName, type RegionName } from '../model/region-name'

/** The region that a name stands for, or those between which it does not choose. */
export type NamedRegion =
  | { readonly tag: 'region'; readonly region: string }
  | { readonly tag: 'ambiguous'; readonly names: readonly string[] }
  | { readonly tag: 'unknown' }

interface Entry {
  readonly name: string
  readonly parts: RegionName
}

/**
 * The regions of a collection by their names. 松陵市青禾县, 青禾县 and 青禾 are one, 北川羌族自治县 and 北川县 too; 青禾县 and 青禾区 are two, and
 * 青禾 alone then says neither.
 */
export class RegionRegister {
  private readonly entries: Entry[] = []

  /** `known` are the names that stand already; they stay as they are. */
  constructor(known: readonly string[], names: readonly string[]) {
    for (const name of known) this.add(name)
    // Full names first: a short one is looked for among them.
    const isFull = (name: string): boolean => readRegionName(name).level !== ''
    for (const name of [...names.filter(isFull), ...names.filter((name) => !isFull(name))]) this.add(name)
  }

  get names(): readonly string[] {
    return this.entries.map(({ name }) => name)
  }

  find(name: string): NamedRegion {
    const parts = readRegionName(name)
    const same = this.entries.find((entry) => entry.parts.own === parts.own)
    if (same) return { tag: 'region', region: same.name }
    const alike = this.entries.filter((entry) => isAlike(entry.parts, parts))
    const [first, ...others] = alike
    if (!first) return { tag: 'unknown' }
    return others.length === 0
      ? { tag: 'region', region: first.name }
      : { tag: 'ambiguous', names: alike.map((entry) => entry.name) }
  }

  /** The regions that a text names by a short name somewhere in it; of 青禾 and 大青禾 the longer one. */
  within(text: string): readonly string[] {
    const folded = text.normalize('NFKC').replace(/\s/gu, '')
    const found = this.entries.filter(({ parts }) => parts.stem.length >= 2 && folded.includes(parts.stem))
    return found
      .filter(
        ({ parts }) => !found.some((other) => other.parts.stem !== parts.stem && other.parts.stem.includes(parts.stem)),
      )
      .map(({ name }) => name)
  }

  private add(name: string): void {
    if (this.find(name).tag !== 'unknown') return
    const parts = readRegionName(name)
    this.entries.push({ name: parts.own, parts })
  }
}

/** One stem, and levels of which one is not said; 县 and 自治县 are one level. */
function isAlike(one: RegionName, other: RegionName): boolean {
  if (one.stem === other.stem) return one.level === other.level || one.level === '' || other.level === ''
  // 松陵经开区 is the 经开区 of the city.
  const isZone = one.level === other.level && ['经开区', '高新区'].includes(one.level)
  return isZone && (one.stem === one.level || other.stem === other.level)
}
