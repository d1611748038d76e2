import { readCharacterMap } from './character-map'
import { openTableFile } from './table-file'
import { GlyphSubset, type GlyphTables } from './glyph-subset'
import type { GlyphRun } from './glyph-run'
import { buildShaping, type ShapeText } from './shape-text'
import type { TableView } from './table-view'

/** A glyph as pdfkit takes it. */
interface SetGlyph {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}

/** A text set in glyphs, as fontkit gives it to pdfkit, which scales the positions in place. */
export interface SetText {
  readonly glyphs: readonly SetGlyph[]
  readonly positions: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[]
  /** Of the positions as they are when it is asked for. */
  readonly advanceWidth: number
}

/** The part of a fontkit font that the program and pdfkit use; lengths in units of the font. */
export interface OpenFont {
  readonly unitsPerEm: number
  readonly ascent: number
  /** Below the base line, and so negative. */
  readonly descent: number
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): { readonly advanceWidth: number }
  layout(text: string, features?: readonly string[]): SetText
}

/** So many texts are kept set in glyphs: a long report has fewer, and they take some ten megabytes. */
const keptTexts = 20_000

/**
 * A TrueType font opened without fontkit, which is slow to load, wants the whole file and starts anew with every document:
 * this one reads what it needs and remembers it. It answers what pdfkit asks of a fontkit font, to the same bytes; a text
 * beyond its knowledge is set by fontkit, asked for through `openWhole`.
 */
export class TrueTypeFont implements OpenFont {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly xHeight: number
  readonly capHeight: number
  readonly italicAngle: number
  readonly postscriptName: string
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  readonly head: { readonly macStyle: { readonly italic: boolean } }
  readonly post: { readonly isFixedPitch: boolean }
  readonly 'OS/2': { readonly sFamilyClass: number }
  /** By these pdfkit tells fonts of one name apart. */
  readonly _tables: { readonly head: { readonly checkSumAdjustment: number } }
  private readonly texts = new Map<string, GlyphRun | null>()
  private whole: OpenFont | null = null

  private constructor(
    private readonly tables: GlyphTables,
    private readonly glyphOf: (code: number) => number,
    private readonly shape: ShapeText,
    private readonly openWhole: () => OpenFont,
    names: { readonly os2: TableView; readonly post: TableView; readonly postscriptName: string },
  ) {
    const { head, hhea } = tables
    const { os2, post } = names
    this.unitsPerEm = head.u16(18)
    this.ascent = hhea.i16(4)
    this.descent = hhea.i16(6)
    this.lineGap = hhea.i16(8)
    this.xHeight = os2.u16(0) < 2 ? 0 : os2.i16(86)
    this.capHeight = os2.u16(0) < 2 ? 0 : os2.i16(88)
    this.italicAngle = post.i32(4) / 0x10000
    this.postscriptName = names.postscriptName
    this.bbox = { minX: head.i16(36), minY: head.i16(38), maxX: head.i16(40), maxY: head.i16(42) }
    this.head = { macStyle: { italic: (head.u16(44) & 2) !== 0 } }
    this.post = { isFixedPitch: post.u32(12) !== 0 }
    this['OS/2'] = { sFamilyClass: os2.i16(30) }
    this._tables = { head: { checkSumAdjustment: head.u32(8) } }
  }

  /** Null for a font of another make than a plain TrueType one, and for one with kerning or shaping of the old kind. */
  static open(path: string, openWhole: () => OpenFont): TrueTypeFont | null {
    const file = openTableFile(path)
    if (file === null) return null
    const strange = ['fvar', 'kern', 'morx', 'sbix', 'COLR'].some((tag) => file.table(tag) !== null)
    const [head, hhea, maxp, loca] = [file.table('head'), file.table('hhea'), file.table('maxp'), file.table('loca')]
    const [hmtx, cmap, os2, post] = [file.table('hmtx'), file.table('cmap'), file.table('OS/2'), file.table('post')]
    const name = file.table('name')
    if (strange || !head || !hhea || !maxp || !loca || !hmtx || !cmap || !os2 || !post || !name) return null
    const glyphOf = readCharacterMap(cmap)
    const postscriptName = readPostscriptName(name)
    if (glyphOf === null || postscriptName === null) return null
    const metricOf = readMetrics(hmtx, hhea.u16(34))
    const tables = { file, head, hhea, maxp, loca, metricOf }
    const shape = buildShaping({
      glyphOf,
      advanceOf: (glyph) => metricOf(glyph).advance,
      replacement: file.table('GSUB'),
      placement: file.table('GPOS'),
    })
    return new TrueTypeFont(tables, glyphOf, shape, openWhole, { os2, post, postscriptName })
  }

  hasGlyphForCodePoint(code: number): boolean {
    return this.glyphOf(code) !== 0
  }

  glyphForCodePoint(code: number): { readonly advanceWidth: number } {
    return this.getGlyph(this.glyphOf(code))
  }

  getGlyph(id: number): { readonly advanceWidth: number } {
    return { advanceWidth: this.tables.metricOf(id).advance }
  }

  createSubset(): GlyphSubset {
    return new GlyphSubset(this.tables)
  }

  layout(text: string, features: readonly string[] = []): SetText {
    const key = [text, ...features].join('\n')
    let run = this.texts.get(key)
    if (run === undefined) {
      run = this.shape(text, features)
      if (this.texts.size >= keptTexts) this.texts.clear()
      this.texts.set(key, run)
    }
    if (run === null) return (this.whole ??= this.openWhole()).layout(text, features)
    const positions = run.positions.map((position) => ({ ...position }))
    return {
      glyphs: run.glyphs.map(({ id, codePoints }) => ({ id, codePoints, ...this.getGlyph(id) })),
      positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
      },
    }
  }
}

/** Advance width and left bearing of a glyph; the last glyphs of a font share one width. */
function readMetrics(hmtx: TableView, count: number): GlyphTables['metricOf'] {
  return (glyph) =>
    glyph < count
      ? { advance: hmtx.u16(glyph * 4), bearing: hmtx.i16(glyph * 4 + 2) }
      : { advance: hmtx.u16((count - 1) * 4), bearing: hmtx.i16(count * 4 + (glyph - count) * 2) }
}

const postscriptNameId = 6

/** In Latin letters, whatever the language it is listed under. */
function readPostscriptName(table: TableView): string | null {
  const texts = table.from(table.u16(4))
  for (let at = 6; at < 6 + table.u16(2) * 12; at += 12) {
    if (table.u16(at + 6) !== postscriptNameId) continue
    const start = table.u16(at + 10)
    const bytes = texts.bytes.subarray(start, start + table.u16(at + 8))
    return String.fromCharCode(...bytes.filter((byte) => byte !== 0))
  }
  return null
}
