import { issue, type Issue } from '../../issue'
import type { Dataset } from '../../model/dataset'
import { datasetOfProject, type Project, type ReportSettings } from '../../project/project'
import { failure, success, type Result } from '../../result'
import { bindProject, type BoundTemplate } from './bind-project'
import { fill, type FilledReport } from '../fill/fill'
import { FillMemory } from '../fill/fill-memory'
import { overrideWording } from './override-wording'
import { baseYearFor } from '../base-year-for'
import type { Template } from '../template'

/** What of a project a template is prepared with; figures are not among it, so an edited figure needs no new preparation. */
type PreparedFor = Pick<Project, 'indicators' | 'overrides'>

export interface FilledProject extends FilledReport {
  /** The data the report was filled from, in the template's units: what a workbook of the report must hold. */
  readonly dataset: Dataset
}

/**
 * The report of a project, with its settings and its own wording. The one way to it: the window's preview and every export
 * call this. The template must have been parsed and analysed without errors; `date` is the ISO date of the report.
 */
export function fillProject(project: Project, template: Template, date: string): Result<FilledProject> {
  const prepared = prepareTemplate(template, project)
  return prepared.ok ? fillPrepared(project, prepared.value, date) : prepared
}

/** The template with a project's own wording, bound to the project's indicators. */
export function prepareTemplate(template: Template, { indicators, overrides }: PreparedFor): Result<BoundTemplate> {
  const worded = overrideWording(template, overrides)
  if (!worded.ok) return worded
  const bound = bindProject(worded.value.template, indicators)
  return success({ ...bound, issues: [...worded.value.issues, ...bound.issues] })
}

/** Fills a prepared template; a memory kept from one filling to the next spares what an edit did not touch. */
export function fillPrepared(
  project: Project,
  prepared: BoundTemplate,
  date: string,
  memory: FillMemory = new FillMemory(),
): Result<FilledProject> {
  const { template, issues } = prepared
  const { report } = project
  const dataset = prepared.dataset(datasetOfProject(project))
  const { baseYear, issues: moved } = baseYearFor(template, report.year, report.baseYear, dataset)
  if (baseYear >= report.year) {
    return failure<readonly Issue[]>([
      issue('error', 'template.base-not-before', null, { year: report.year, baseYear }),
    ])
  }
  const settings = settingsFor(template, report)
  const filled = fill(template, dataset, { year: report.year, baseYear, region: report.region, settings, date }, memory)
  if (!filled.ok) return failure([...filled.error, ...issues])
  return success({ ...filled.value, dataset, issues: [...issues, ...moved, ...filled.value.issues] })
}

/** The project keeps what was entered for other templates; an empty entry means the template's own. */
export function settingsFor(template: Template, { settings }: ReportSettings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(settings).filter(([name, text]) => name in template.settings && text.trim() !== ''),
  )
}
