import type { ReportBlock, ReportText } from '../../../shared/draft/report-text'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { IssueCode } from '../../../shared/text/messages'
import { Refusal } from '../package/refusal'
import { detectReport } from './detect-report'
import type { DocxBlock } from './docx/docx-paragraph'
import { openDocx, readDocx } from './docx/read-docx'
import { paragraphRoles } from './paragraph-roles'
import { readOldWord } from './doc/read-old-word'
import { readPlainText } from './read-plain-text'

/**
 * Reads a finished report (.docx, .doc, .wps, text) as it shows: paragraphs in order with their roles, tables, notes, and what was
 * left out. The content decides the format, not the name.
 */
export async function readReport(bytes: Uint8Array, file: string): Promise<Result<ReportText>> {
  try {
    const format = detectReport(bytes)
    const report =
      format === 'docx' ? fromDocx(bytes, file) : format === 'doc' ? await readOldWord(bytes) : readPlainText(bytes)
    return holdsText(report) ? success(report) : failure([issue('error', 'read-report.empty', { tag: 'file', file })])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return failure([refusalIssue(error, file)])
  }
}

function fromDocx(bytes: Uint8Array, file: string): ReportText {
  const { blocks, footnotes, leftOut } = readDocx(openDocx(bytes, file))
  // Entries of a table of contents repeat the headings; the pages they name are those of one print.
  const shown = blocks.filter((block) => block.tag === 'table' || !block.isContents)
  return { blocks: withRoles(shown), footnotes, leftOut: leftOut.list() }
}

function withRoles(blocks: readonly DocxBlock[]): readonly ReportBlock[] {
  const paragraphs = blocks.filter((block) => block.tag === 'paragraph')
  const roles = new Map(paragraphRoles(paragraphs).map((role, at) => [paragraphs[at]?.index, role]))
  return blocks.map((block) =>
    block.tag === 'table'
      ? block
      : {
          tag: 'paragraph',
          index: block.index,
          role: roles.get(block.index) ?? { tag: 'body' },
          number: block.number,
          text: block.text,
        },
  )
}

function holdsText({ blocks }: ReportText): boolean {
  return blocks.some((block) => (block.tag === 'table' ? block.rows.length > 0 : block.text.trim() !== ''))
}

/** Refusals of the readers that reports share with workbooks, in the words for reports. */
const reportCodes: ReadonlyMap<IssueCode, IssueCode> = new Map([
  ['import.password-protected', 'read-report.password'],
  ['import.entities', 'read-report.entities'],
  ['import.too-large', 'read-report.too-large'],
  ['import.empty-package', 'read-report.not-a-report'],
])

/** Why a report is not read, as an issue about its file. */
export function refusalIssue({ code, parameters }: Refusal, file: string): Issue {
  const known = code.startsWith('read-report.') ? code : reportCodes.get(code)
  const place = { tag: 'file', file } as const
  if (known !== undefined) return issue('error', known, place, parameters)
  return issue('error', 'read-report.damaged', place, { detail: String(parameters.detail ?? parameters.part ?? code) })
}
