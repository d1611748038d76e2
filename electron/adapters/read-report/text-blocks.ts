import type { ReportBlock, ReportCell, ReportTable } from '../../../shared/draft/report-text'
import { Refusal } from '../package/refusal'
import { limits } from './docx/body-reader'
import { paragraphRoles } from './paragraph-roles'

/** More cells of a row than any table of a report has. */
const mostColumns = 1000

/**
 * Paragraphs and tables of text without a format, a paragraph a line. Two or more lines that tabs divide into as many cells are a
 * table: so tables come out of Word as text.
 */
export function textBlocks(text: string): readonly ReportBlock[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/\n$/u, '')
    .split('\n')
  if (lines.length > limits.paragraphs || text.length > limits.characters) throw new Refusal('read-report.too-large')
  const blocks: (ReportTable | { readonly tag: 'paragraph'; readonly index: number; readonly text: string })[] = []
  let [index, tables] = [0, 0]
  for (let at = 0; at < lines.length;) {
    const end = tableEnd(lines, at)
    if (end > at) {
      blocks.push(tableOf(lines.slice(at, end), tables))
      tables += 1
      at = end
    } else {
      blocks.push({ tag: 'paragraph', index, text: lines[at] ?? '' })
      index += 1
      at += 1
    }
  }
  const paragraphs = blocks.filter((block) => block.tag === 'paragraph')
  const roles = paragraphRoles(paragraphs.map((paragraph) => ({ text: paragraph.text, number: '', look: null })))
  return blocks.map((block) =>
    block.tag === 'table' ? block : { ...block, number: '', role: roles[block.index] ?? { tag: 'body' } },
  )
}

/** Behind the last line of the table that begins at a line; the line itself when none does. */
function tableEnd(lines: readonly string[], from: number): number {
  const cells = cellsOf(lines[from] ?? '')
  if (cells < 2) return from
  let end = from + 1
  while (end < lines.length && cellsOf(lines[end] ?? '') === cells) end += 1
  return end - from >= 2 ? end : from
}

/** A tab at the beginning of a line is an indent. */
function cellsOf(line: string): number {
  const cells = line.replace(/^\t+(?=[^\t])/u, '').split('\t').length
  return cells > mostColumns ? 0 : cells
}

function tableOf(lines: readonly string[], index: number): ReportTable {
  const rows = lines.map((line, row) =>
    line
      .replace(/^\t+(?=[^\t])/u, '')
      .split('\t')
      .map((text, column): ReportCell => ({ row, column, rowSpan: 1, columnSpan: 1, text: text.trim() })),
  )
  return { tag: 'table', index, rows }
}
