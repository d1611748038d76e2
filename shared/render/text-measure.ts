import type { Face } from './style-profile'

/** Width of a text set in a face, in ems: multiplied by the size it is the width in pt. */
export type TextMeasure = (face: Face, text: string) => number

/** Two marks in a row share the blank half between them: “…”， takes half an em less. */
const marksInARow = /[，。、；：？！’”）》】〉」』…—][，。、；：？！’”）》】〉」』“‘（《【〈「『]|[“‘（《【〈「『]{2}/u

/** Whether a text holds marks in a row, to be set with the font's contextual half-width spacing (chws). */
export function hasMarksInARow(text: string): boolean {
  return marksInARow.test(text)
}
