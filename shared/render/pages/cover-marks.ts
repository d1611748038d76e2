import type { ReportDocument } from '../../report/document'
import type { Cover } from '../style/style-profile'
import { wordLines } from '../typeset/word-lines'
import { lineStrips } from './caption-box'
import { stackStrips } from './flow-box'
import { moveMark, type Mark } from './mark'
import { pageText } from './page-text'
import type { PageContext } from './set-text'

/** What stands on the cover, pt from the page's top left corner. */
export function coverMarks(cover: Cover, document: ReportDocument, context: PageContext): readonly Mark[] {
  const { left } = context.profile.page.margins
  const texts = cover.parts.flatMap(({ from, style, top }) => {
    const text = pageText(from, document, null)
    if (text === '') return []
    const { face, size } = style
    const lines = wordLines(text, { face, size, width: context.width, metrics: context.metrics })
    return stackStrips(lines.flatMap((line) => lineStrips(line, style, context))).marks.map((mark) =>
      moveMark(mark, left, top),
    )
  })
  const rules = cover.rules.map(({ top, inset, width, colour }): Mark => ({
    tag: 'line',
    x1: left + inset,
    x2: left + context.width - inset,
    y: top,
    width,
    colour,
    isDotted: false,
  }))
  return [...rules, ...texts]
}
