import { attachmentLines } from '../../report/attachment-lines'
import type { StyleProfile } from '../style/style-profile'
import { textRun, wordParagraph } from './paragraph'
import type { WordParagraph } from './plan'
import { wordMetrics } from './word-metrics'

/** The lines that close a report, kept on one page. */
export function signOff(lines: readonly string[], profile: StyleProfile): readonly WordParagraph[] {
  const { before, after } = profile.text.signOff
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1
    const space = { before: index === 0 ? before : 0, after: isLast ? after : 0 }
    return wordParagraph('SignOff', [textRun(line)], { keepNext: !isLast, space })
  })
}

/** 附件说明: the names stand below each other, their numbers hanging before them. */
export function attachments(items: readonly string[], profile: StyleProfile): readonly WordParagraph[] {
  const { face, size, sideIndent, before } = profile.text.attachments
  const widthOf = (text: string): number => wordMetrics.width(face, text) * size
  const lines = attachmentLines(items)
  const left = sideIndent * size + widthOf(lines[0]?.label ?? '')
  return lines.map(({ label, name }, index) =>
    wordParagraph('Attachment', [textRun(label + name)], {
      indent: { left, hanging: widthOf(label), right: 0 },
      space: { before: index === 0 ? before : 0, after: 0 },
    }),
  )
}

/** 署名和成文日期: the date stands in from the right edge, the issuer centred above it or, being long, ending where it does. */
export function signature(issuer: string, date: string, profile: StyleProfile): readonly WordParagraph[] {
  const { face, size, sideIndent, before, after } = profile.text.signature
  const widthOf = (text: string): number => wordMetrics.width(face, text) * size
  const right = sideIndent * size
  const inset = right + (widthOf(date) - widthOf(issuer)) / 2
  return [
    wordParagraph('Signature', [textRun(issuer)], {
      keepNext: true,
      indent: { left: 0, hanging: 0, right: inset < 0 ? right : inset },
      space: { before, after: 0 },
    }),
    wordParagraph('Signature', [textRun(date)], { space: { before: 0, after } }),
  ]
}
