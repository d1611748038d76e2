import { issue, type Issue } from '../issue'
import type { Dataset } from '../model/dataset'
import { defaultBaseYear, type Template } from './template'

/** The year a report compares with, and what to say about how it was found. */
export interface ChosenBaseYear {
  readonly baseYear: number
  readonly issues: readonly Issue[]
}

/**
 * The base year of a report: the one asked for, else the template's. Where that is so many years back and the data begin later,
 * the first year of the data takes its place, because nothing could be compared with a year before all data.
 */
export function baseYearFor(
  template: Template,
  year: number,
  asked: number | null,
  { figures }: Pick<Dataset, 'figures'>,
): ChosenBaseYear {
  const own = asked ?? defaultBaseYear(template, year)
  if (asked !== null || template.baseYear > 0) return { baseYear: own, issues: [] }
  let first = Infinity
  for (const { period, value } of figures) {
    if (period.tag === 'year' && value.tag === 'number') first = Math.min(first, period.year)
  }
  if (first <= own || first >= year) return { baseYear: own, issues: [] }
  return { baseYear: first, issues: [issue('info', 'template.base-year-moved', null, { first, asked: own })] }
}
