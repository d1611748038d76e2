import { checkReport } from '../../../shared/checks/check-report'
import type { Project } from '../../../shared/project/project'
import { success, type Result } from '../../../shared/result'
import { fillProject } from '../../../shared/template/project/fill-project'
import { loadProjectTemplate, type BuiltReport } from './build-report'
import type { TemplatePort } from '../ports'

export interface FilledReport extends BuiltReport {
  /** The template's block that each block of the document comes from. */
  readonly origins: readonly number[]
}

/** The report of a project as its settings ask for it; `date` is the ISO date it is dated with. */
export async function fillReport(
  project: Project,
  date: string,
  templates: TemplatePort,
): Promise<Result<FilledReport>> {
  const loaded = await loadProjectTemplate(project, templates)
  if (!loaded.ok) return loaded
  const filled = fillProject(project, loaded.value.template, date)
  if (!filled.ok) return filled
  const { document, dataset, issues, origins } = filled.value
  return success({
    document,
    dataset,
    origins,
    issues: [...loaded.value.issues, ...issues, ...checkReport(document, dataset)],
  })
}
