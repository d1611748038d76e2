import { checkIndicator } from '../../shared/checks/check-dataset'
import { issue, type Issue } from '../../shared/issue'
import { indexDataset } from '../../shared/model/dataset'
import type { Figure } from '../../shared/model/figure'
import { formatPeriod } from '../../shared/model/period'
import type { FigureKey } from '../../shared/project/edit'
import { datasetOfProject, type Project } from '../../shared/project/project'

/** A finding about the project's own figures, with the cell of the grid that it is about. */
export interface FigureFinding {
  readonly issue: Issue
  readonly figure: FigureKey
}

/** Checks a project indicator by indicator, so that a caller can pause between them. */
export function* checkProject(project: Project): Generator<readonly FigureFinding[]> {
  const index = indexDataset(datasetOfProject(project))
  for (const indicator of project.indicators) {
    const invalid = index.figuresOf(indicator.id).flatMap((figure): readonly FigureFinding[] => {
      if (figure.value.tag !== 'invalid') return []
      const parameters = {
        indicator: indicator.name,
        period: formatPeriod(figure.period),
        text: figure.value.text,
      }
      return [{ issue: issue('error', 'derive.invalid-figure', null, parameters), figure: keyOf(figure) }]
    })
    const found = checkIndicator(index, indicator).map(({ issue: cause, figure }) => ({
      issue: cause,
      figure: keyOf(figure),
    }))
    yield [...invalid, ...found]
  }
}

function keyOf({ indicator, region, period }: Figure): FigureKey {
  return { indicator, region, period }
}
