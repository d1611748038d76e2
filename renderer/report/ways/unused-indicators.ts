import { nameKey } from '../../../shared/model/dataset'
import type { Project } from '../../../shared/project/project'
import type { Template } from '../../../shared/template/template'

/** How many indicators with figures a project has, and how many of them a template has no place for. */
export function unusedIndicators(
  { indicators, figures }: Pick<Project, 'indicators' | 'figures'>,
  template: Template,
): { readonly all: number; readonly unused: number } {
  const filled = new Set(figures.map(({ indicator }) => indicator))
  const known = new Set(template.indicators.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map(nameKey)))
  const own = indicators.filter(({ id }) => filled.has(id))
  const unused = own.filter(({ id, name, aliases }) => ![id, name, ...aliases].some((one) => known.has(nameKey(one))))
  return { all: own.length, unused: unused.length }
}
