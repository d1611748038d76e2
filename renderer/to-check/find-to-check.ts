import type { Issue } from '../../shared/issue'
import type { FigureKey } from '../../shared/project/edit'
import type { Project } from '../../shared/project/project'
import type { Result } from '../../shared/result'
import type { CheckedTemplate } from '../../shared/template/analyse/check-template'
import { neededFigures } from '../../shared/template/project/needed-figures'
import { previewOf } from '../report/preview/use-report-preview'
import { checkProject } from './check-project'

/** One thing that wants a look. */
export interface Finding {
  readonly issue: Issue
  /** The cell of the grid that it is about. */
  readonly figure: FigureKey | null
  /** It stands in the way of the report or of a sentence of it; otherwise it is about the data alone. */
  readonly isOfReport: boolean
}

/**
 * Everything in a project that wants a look, by the one rule that every screen shows: what the report lacks, leaves out or doubts, and what
 * does not add up in the data. Comes in parts, so that a caller can pause between them; `date` is the ISO date of the report.
 */
export function* findToCheck(
  project: Project,
  template: Result<CheckedTemplate> | null,
  date: string,
): Generator<readonly Finding[]> {
  if (template) yield findOfReport(project, template, date)
  for (const found of checkProject(project)) yield found.map((finding) => ({ ...finding, isOfReport: false }))
}

function findOfReport(project: Project, template: Result<CheckedTemplate>, date: string): readonly Finding[] {
  const plain = (issues: readonly Issue[]): readonly Finding[] =>
    issues.map((issue) => ({ issue, figure: null, isOfReport: true }))
  if (!template.ok) return plain(template.error)
  const { prepared, filled, errors } = previewOf(project, template.value.template, date)
  const needed = prepared ? neededFigures(project, prepared) : []
  return [
    ...plain(errors),
    ...needed.map(({ issue, place }) => ({ issue, figure: place, isOfReport: true })),
    ...plain([...template.value.issues, ...(filled?.issues ?? [])]),
  ]
}
