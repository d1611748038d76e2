import { formatPeriod, periodKey, yearPeriod, type Period } from '../model/period'
import type { Project } from '../project/project'

/** A column of the grid: one period. */
export interface GridColumn {
  /** As `periodKey` gives it; the key under which a row holds its figure. */
  readonly key: string
  readonly period: Period
  readonly label: string
}

/**
 * The project's years, ascending. Quarters, months and totals that figures stand for follow in columns of their own: they are
 * never collapsed onto a year, and never out of reach.
 */
export function gridColumns(project: Pick<Project, 'years' | 'figures'>): readonly GridColumn[] {
  const years = project.years.map((year) => columnOf(yearPeriod(year)))
  const others = new Map<string, Period>()
  for (const { period } of project.figures) if (period.tag !== 'year') others.set(periodKey(period), period)
  const sorted = [...others].sort(([left], [right]) => (left < right ? -1 : 1))
  return [...years, ...sorted.map(([, period]) => columnOf(period))]
}

function columnOf(period: Period): GridColumn {
  return { key: periodKey(period), period, label: formatPeriod(period) }
}
