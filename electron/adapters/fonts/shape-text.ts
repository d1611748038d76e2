import type { CharacterMap } from './character-map'
import type { GlyphRun } from './glyph-run'
import { applyFirst, readPlacement, readReplacement, readRules, type LayoutRule, type RuleReader } from './layout-rule'
import { readLayoutTable, type LayoutTable } from './layout-table'
import type { TableView } from './table-view'

/** What fontkit, and every browser, applies to text in lines unasked. */
const usualFeatures = [
  ...['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'mark', 'mkmk'],
  ...['calt', 'clig', 'liga', 'rclt', 'curs', 'kern'],
]

/** Scripts whose characters become glyphs one by one; all others, combining and invisible characters are left to fontkit. */
const plainText = /^[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u
const special = /[\p{M}\p{Default_Ignorable_Code_Point}\u2044]/u
const scripts: readonly (readonly [string, RegExp])[] = [
  ['hani', /\p{Script=Han}/u],
  ['latn', /\p{Script=Latin}/u],
  ['grek', /\p{Script=Greek}/u],
  ['cyrl', /\p{Script=Cyrillic}/u],
]
const scripted = /[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/** Sets a text as glyphs with their positions; null where that takes more than is known here, and fontkit has to do it. */
export type ShapeText = (text: string, features: readonly string[]) => GlyphRun | null

/** The tables of a font that shaping needs. */
export interface ShapedFont {
  readonly glyphOf: CharacterMap
  readonly advanceOf: (glyph: number) => number
  readonly replacement: TableView | null
  readonly placement: TableView | null
}

/**
 * Shaping by the font's own rules, the way fontkit does it, for the text that reports are made of: a few kinds of rules are
 * enough, and a text that meets any other kind is refused.
 */
export function buildShaping(font: ShapedFont): ShapeText {
  const replace = rulesOf(font.replacement && readLayoutTable(font.replacement, 7), readReplacement)
  const place = rulesOf(font.placement && readLayoutTable(font.placement, 9), readPlacement)
  return (text, features) => {
    if (!plainText.test(text) || special.test(text)) return null
    const script = scriptOf(text)
    const glyphs = [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0
      return { id: font.glyphOf(code), codePoints: [code] }
    })
    const run: GlyphRun = { glyphs, positions: [] }
    if (!applyAll(replace(script, features), run)) return null
    for (const { id } of glyphs)
      run.positions.push({ xAdvance: font.advanceOf(id), yAdvance: 0, xOffset: 0, yOffset: 0 })
    return applyAll(place(script, features), run) ? run : null
  }
}

/** Of the first character that belongs to one, as fontkit finds it. */
function scriptOf(text: string): string {
  const first = scripted.exec(text)?.[0]
  return scripts.find(([, pattern]) => first !== undefined && pattern.test(first))?.[0] ?? ''
}

type Rules = readonly (readonly LayoutRule[])[]

function rulesOf(layout: LayoutTable | null, read: RuleReader): (script: string, features: readonly string[]) => Rules {
  const known = new Map<string, Rules>()
  return (script, features) => {
    if (layout === null) return []
    const key = [script, ...features].join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const lookups = layout.lookupsOf(script, [...usualFeatures, ...features])
    const rules = lookups.map((lookup) => readRules(lookup, layout, read))
    known.set(key, rules)
    return rules
  }
}

/** Each list of rules over the whole text, one after the other; false as soon as a glyph meets a rule that is not known. */
function applyAll(lists: Rules, run: GlyphRun): boolean {
  for (const rules of lists) {
    const isCovered = run.glyphs.some(({ id }) => rules.some(({ coverage }) => coverage.has(id)))
    if (!isCovered) continue
    const isStrange = rules.some(
      ({ coverage, apply }) => apply === null && run.glyphs.some(({ id }) => coverage.has(id)),
    )
    if (isStrange) return false
    for (let at = 0; at < run.glyphs.length; at += 1) applyFirst(rules, run, at)
  }
  return true
}
