import { readCoverage, type Coverage } from './coverage'
import type { GlyphRun } from './glyph-run'
import type { LayoutTable, Lookup } from './layout-table'
import { placePair, placeSingle } from './place-glyphs'
import { replaceLigature, replaceSingle } from './replace-glyphs'
import type { TableView } from './table-view'

/** What a rule does to a glyph of a text that it covers; false where it does not fit after all. */
export type ApplyRule = (run: GlyphRun, at: number, index: number) => boolean

/** A rule for the glyphs in `coverage`. `apply` is null for the kinds that are left to fontkit. */
export interface LayoutRule {
  readonly coverage: Coverage
  readonly apply: ApplyRule | null
}

export type RuleReader = (kind: number, table: TableView, layout: LayoutTable) => ApplyRule | null

/** GSUB, as far as Chinese fonts use it for text set in lines. */
export const readReplacement: RuleReader = (kind, table) =>
  kind === 1 ? replaceSingle(table) : kind === 4 ? replaceLigature(table) : null

/** GPOS: single and pair adjustment, and the first in the surroundings that a rule names. */
export const readPlacement: RuleReader = (kind, table, layout) => {
  if (kind === 1) return placeSingle(table)
  if (kind === 2) return placePair(table)
  return kind === 8 && table.u16(0) === 3 ? placeInContext(table, layout) : null
}

/** The rules of a lookup; one that skips glyphs by a rule of its own is not applied. */
export function readRules(lookup: Lookup, layout: LayoutTable, read: RuleReader): readonly LayoutRule[] {
  return lookup.subtables.map((table) => ({
    coverage: readCoverage(table.from(table.u16(coverageAt(lookup.kind, table)))),
    apply: lookup.skips ? null : read(lookup.kind, table, layout),
  }))
}

/** The first rule of a list that fits is applied. */
export function applyFirst(rules: readonly LayoutRule[], run: GlyphRun, at: number): void {
  const id = run.glyphs[at]?.id
  if (id === undefined) return
  for (const { coverage, apply } of rules) {
    const index = coverage.get(id)
    if (index !== undefined && apply?.(run, at, index) === true) return
  }
}

/** Where a rule says which glyphs it begins with. Rules of coverages in a row (format 3 of a context) have it after their counts. */
function coverageAt(kind: number, table: TableView): number {
  const isContext = kind >= 5 && table.u16(0) === 3
  if (!isContext) return 2
  const isChained = kind === 6 || kind === 8
  return isChained ? 6 + table.u16(2) * 2 : 6
}

/** A chained context of single coverages, with at most one glyph before it, so that no order has to be agreed on. */
function placeInContext(table: TableView, layout: LayoutTable): ApplyRule | null {
  let at = 2
  const readList = (): readonly Coverage[] => {
    const count = table.u16(at)
    const list = Array.from({ length: count }, (_, index) => readCoverage(table.from(table.u16(at + 2 + index * 2))))
    at += 2 + count * 2
    return list
  }
  const [before, input, after] = [readList(), readList(), readList()]
  const records = Array.from({ length: table.u16(at) }, (_, index) => ({
    step: table.u16(at + 2 + index * 4),
    lookup: layout.lookup(table.u16(at + 4 + index * 4)),
  }))
  if (before.length > 1 || records.some(({ lookup }) => lookup.kind !== 1 || lookup.skips)) return null
  const actions = records.map(({ step, lookup }) => ({ step, rules: readRules(lookup, layout, readPlacement) }))
  const around = [...before, ...input, ...after]
  return (run, position) => {
    const start = position - before.length
    if (!around.every((coverage, index) => coverage.has(run.glyphs[start + index]?.id ?? -1))) return false
    for (const { step, rules } of actions) applyFirst(rules, run, position + step)
    return true
  }
}
