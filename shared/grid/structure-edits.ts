import { nameKey } from '../model/dataset'
import { plainIndicator, type Indicator } from '../model/indicator'
import type { Edit } from '../project/edit'
import type { Project } from '../project/project'

/** What is wrong with an indicator's new name. */
export type NameProblem = 'empty' | 'taken'

/** Names are unique without regard to width, case and spaces; aliases of others are taken too. */
export function nameProblem(project: Project, name: string, ownId: string | null): NameProblem | null {
  const key = nameKey(name)
  if (key === '') return 'empty'
  const others = project.indicators.filter(({ id }) => id !== ownId)
  const isTaken = others.some(
    (indicator) => nameKey(indicator.name) === key || indicator.aliases.some((alias) => nameKey(alias) === key),
  )
  return isTaken ? 'taken' : null
}

/** The first of an indicator's other names that another indicator has as name or other name; null where all are free. */
export function takenAlias(project: Project, aliases: readonly string[], ownId: string | null): string | null {
  return aliases.find((alias) => alias.trim() !== '' && nameProblem(project, alias, ownId) === 'taken') ?? null
}

/** The indicators that can be the whole of one: not itself and none of its own parts. */
export function possibleWholes(project: Project, ownId: string | null): readonly Indicator[] {
  const parents = new Map(project.indicators.map(({ id, partOf }) => [id, partOf]))
  const isPart = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === ownId) return true
      seen.add(at)
    }
    return false
  }
  return project.indicators.filter(({ id }) => !isPart(id))
}

/** A new indicator behind another one (at the end when null), in its section. Its id is new in the project. */
export function newIndicator(project: Project, name: string, unit: string, behind: string | null): Edit {
  const ids = new Set(project.indicators.map(({ id }) => id))
  let id = name.trim()
  for (let count = 2; ids.has(id); count += 1) id = `${name.trim()} ${count}`
  const at = project.indicators.findIndex((indicator) => indicator.id === behind)
  const indicator: Indicator = {
    ...plainIndicator(name.trim(), unit),
    id,
    section: project.indicators[at]?.section ?? [],
  }
  return { tag: 'indicator', id, indicator, position: at < 0 ? project.indicators.length : at + 1 }
}

/** An indicator with changed fields, in its place; a renamed one keeps its old name as an alias, so imports still find it. */
export function changedIndicator(project: Project, changed: Indicator): readonly Edit[] {
  const position = project.indicators.findIndex(({ id }) => id === changed.id)
  const before = project.indicators[position]
  if (!before) return []
  const isRenamed = nameKey(before.name) !== nameKey(changed.name)
  const aliases =
    isRenamed && !changed.aliases.includes(before.name) ? [...changed.aliases, before.name] : changed.aliases
  return [{ tag: 'indicator', id: changed.id, indicator: { ...changed, aliases }, position }]
}

/** One place up or down among the indicators. */
export function movedIndicator(project: Project, id: string, by: -1 | 1): readonly Edit[] {
  const at = project.indicators.findIndex((indicator) => indicator.id === id)
  const indicator = project.indicators[at]
  const neighbour = project.indicators[at + by]
  if (!indicator || !neighbour) return []
  // Over the border of a section the indicator joins the neighbour's before it moves past it.
  const isBorder = indicator.section.join('\n') !== neighbour.section.join('\n')
  if (isBorder) return [{ tag: 'indicator', id, indicator: { ...indicator, section: neighbour.section }, position: at }]
  return [{ tag: 'indicator', id, indicator, position: at + by }]
}

/** Removes an indicator with all its figures, which come back when the change is undone. */
export function removedIndicator(project: Project, id: string): readonly Edit[] {
  const parts = project.indicators.flatMap((indicator, position): Edit[] =>
    indicator.partOf === id
      ? [{ tag: 'indicator', id: indicator.id, indicator: { ...indicator, partOf: null }, position }]
      : [],
  )
  return [
    ...removedFigures(project, (figure) => figure.indicator === id),
    ...parts,
    {
      tag: 'indicator',
      id,
      indicator: null,
      position: project.indicators.findIndex((indicator) => indicator.id === id),
    },
  ]
}

/** Adds a year without figures. */
export function newYear(year: number): readonly Edit[] {
  return [{ tag: 'year', year, isThere: true }]
}

/** Removes a year with its figures. */
export function removedYear(project: Project, year: number): readonly Edit[] {
  const figures = removedFigures(project, ({ period }) => period.tag === 'year' && period.year === year)
  return [...figures, { tag: 'year', year, isThere: false }]
}

function removedFigures(project: Project, isGone: (figure: Project['figures'][number]) => boolean): readonly Edit[] {
  return project.figures.filter(isGone).map(({ indicator, region, period }) => {
    return { tag: 'figure', place: { indicator, region, period }, figure: null }
  })
}
