import type { ReportDocument } from '../../report/document'
import { pageText } from '../pages/page-text'
import { baseline } from '../pages/set-text'
import type { RunningHead, Side, StyleProfile, TextStyle } from '../style/style-profile'
import { textRun, wordParagraph } from './paragraph'
import type { PageLines, WordPage, WordParagraph, WordRun } from './plan'
import { wordSize, type StyleId } from './word-style'

/** The pages of a profile as Word wants them told. */
export function wordPage(profile: StyleProfile): WordPage {
  const { page, head, footer, text, grid } = profile
  const { margins } = page
  const headTop = head === null ? margins.top / 2 : head.baseline - baseline(text.head.pitch, text.head.size)
  return {
    ...{ width: page.width, height: page.height, margins },
    headDistance: headTop,
    footDistance: footer.fromBottom - (text.footer.pitch - baseline(text.footer.pitch, text.footer.size)),
    grid:
      grid === null
        ? null
        : {
            pitch: grid.pitch,
            // Word knows whole and half points: 三号 is 16 pt to it, and the cell of the grid makes it narrower again.
            charSpace: (page.width - margins.left - margins.right) / grid.columns - wordSize(text.body.size),
          },
    hasTwoSides: footer.odd !== footer.even || (head !== null && head.odd.side !== head.even.side),
  }
}

/** The page number at the foot of odd and of even pages. */
export function footLines({ footer, text }: StyleProfile): PageLines {
  const runs: readonly WordRun[] = [textRun(footer.left), { tag: 'page-number' }, textRun(footer.right)]
  return {
    odd: atSide('Footer', runs, footer.odd, text.footer),
    even: atSide('Footer', runs, footer.even, text.footer),
  }
}

/** The running head of odd and of even pages with its rule; null where the profile has none. */
export function headLines(document: ReportDocument, { head, text }: StyleProfile): PageLines | null {
  if (head === null) return null
  const { rule, odd, even } = head
  const below = head.baseline + (text.head.pitch - baseline(text.head.pitch, text.head.size))
  const ruleBelow =
    rule === null ? null : { width: rule.width, colour: rule.colour, space: Math.max(0, rule.top - below) }
  const line = ({ from, side }: RunningHead['odd']): WordParagraph => {
    const shown = pageText(from, document, null)
    const run: WordRun = from === 'section' ? { tag: 'section', text: shown } : textRun(shown)
    return { ...atSide('Header', [run], side, text.head), ruleBelow }
  }
  return { odd: line(odd), even: line(even) }
}

function atSide(style: StyleId, runs: readonly WordRun[], side: Side, look: TextStyle): WordParagraph {
  const inset = look.sideIndent * look.size
  const indent = { left: side === 'left' ? inset : 0, hanging: 0, right: side === 'right' ? inset : 0 }
  return wordParagraph(style, runs, { align: side, indent })
}
