import { basename } from 'node:path'
import { draft } from '../../../shared/draft/draft'
import type { Draft, LearnedName } from '../../../shared/draft/draft-result'
import type { ReportText } from '../../../shared/draft/report-text'
import type { Dataset } from '../../../shared/model/dataset'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { loadData, type DataPorts } from '../import/load-data'
import type { ReadReport } from '../ports'
import { leftOutIssues } from './left-out-issues'

export interface DraftDataRequest {
  /** Path of the workbook or project with the data of the report's year. */
  readonly data: string
  readonly year: number
  readonly baseYear: number | null
  readonly region: string | null
}

export interface DraftRequest extends DraftDataRequest {
  /** Path of the finished report. */
  readonly report: string
  readonly names: readonly LearnedName[]
}

export interface DraftPorts extends DataPorts {
  readonly readReport: ReadReport
}

/** A finished report with the data of its year, and what reading both had to tell. */
export interface ReportAndData {
  readonly report: ReportText
  readonly dataset: Dataset
  readonly region: string | null
  readonly issues: readonly Issue[]
}

/** From a finished report and the data of its year to a template, with what reading both had to tell. */
export async function draftTemplate(
  request: DraftRequest,
  ports: DraftPorts,
): Promise<Result<Draft & { readonly issues: readonly Issue[] }>> {
  const read = await readReportAndData(request, ports)
  if (!read.ok) return read
  const { report, dataset, region, issues } = read.value
  ports.progress('draft')
  const drafted = draft(report, dataset, { ...request, region })
  if (!drafted.ok) return failure([...drafted.error, ...issues])
  return success({ ...drafted.value, issues: [...issues, ...drafted.value.issues] })
}

/** Reads a finished report and the data it is compared with; fails where the base year is not before the report's. */
export async function readReportAndData(request: DraftRequest, ports: DraftPorts): Promise<Result<ReportAndData>> {
  const { year, baseYear } = request
  if (baseYear !== null && baseYear >= year) {
    return failure([issue('error', 'command.base-not-before', null, { year, baseYear })])
  }
  ports.progress('read-report')
  const bytes = await ports.files.read(request.report)
  if (!bytes.ok) return bytes
  const report = await ports.readReport(bytes.value, basename(request.report))
  if (!report.ok) return report
  const data = await loadData(request.data, ports)
  if (!data.ok) return data
  const { dataset, project, issues } = data.value
  const region = regionOf(request.region ?? project?.report.region ?? null, dataset)
  if (!region.ok) return region
  const left = leftOutIssues(report.value, basename(request.report))
  return success({ report: report.value, dataset, region: region.value, issues: [...left, ...issues] })
}

/** A region that the data know; null is the bureau's own area. */
export function regionOf(region: string | null, { regions }: Dataset): Result<string | null> {
  if (region === null || regions.some(({ id }) => id === region)) return success(region)
  const known = regions.map(({ name }) => name).join('、')
  return failure([issue('error', 'command.unknown-region', null, { region, regions: known })])
}
