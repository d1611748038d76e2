import type { FontMetrics } from '../style/font-metrics'

/** Advance widths of Times New Roman in ems; Arial's digits are a little wider, its marks are not. */
const digit = 0.5
const marks: ReadonlyMap<string, number> = new Map([
  ...[...'.,:; '].map((mark) => [mark, 0.25] as const),
  ...[...'()-/'].map((mark) => [mark, 0.333] as const),
  ['%', 0.833],
  ['‰', 1],
])
const capital = 0.72
const letter = 0.5

/**
 * Widths without a font file: the fonts that Word will use are on another PC, but Chinese characters are one em wide in
 * every one of them, and figures are set in Times New Roman or a face like it.
 */
export const wordMetrics: FontMetrics = {
  width: (_face, text) => [...text].reduce((sum, character) => sum + widthOf(character), 0),
  ascent: () => 0.88,
  // A sign that a font lacks is taken from another one by Word itself.
  has: () => true,
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)) return 1
  if (/\d/u.test(character)) return digit
  return marks.get(character) ?? (/[A-Z]/u.test(character) ? capital : letter)
}
