import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { issue, type Issue } from '../../shared/issue'
import type { Face } from '../../shared/render/style-profile'
import { hasMarksInARow, type TextMeasure } from '../../shared/render/text-measure'

/** The part of a fontkit font that is used here. */
interface OpenFont {
  readonly unitsPerEm: number
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): { readonly advanceWidth: number }
  layout(text: string, features?: readonly string[]): { readonly advanceWidth: number }
}

const requireHere = createRequire(import.meta.url)
const files: Readonly<Record<Face, string>> = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
}
const contents = new Map<string, Uint8Array>()
const open = new Map<string, OpenFont>()

/** Paths of the bundled font files, by face. */
export function findFonts(): Readonly<Record<Face, string>> {
  return {
    serif: requireHere.resolve(files.serif),
    'serif-bold': requireHere.resolve(files['serif-bold']),
    sans: requireHere.resolve(files.sans),
    'sans-bold': requireHere.resolve(files['sans-bold']),
  }
}

/** The bytes of a font file, read once: the files are large, and measuring and embedding both want them. */
export function readFont(path: string): Uint8Array {
  const before = contents.get(path)
  if (before !== undefined) return before
  const bytes = readFileSync(path)
  contents.set(path, bytes)
  return bytes
}

/**
 * An error for every character of a text that the font has no sign for, each character once. The text's beginning
 * tells where to look.
 */
export function missingGlyphs(text: string, fontPath: string): readonly Issue[] {
  const font = openFont(fontPath)
  const missing = new Set<string>()
  for (const character of text) if (!canPrint(font, character)) missing.add(character)
  return [...missing].map((character) =>
    issue('error', 'export.missing-glyph', null, {
      character,
      code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      where: beginning(text),
    }),
  )
}

/** Measures text by the advance widths of the fonts that will print it. */
export function buildTextMeasure(fonts: Readonly<Record<Face, string>>): TextMeasure {
  const known = new Map<string, number>()
  return (face, text) => {
    const key = `${face} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    const width = measureWith(openFont(fonts[face]), text)
    known.set(key, width)
    return width
  }
}

/** Advance widths added up, less what the font takes away between marks in a row; kerning is too small to matter. */
function measureWith(font: OpenFont, text: string): number {
  let width = 0
  for (const character of text) width += advanceOf(font, character)
  for (const [marks] of text.matchAll(runOfMarks)) if (hasMarksInARow(marks)) width -= savedInRow(font, marks)
  return width / font.unitsPerEm
}

function savedInRow(font: OpenFont, marks: string): number {
  let width = 0
  for (const character of marks) width += advanceOf(font, character)
  return width - font.layout(marks, ['chws']).advanceWidth
}

const runOfMarks = /\p{P}{2,}/gu
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

function advanceOf(font: OpenFont, character: string): number {
  return findAdvance(font, character) ?? font.unitsPerEm
}

function canPrint(font: OpenFont, character: string): boolean {
  return findAdvance(font, character) !== null || isInvisible(character)
}

function openFont(path: string): OpenFont {
  const found = open.get(path)
  if (found !== undefined) return found
  const font = loadFontkit().create(readFont(path))
  open.set(path, font)
  return font
}

/** The very fontkit that the PDF writer embeds fonts with, found through it: it is not a dependency of its own. */
function loadFontkit(): { create(bytes: Uint8Array): OpenFont } {
  const fromPdfmake = createRequire(requireHere.resolve('pdfmake'))
  return createRequire(fromPdfmake.resolve('pdfkit'))('fontkit') as { create(bytes: Uint8Array): OpenFont }
}

function isInvisible(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/u.test(character)
}

function beginning(text: string): string {
  const characters = [...text.trim()]
  return characters.length <= 16 ? characters.join('') : `${characters.slice(0, 16).join('')}…`
}
