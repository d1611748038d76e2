import type { Face } from '../style/faces'
import type { FontMetrics } from '../style/font-metrics'
import type { TextStyle } from '../style/style-profile'
import type { Strip } from './flow-box'
import { plainTextMark, type TextMark } from './mark'
import { baseline, type PageContext } from './set-text'

const digits = '0123456789'
/** Digits whose widths differ by less than this many ems look alike in a column. */
const alike = 0.02

/** The width of a figure in ems when all of its digits are as wide as the widest: many faces have a narrow 1. */
export function figureWidth(text: string, face: Face, metrics: FontMetrics): number {
  return partsOf(text, face, metrics).reduce((sum, part) => sum + part.width, 0)
}

/** A figure as the line of a cell, digits below digits of other rows; `right` is where it ends, in pt. */
export function figureStrip(text: string, style: TextStyle, size: number, right: number, context: PageContext): Strip {
  const { metrics } = context
  const pitch = style.pitch * (size / style.size)
  let x = right - figureWidth(text, style.face, metrics) * size
  const marks = partsOf(text, style.face, metrics).map((part): TextMark => {
    const start = x + part.indent * size
    x += part.width * size
    return {
      ...plainTextMark,
      text: part.text,
      face: style.face,
      size,
      colour: style.colour,
      x: start,
      y: baseline(pitch, size),
    }
  })
  return { height: pitch, marks, keepWithNext: false }
}

interface Part {
  readonly text: string
  /** In ems, as it stands in the column, and from there to its own beginning. */
  readonly width: number
  readonly indent: number
}

/** Stretches of the figure: a digit narrower than the widest stands alone in the middle of its place. */
function partsOf(text: string, face: Face, metrics: FontMetrics): readonly Part[] {
  const widest = Math.max(...[...digits].map((digit) => metrics.width(face, digit)))
  const parts: Part[] = []
  for (const character of text) {
    const own = metrics.width(face, character)
    const isNarrow = digits.includes(character) && widest - own > alike
    const last = parts.at(-1)
    if (isNarrow) parts.push({ text: character, width: widest, indent: (widest - own) / 2 })
    else if (last?.indent === 0)
      parts[parts.length - 1] = { ...last, text: last.text + character, width: last.width + own }
    else parts.push({ text: character, width: own, indent: 0 })
  }
  return parts
}
