import { evaluate } from '../derive/evaluate'
import { issue, type Issue } from '../issue'
import { indexDataset } from '../model/dataset'
import { formatPeriods } from '../model/period'
import { requiredFigures } from '../template/required-figures'
import { defaultBaseYear } from '../template/template'
import type { BoundTemplate } from '../template/bind-project'
import type { FigurePlace } from './edit'
import { datasetOfProject, type Project } from './project'

/** Figures of one indicator that the report needs and the project lacks. */
export interface NeededFigures {
  readonly issue: Issue
  /** Where the first of them belongs; null when the project has no such indicator. */
  readonly place: FigurePlace | null
}

/** What a project's report needs for its year and base year and cannot find, by indicator. The template is bound to the project. */
export function neededFigures(project: Project, bound: BoundTemplate): readonly NeededFigures[] {
  const { template } = bound
  const { year, baseYear, region } = project.report
  const moment = {
    index: indexDataset(bound.dataset(datasetOfProject(project))),
    year,
    baseYear: baseYear ?? defaultBaseYear(template, year),
    region,
  }
  const missing = requiredFigures(template, moment).filter(({ input }) => evaluate(input).tag === 'none')
  const known = new Set(project.indicators.map(({ id }) => id))
  return [...new Set(missing.map(({ input }) => input.name))].flatMap((indicator) => {
    const figures = missing.filter(({ input }) => input.name === indicator)
    const [first] = figures
    if (!first) return []
    const { indicator: id, period } = first.input
    const periods = formatPeriods(figures.map(({ input }) => input.period))
    return [
      {
        issue: issue('warning', 'check.needed-figures', first.places[0] ?? null, { indicator, periods }),
        place: known.has(id) ? { indicator: id, region: first.input.region, period } : null,
      },
    ]
  })
}
