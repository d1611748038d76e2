import type { ReportDocument } from '../../report/document'
import { pageText } from '../pages/page-text'
import { textWidth, type Cover, type StyleProfile } from '../style/style-profile'
import { textRun, wordParagraph } from './paragraph'
import type { WordParagraph, WordRun } from './plan'
import { wordLines } from '../typeset/word-lines'
import { wordFont } from './word-font'
import { wordMetrics } from './word-metrics'

/** A rule of the cover stands below an empty line of this height. */
const thin = 1

/** The cover as paragraphs, each the distance below the one before that brings it to its height on the page. */
export function coverParagraphs(
  cover: Cover,
  document: ReportDocument,
  profile: StyleProfile,
): readonly WordParagraph[] {
  const width = textWidth(profile)
  let end = profile.page.margins.top
  const place = (top: number, height: number): number => {
    const before = Math.max(0, top - end)
    end = Math.max(end, top) + height
    return before
  }
  const items = [
    ...cover.parts.map((part) => ({ tag: 'part', ...part }) as const),
    ...cover.rules.map((rule) => ({ tag: 'rule', ...rule }) as const),
  ].toSorted((entry, other) => entry.top - other.top)
  return items.flatMap((item): readonly WordParagraph[] => {
    if (item.tag === 'rule') return [rule(item, place(item.top - thin, thin))]
    const text = pageText(item.from, document, null)
    if (text === '') return []
    const { size, pitch, face, colour, align } = item.style
    const lines = wordLines(text, { face, size, width, metrics: wordMetrics })
    const runs = lines.flatMap((line, at): readonly WordRun[] =>
      at === 0 ? [textRun(line)] : [{ tag: 'line-break' }, textRun(line)],
    )
    return [
      wordParagraph('Cover', runs, {
        size: { size, pitch },
        look: { font: wordFont(face), colour },
        align: align === 'justify' ? 'left' : align,
        space: { before: place(item.top, lines.length * pitch), after: 0 },
      }),
    ]
  })
}

function rule({ inset, width, colour }: Cover['rules'][number], before: number): WordParagraph {
  return wordParagraph('Cover', [], {
    size: { size: thin, pitch: thin },
    indent: { left: inset, hanging: 0, right: inset },
    space: { before, after: 0 },
    ruleBelow: { width, colour, space: 0 },
  })
}
