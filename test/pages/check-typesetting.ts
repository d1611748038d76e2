import { textHeight, type StyleProfile } from '../../shared/render/style/style-profile'
import type { Block, ReportDocument, Run } from '../../shared/report/document'
import type { PdfPage, PdfText } from '../helpers/report/pdf-text'

const neverFirst = /^[，。、；：？！,.;:?!’”）)】》〉」』〕％%‰℃…—～~·]/u
const neverLast = /[“‘（(【《〈「『〔]$/u

/** What is wrong with the pages of a report of text alone: nothing, if all is well. */
export function checkTypesetting(document: ReportDocument, profile: StyleProfile, pdf: PdfText): readonly string[] {
  const lines = pdf.pages.flatMap((page) => bodyLines(page, profile))
  return [...checkEnds(lines), ...checkText(document, lines), ...checkFigures(document, lines)]
}

/**
 * The lines of the text block from top to bottom: no running head, no page number. Readers of PDF guess spaces from the
 * gaps of justified lines; the reports have none.
 */
function bodyLines(page: PdfPage, profile: StyleProfile): readonly string[] {
  const top = profile.page.margins.top - (profile.grid?.raise ?? 0)
  return page.lines
    .filter(({ y }) => y > top && y < top + textHeight(profile))
    .map(({ text }) => text.replace(/ /gu, ''))
}

function checkEnds(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    // A dash may begin a paragraph, so its first half is allowed where the report has it so.
    const first = neverFirst.test(line) ? [`line ${at + 1} begins with a forbidden mark: ${line.slice(0, 8)}`] : []
    const last = neverLast.test(line) ? [`line ${at + 1} ends with a forbidden mark: ${line.slice(-8)}`] : []
    return [...first, ...last]
  })
}

function checkText(document: ReportDocument, lines: readonly string[]): readonly string[] {
  const printed = lines.join('')
  const written = document.blocks
    .flatMap(runsOf)
    .map(({ text }) => text)
    .join('')
  if (printed === written) return []
  const at = [...written].findIndex((character, index) => character !== [...printed][index])
  const [wanted, found] = [written, printed].map((text) => [...text].slice(Math.max(0, at - 4), at + 8).join(''))
  return [`the text differs from its ${at + 1}th character on: ${found} instead of ${wanted}`]
}

/** A line must not end within a figure: its number, sign, range and unit. */
function checkFigures(document: ReportDocument, lines: readonly string[]): readonly string[] {
  const ends = new Set<number>()
  let length = 0
  for (const line of lines) ends.add((length += line.length))
  let start = 0
  return document.blocks.flatMap(runsOf).flatMap(({ tag, text }) => {
    const from = start
    start += text.length
    const isSplit = tag === 'figure' && [...text].some((_, at) => at > 0 && ends.has(from + at))
    return isSplit ? [`the figure ${text} is split over two lines`] : []
  })
}

function runsOf(block: Block): readonly Run[] {
  switch (block.tag) {
    case 'title':
    case 'paragraph':
      return block.runs
    case 'heading':
      return block.lines.flat()
    default:
      throw new Error(`no text is known of a block ${block.tag}`)
  }
}
