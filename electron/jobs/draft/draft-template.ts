import { basename } from 'node:path'
import { draft } from '../../../shared/draft/draft'
import type { Draft, LearnedName } from '../../../shared/draft/draft-result'
import type { ReportText } from '../../../shared/draft/report-text'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { importWorkbook, type WorkbookPorts } from '../import/import-workbook'

export interface DraftRequest {
  /** Path of the finished report. */
  readonly report: string
  /** Path of the workbook with the data of its year. */
  readonly data: string
  readonly year: number
  readonly baseYear: number | null
  readonly region: string | null
  readonly names: readonly LearnedName[]
}

export interface DraftPorts extends WorkbookPorts {
  readonly readReport: (bytes: Uint8Array, file: string) => Promise<Result<ReportText>>
}

/** From a finished report and the data of its year to a template, with what reading both had to tell. */
export async function draftTemplate(
  request: DraftRequest,
  ports: DraftPorts,
): Promise<Result<Draft & { readonly issues: readonly Issue[] }>> {
  const { year, baseYear } = request
  if (baseYear !== null && baseYear >= year) {
    return failure([issue('error', 'command.base-not-before', null, { year, baseYear })])
  }
  const bytes = await ports.files.read(request.report)
  if (!bytes.ok) return bytes
  const report = await ports.readReport(bytes.value, basename(request.report))
  if (!report.ok) return report
  const imported = await importWorkbook(request.data, [], ports)
  if (!imported.ok) return imported
  const drafted = draft(report.value, imported.value.dataset, request)
  if (!drafted.ok) return failure([...drafted.error, ...imported.value.issues])
  return success({ ...drafted.value, issues: [...imported.value.issues, ...drafted.value.issues] })
}
