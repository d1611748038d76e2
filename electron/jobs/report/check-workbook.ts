import { checkDataset } from '../../../shared/checks/check-dataset'
import { issue, type Issue } from '../../../shared/issue'
import { indexDataset, type Dataset } from '../../../shared/model/dataset'
import { failure, success, type Result } from '../../../shared/result'
import { missingFigures } from '../../../shared/template/analyse/missing-figures'
import { defaultBaseYear, type Template } from '../../../shared/template/template'
import { loadTemplate, type ReportPorts } from './build-report'
import { loadData, prepareData } from '../import/load-data'

export interface CheckRequest {
  readonly workbook: string
  readonly template: string | null
  /** With a template and a year, the figures that the template needs for it are looked for too. */
  readonly year: number | null
  readonly baseYear: number | null
}

/** Everything in a workbook or project that wants a look: how it was read, what does not add up, what a template would miss. */
export async function checkWorkbook(request: CheckRequest, ports: ReportPorts): Promise<Result<readonly Issue[]>> {
  const loaded = request.template === null ? null : await loadTemplate(request.template, ports.templates)
  if (loaded && !loaded.ok) return loaded
  const template = loaded?.value.template ?? null
  const years = yearsOf(request, template)
  if (!years.ok) return years
  const prepared = template && (await prepareData(request.workbook, template, ports))
  const data = prepared ?? (await loadData(request.workbook, ports))
  if (!data.ok) return data
  const { dataset, issues } = data.value
  const needed = prepared?.ok && years.value ? neededBy(prepared.value.template, dataset, years.value) : []
  return success([...(loaded?.value.issues ?? []), ...issues, ...checkDataset(dataset), ...needed])
}

interface ReportYears {
  readonly year: number
  readonly baseYear: number
}

/** The years that a template is checked for; null where none is asked for. */
function yearsOf({ year, baseYear: asked }: CheckRequest, template: Template | null): Result<ReportYears | null> {
  if (year === null) return success(null)
  const baseYear = asked ?? (template && defaultBaseYear(template, year))
  if (baseYear === null) return success(null)
  return baseYear < year
    ? success({ year, baseYear })
    : failure([issue('error', 'command.base-not-before', null, { year, baseYear })])
}

function neededBy(template: Template, dataset: Dataset, { year, baseYear }: ReportYears): readonly Issue[] {
  const moment = { index: indexDataset(dataset), year, baseYear, region: null }
  return missingFigures(template, moment).map((missing) => missing.issue)
}
