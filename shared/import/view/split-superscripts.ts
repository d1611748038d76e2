import type { Cell } from '../../sheet/cell-grid'
import { cellText, noFootnotes } from './view-cell'

/** A text with its raised parts taken out of it. */
export interface SplitText {
  readonly text: string
  readonly footnotes: readonly string[]
}

/** Takes raised footnote marks out of the text of a cell; raised digits of m² and 10⁴ stay in it. */
export function splitSuperscripts(cell: Cell): SplitText {
  if (!cell.runs?.some((run) => run.superscript)) return { text: cellText(cell).trim(), footnotes: noFootnotes }
  const footnotes: string[] = []
  let text = ''
  for (const run of cell.runs) {
    const mark = run.text.trim()
    // m² and 10⁴ are raised too, and part of the word.
    if (run.superscript && /^[23]$/u.test(mark) && /(?:^|[^A-Za-z])[kcdm]?m$/u.test(text))
      text += mark === '2' ? '²' : '³'
    else if (run.superscript && /^\d$/u.test(mark) && /(?:^|\D)10$/u.test(text)) text += `^${mark}`
    else if (run.superscript && mark !== '') footnotes.push(mark)
    else text += run.text
  }
  return { text: text.trim(), footnotes }
}
