import { createRequire } from 'node:module'
import { issue, type Issue } from '../../../shared/issue'
import { allFaces, bundledOf, type BundledFace, type Face } from '../../../shared/render/style/faces'
import type { FontMetrics } from '../../../shared/render/style/font-metrics'
import { openFont, type FontFile } from './open-font'
import type { OpenFont } from './true-type-font'

export { readFont, type FontFile } from './open-font'

export type FontSet = Readonly<Record<Face, FontFile>>

const requireHere = createRequire(import.meta.url)
const files: Readonly<Record<BundledFace, string>> = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
}

/** The fonts that come with the program, for every face: an official face has its stand-in. */
export function bundledFonts(): FontSet {
  const entries = allFaces.map((face) => [face, { path: requireHere.resolve(files[bundledOf(face)]), name: null }])
  return Object.fromEntries(entries) as FontSet
}

/**
 * An error for every character of a text that none of the fonts has a sign for, each character once. The text's
 * beginning tells where to look.
 */
export function missingGlyphs(text: string, fonts: readonly FontFile[]): readonly Issue[] {
  const open = fonts.map(openFont)
  const missing = new Set<string>()
  for (const character of text) if (!open.some((font) => canPrint(font, character))) missing.add(character)
  return [...missing].map((character) =>
    issue('error', 'export.missing-glyph', null, {
      character,
      code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      where: beginning(text),
    }),
  )
}

/** Measures text by the fonts that will print it; kerning is too small to matter. */
export function buildFontMetrics(fonts: FontSet): FontMetrics {
  return {
    width: (face, text) => {
      const font = openFont(fonts[face])
      let width = 0
      for (const character of text) width += findAdvance(font, character) ?? font.unitsPerEm
      return width / font.unitsPerEm
    },
    ascent: (face) => {
      const font = openFont(fonts[face])
      return font.ascent / font.unitsPerEm
    },
    has: (face, character) => canPrint(openFont(fonts[face]), character),
  }
}

const advances = new WeakMap<OpenFont, Map<string, number | null>>()

/** The advance width of a character's sign; null where the font has none. Reading it from the file is slow, so kept. */
function findAdvance(font: OpenFont, character: string): number | null {
  const known = advances.get(font) ?? new Map<string, number | null>()
  advances.set(font, known)
  const before = known.get(character)
  if (before !== undefined) return before
  const code = character.codePointAt(0) ?? 0
  const advance = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth : null
  known.set(character, advance)
  return advance
}

function canPrint(font: OpenFont, character: string): boolean {
  return findAdvance(font, character) !== null || isInvisible(character)
}

function isInvisible(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/u.test(character)
}

function beginning(text: string): string {
  const characters = [...text.trim()]
  return characters.length <= 16 ? characters.join('') : `${characters.slice(0, 16).join('')}…`
}
