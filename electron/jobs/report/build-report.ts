import { checkReport } from '../../../shared/checks/check-report'
import { issue, type Issue } from '../../../shared/issue'
import type { Dataset } from '../../../shared/model/dataset'
import type { ReportDocument } from '../../../shared/report/document'
import { failure, success, type Result } from '../../../shared/result'
import type { CheckedTemplate } from '../../../shared/template/analyse/check-template'
import { fill } from '../../../shared/template/fill/fill'
import { FillMemory } from '../../../shared/template/fill/fill-memory'
import { baseYearFor } from '../../../shared/template/base-year-for'
import type { Project } from '../../../shared/project/project'
import { carriedTemplate } from '../../../shared/template/project/carried-template'
import { settingsFor } from '../../../shared/template/project/fill-project'
import { defaultBaseYear } from '../../../shared/template/template'
import { prepareData, type DataPorts } from '../import/load-data'
import { parseOnce } from './parse-once'
import type { TemplatePort } from '../ports'

export interface ReportRequest {
  /** Path of the workbook or project. */
  readonly workbook: string
  /** Id of a template of the program, or the path of one. */
  readonly template: string
  readonly year: number
  /** Null takes the template's own. */
  readonly baseYear: number | null
  /** A region of the data; null is the project's own, else the bureau's own figures. */
  readonly region: string | null
  readonly settings: Readonly<Record<string, string>>
  /** ISO date the report is dated with. */
  readonly date: string
}

export interface BuiltReport {
  readonly document: ReportDocument
  readonly dataset: Dataset
  readonly issues: readonly Issue[]
}

export interface ReportPorts extends DataPorts {
  readonly templates: TemplatePort
}

/** Template and data of a report, to be filled for one region after the other. */
export interface PreparedReport {
  readonly dataset: Dataset
  /** The project's own region; null for a workbook. */
  readonly region: string | null
  readonly fillFor: (region: string | null) => Result<BuiltReport>
}

/** From a workbook and a template to the report document: the whole way but for the writing. */
export async function buildReport(request: ReportRequest, ports: ReportPorts): Promise<Result<BuiltReport>> {
  const prepared = await prepareReport(request, ports)
  if (!prepared.ok) return prepared
  const { dataset, fillFor } = prepared.value
  const region = request.region ?? prepared.value.region
  if (region !== null && !dataset.regions.some(({ id }) => id === region)) {
    const known = dataset.regions.map(({ name }) => name).join('、')
    return failure([issue('error', 'command.unknown-region', null, { region, regions: known })])
  }
  return fillFor(region)
}

/** Reads template and data once, for a report or for one of each region. */
export async function prepareReport(
  request: Omit<ReportRequest, 'region'>,
  ports: ReportPorts,
): Promise<Result<PreparedReport>> {
  ports.progress('read-template')
  const template = await loadTemplate(request.template, ports.templates)
  if (!template.ok) return template
  const wanted = request.baseYear ?? defaultBaseYear(template.value.template, request.year)
  if (wanted >= request.year) {
    return failure([issue('error', 'command.base-not-before', null, { year: request.year, baseYear: wanted })])
  }
  const data = await prepareData(request.workbook, template.value.template, ports)
  if (!data.ok) return data
  const { dataset, project } = data.value
  const { baseYear, issues: moved } = baseYearFor(data.value.template, request.year, request.baseYear, dataset)
  const before = [...template.value.issues, ...data.value.issues, ...moved]
  const settings = { ...(project ? settingsFor(data.value.template, project.report) : {}), ...request.settings }
  const memory = new FillMemory()
  const fillFor = (region: string | null): Result<BuiltReport> => {
    ports.progress('fill')
    const options = { year: request.year, baseYear, region, settings, date: request.date }
    const filled = fill(data.value.template, dataset, options, memory)
    if (!filled.ok) return failure([...filled.error, ...before])
    const { document, issues } = filled.value
    return success({ document, dataset, issues: [...before, ...issues, ...checkReport(document, dataset)] })
  }
  return success({ dataset, region: project?.report.region ?? null, fillFor })
}

/** The template of a project's report: one that the project carries, or one of the program. */
export async function loadProjectTemplate(
  { report, templates = [] }: Pick<Project, 'report' | 'templates'>,
  port: TemplatePort,
): Promise<Result<CheckedTemplate>> {
  const carried = templates.find(({ id }) => id === report.template)
  return carried ? carriedTemplate(carried) : loadTemplate(report.template, port)
}

/** Reads, parses and checks a template; fails on any error in it, and hands its warnings on. */
export async function loadTemplate(id: string, templates: TemplatePort): Promise<Result<CheckedTemplate>> {
  const text = await templates.read(id)
  return text.ok ? parseOnce(text.value) : text
}
