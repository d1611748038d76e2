import type { Face } from './style-profile'

/** Width of a text set in a face, in ems: multiplied by the size it is the width in pt. */
export type TextMeasure = (face: Face, text: string) => number

/** Two marks in a row share the blank half between them: “…”， takes half an em less. */
const marksInARow = /[，。、；：？！’”）》】〉」』…—][，。、；：？！’”）》】〉」』“‘（《【〈「『]|[“‘（《【〈「『]{2}/u

/** Whether a text holds marks in a row, to be set with the font's contextual half-width spacing (chws). */
export function hasMarksInARow(text: string): boolean {
  return marksInARow.test(text)
}

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
