import { checkDataset } from '../../../shared/checks/check-dataset'
import { issue, type Issue } from '../../../shared/issue'
import { indexDataset, type Dataset } from '../../../shared/model/dataset'
import { failure, success, type Result } from '../../../shared/result'
import { missingFigures } from '../../../shared/template/analyse/missing-figures'
import { defaultBaseYear, type Template } from '../../../shared/template/template'
import { loadTemplate, type ReportPorts } from './build-report'
import { importWorkbook } from '../import/import-workbook'

export interface CheckRequest {
  readonly workbook: string
  readonly template: string | null
  /** With a template and a year, the figures that the template needs for it are looked for too. */
  readonly year: number | null
  readonly baseYear: number | null
}

/** Everything in a workbook that wants a look: how it was read, what does not add up, what a template would miss. */
export async function checkWorkbook(request: CheckRequest, ports: ReportPorts): Promise<Result<readonly Issue[]>> {
  const loaded = request.template === null ? null : await loadTemplate(request.template, ports.templates)
  if (loaded && !loaded.ok) return loaded
  const template = loaded?.value.template ?? null
  const { year } = request
  const baseYear = request.baseYear ?? (template && year !== null ? defaultBaseYear(template, year) : null)
  if (year !== null && baseYear !== null && baseYear >= year) {
    return failure([issue('error', 'command.base-not-before', null, { year, baseYear })])
  }
  const imported = await importWorkbook(request.workbook, template?.indicators ?? [], ports)
  if (!imported.ok) return imported
  const { dataset, issues } = imported.value
  const needed = template && year !== null && baseYear !== null ? neededBy(template, dataset, year, baseYear) : []
  return success([...(loaded?.value.issues ?? []), ...issues, ...checkDataset(dataset), ...needed])
}

function neededBy(template: Template, dataset: Dataset, year: number, baseYear: number): readonly Issue[] {
  const moment = { index: indexDataset(dataset), year, baseYear, region: null }
  return missingFigures(template, moment).map((missing) => missing.issue)
}
