import type { TextMark } from '../../../shared/render/pages/mark'
import { length } from './operators'
import type { PdfFont } from './pdf-document'

export interface SetText {
  readonly operators: readonly string[]
  /** How long the text runs, in pt. */
  readonly width: number
}

/** A text object: the codes of the glyphs, moved where the font's rules say so. Page coordinates run down, those of text up. */
export function textOperators(mark: TextMark, font: PdfFont): SetText {
  const { text, size, x, y, spacing, isTurned, stretchedTo } = mark
  const [codes, places] = font.encode(text)
  const em = size / 1000
  /** The text matrix with its origin so far along the base line and above it. */
  const matrix = (along: number, above: number): string =>
    isTurned
      ? `0 1 1 0 ${length(x + above)} ${length(y + along)} Tm`
      : `1 0 0 -1 ${length(x + along)} ${length(y - above)} Tm`
  const natural = places.reduce((sum, { xAdvance }) => sum + xAdvance * em, 0)
  const stretch = stretchedTo === undefined || natural === 0 ? 1 : stretchedTo / natural
  const operators = ['BT', `/${font.id} ${length(size)} Tf`, matrix(0, 0)]
  if (stretch !== 1) operators.push(`${length(stretch * 100)} Tz`)
  let shown = ''
  let run = ''
  let along = 0
  let isMoved = false
  const show = (): void => {
    if (run !== '') shown += `<${run}>`
    if (shown !== '') operators.push(`[${shown}] TJ`)
    shown = ''
    run = ''
  }
  for (const [at, { xAdvance, advanceWidth, xOffset, yOffset }] of places.entries()) {
    const isOff = xOffset !== 0 || yOffset !== 0
    if (isOff || isMoved) {
      show()
      operators.push(matrix(along + xOffset * em + spacing * at, yOffset * em))
      isMoved = isOff
    }
    run += codes[at] ?? ''
    const kern = xAdvance - advanceWidth
    if (kern !== 0) {
      shown += `<${run}> ${length(-kern)} `
      run = ''
    }
    along += xAdvance * em
  }
  show()
  // The scale stays from one text to the next.
  if (stretch !== 1) operators.push('100 Tz')
  operators.push('ET')
  return { operators, width: along * stretch + spacing * Math.max(0, places.length - 1) }
}
