import { basename } from 'node:path'
import { checkReport, type ReportDisagreement } from '../../../shared/draft/check-report'
import type { Issue } from '../../../shared/issue'
import { success, type Result } from '../../../shared/result'
import type { CommentReport } from '../ports'
import { readReportAndData, type DraftPorts, type DraftRequest } from './draft-template'

export interface VerifiedReport {
  readonly differences: readonly ReportDisagreement[]
  readonly issues: readonly Issue[]
}

/** Compares a finished report with the data: every number that disagrees, and what reading both had to tell. */
export async function verifyAgainstData(request: DraftRequest, ports: DraftPorts): Promise<Result<VerifiedReport>> {
  const read = await readReportAndData(request, ports)
  if (!read.ok) return read
  const { report, dataset, region, issues } = read.value
  ports.progress('draft')
  return success({ differences: checkReport(report, dataset, { ...request, region }), issues })
}

/** A copy of a Word document with a comment at every difference; `word` gives the text of the comment, `date` is an ISO time. */
export async function commentDifferences(
  path: string,
  differences: readonly ReportDisagreement[],
  word: (difference: ReportDisagreement) => string,
  date: string,
  ports: DraftPorts & { readonly commentReport: CommentReport },
): Promise<Result<Uint8Array>> {
  const bytes = await ports.files.read(path)
  if (!bytes.ok) return bytes
  const comments = differences.map((difference) => ({ ...difference, text: word(difference) }))
  const stamp = { author: '年报', initials: '年报', date }
  return ports.commentReport(bytes.value, basename(path), comments, stamp)
}
