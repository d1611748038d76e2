import { basename } from 'node:path'
import type { ReportText } from '../../../shared/draft/report-text'
import type { Issue } from '../../../shared/issue'
import { success, type Result } from '../../../shared/result'
import type { FilePort, Progress, ReadReport } from '../ports'
import { leftOutIssues } from './left-out-issues'

export interface FinishedReport {
  readonly report: ReportText
  /** What the file holds and the text does not. */
  readonly issues: readonly Issue[]
}

export interface ReportPorts {
  readonly files: Pick<FilePort, 'read'>
  readonly readReport: ReadReport
  readonly progress: Progress
}

/** The text of a finished report, and what of its file is not looked at. */
export async function readFinishedReport(path: string, ports: ReportPorts): Promise<Result<FinishedReport>> {
  ports.progress('read-report')
  const bytes = await ports.files.read(path)
  if (!bytes.ok) return bytes
  const report = await ports.readReport(bytes.value, basename(path))
  return report.ok ? success({ report: report.value, issues: leftOutIssues(report.value, basename(path)) }) : report
}
