import type { Issue } from '../../issue'
import { indexDataset } from '../../model/dataset'
import { missingFigures } from '../analyse/missing-figures'
import { baseYearFor } from '../base-year-for'
import type { BoundTemplate } from './bind-project'
import type { FigureKey } from '../../project/edit'
import { datasetOfProject, type Project } from '../../project/project'

/** Figures of one indicator that the report needs and the project lacks. */
export interface NeededFigures {
  readonly issue: Issue
  /** Where the first of them belongs; null when the project has no such indicator. */
  readonly place: FigureKey | null
}

/** What a project's report needs for its year and base year and cannot find, by indicator. The template is bound to the project. */
export function neededFigures(project: Project, bound: BoundTemplate): readonly NeededFigures[] {
  const { template } = bound
  const { year, baseYear, region } = project.report
  const dataset = bound.dataset(datasetOfProject(project))
  const moment = {
    index: indexDataset(dataset),
    year,
    baseYear: baseYearFor(template, year, baseYear, dataset).baseYear,
    region,
  }
  const known = new Set(project.indicators.map(({ id }) => id))
  return missingFigures(template, moment).map(({ issue, first }) => {
    const { indicator, region: place, period } = first
    return { issue, place: known.has(indicator) ? { indicator, region: place, period } : null }
  })
}
