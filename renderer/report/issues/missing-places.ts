import type { FigureKey } from '../../../shared/project/edit'
import { neededFigures } from '../../../shared/template/project/needed-figures'
import type { Project } from '../../../shared/project/project'
import type { BoundTemplate } from '../../../shared/template/project/bind-project'

/** By the name of an indicator that the report lacks figures of: where the first of them belongs in the grid. */
export function missingPlaces(project: Project, prepared: BoundTemplate): ReadonlyMap<string, FigureKey> {
  return new Map(
    neededFigures(project, prepared).flatMap(({ issue: { parameters }, place }) =>
      place && typeof parameters['indicator'] === 'string' ? [[parameters['indicator'], place] as const] : [],
    ),
  )
}
