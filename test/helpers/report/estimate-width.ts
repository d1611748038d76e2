import type { Face } from '../../../shared/render/style/faces'
import type { FontMetrics } from '../../../shared/render/style/font-metrics'

/** Rough metrics without a font, whose faces have every sign. */
export const estimatedMetrics: FontMetrics = { width: estimateWidth, ascent: () => 1.15, has: () => true }

/** A rough measure without a font: full-width characters an em, the others half of one. */
export function estimateWidth(_face: Face, text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 1 : 0.55
  return width
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x2e80 || (code >= 0x2018 && code <= 0x201d) || code === 0x2026 || code === 0x2014
}
