/** A glyph of a text with the characters that it stands for. */
export interface Glyph {
  id: number
  codePoints: readonly number[]
}

/** Where a glyph is drawn and how far the next one is, in units of the font. */
export interface GlyphPosition {
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
}

/** A text while rules are applied to it; there are no positions yet while glyphs are replaced. */
export interface GlyphRun {
  readonly glyphs: Glyph[]
  readonly positions: GlyphPosition[]
}
