import { evaluate } from '../../derive/evaluate'
import type { InputFormula } from '../../derive/formula'
import { issue, type Issue } from '../../issue'
import { formatPeriods } from '../../model/period'
import { requiredFigures } from './required-figures'
import type { Template } from '../template'
import type { Moment } from '../term'

/** The figures of one indicator that a report needs and the dataset lacks. */
export interface MissingFigures {
  readonly issue: Issue
  /** The first of them, as the template reads it. */
  readonly first: InputFormula
}

/** What an analysed template needs for a moment and cannot find, one entry an indicator with all its periods. */
export function missingFigures(template: Template, moment: Moment): readonly MissingFigures[] {
  const missing = requiredFigures(template, moment).filter(({ input }) => evaluate(input).tag === 'none')
  return [...new Set(missing.map(({ input }) => input.name))].flatMap((indicator) => {
    const figures = missing.filter(({ input }) => input.name === indicator)
    const [first] = figures
    if (!first) return []
    const periods = formatPeriods(figures.map(({ input }) => input.period))
    return [
      {
        issue: issue('warning', 'check.needed-figures', first.places[0] ?? null, { indicator, periods }),
        first: first.input,
      },
    ]
  })
}
