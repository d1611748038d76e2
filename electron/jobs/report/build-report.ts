import { checkReport } from '../../../shared/checks/check-report'
import { issue, type Issue } from '../../../shared/issue'
import type { Dataset } from '../../../shared/model/dataset'
import type { ReportDocument } from '../../../shared/report/document'
import { failure, success, type Result } from '../../../shared/result'
import type { CheckedTemplate } from '../../../shared/template/analyse/check-template'
import { fill } from '../../../shared/template/fill/fill'
import { baseYearFor } from '../../../shared/template/base-year'
import { defaultBaseYear } from '../../../shared/template/template'
import { importWorkbook, type WorkbookPorts } from '../import/import-workbook'
import { parseOnce } from './parse-once'
import type { TemplatePort } from '../ports'

export interface ReportRequest {
  /** Path of the workbook. */
  readonly workbook: string
  /** Id of a template of the program, or the path of one. */
  readonly template: string
  readonly year: number
  /** Null takes the template's own. */
  readonly baseYear: number | null
  /** A region of the workbook; null is the bureau's own figures. */
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

export interface ReportPorts extends WorkbookPorts {
  readonly templates: TemplatePort
}

/** From a workbook and a template to the report document: the whole way but for the writing. */
export async function buildReport(request: ReportRequest, ports: ReportPorts): Promise<Result<BuiltReport>> {
  ports.progress('read-template')
  const template = await loadTemplate(request.template, ports.templates)
  if (!template.ok) return template
  const wanted = request.baseYear ?? defaultBaseYear(template.value.template, request.year)
  if (wanted >= request.year) {
    return failure([issue('error', 'command.base-not-before', null, { year: request.year, baseYear: wanted })])
  }
  const imported = await importWorkbook(request.workbook, template.value.template.indicators, ports)
  if (!imported.ok) return imported
  const { baseYear, issues: moved } = baseYearFor(
    template.value.template,
    request.year,
    request.baseYear,
    imported.value.dataset,
  )
  const { regions } = imported.value.dataset
  if (request.region !== null && !regions.some((region) => region.id === request.region)) {
    const known = regions.map((region) => region.name).join('、')
    return failure([issue('error', 'command.unknown-region', null, { region: request.region, regions: known })])
  }
  ports.progress('fill')
  const before = [...template.value.issues, ...imported.value.issues, ...moved]
  const filled = fill(template.value.template, imported.value.dataset, {
    year: request.year,
    baseYear,
    region: request.region,
    settings: request.settings,
    date: request.date,
  })
  if (!filled.ok) return failure([...filled.error, ...before])
  return success({
    document: filled.value.document,
    dataset: imported.value.dataset,
    issues: [...before, ...filled.value.issues, ...checkReport(filled.value.document, imported.value.dataset)],
  })
}

/** Reads, parses and checks a template; fails on any error in it, and hands its warnings on. */
export async function loadTemplate(id: string, templates: TemplatePort): Promise<Result<CheckedTemplate>> {
  const text = await templates.read(id)
  return text.ok ? parseOnce(text.value) : text
}
