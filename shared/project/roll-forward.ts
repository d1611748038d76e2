import { figureKey } from '../model/dataset'
import type { Figure } from '../model/figure'
import type { Change, Edit } from './edit'
import type { NarrativeOverride, Project } from './project'

/** What going on with the next year does, and what somebody should read again because of it. */
export interface RolledForward {
  readonly year: number
  readonly edits: readonly Edit[]
  /** Own wording with numbers that were typed: they stay as they are in the next year's report. */
  readonly typed: readonly NarrativeOverride[]
  /** Figures of the years before that are still provisional or estimated. */
  readonly open: readonly Figure[]
  /** Figures that were provisional or estimated once and are final now: what was said of them may read otherwise. */
  readonly settled: readonly Figure[]
}

/**
 * The step from the report of one year to that of the next: a column of the new year, and the report's settings moved on, its template
 * kept. `changes` is the history of the project.
 */
export function rollForward(project: Project, changes: readonly Change[]): RolledForward {
  const { report, years, overrides, figures } = project
  const year = report.year + 1
  // A base year is moved along where it was the year before; 2012 stays 2012.
  const baseYear = report.baseYear === report.year - 1 ? report.year : report.baseYear
  const wasOpen = new Set(
    changes
      .flatMap(({ inverse }) => inverse)
      .flatMap((edit) =>
        edit.tag === 'figure' && edit.figure !== null && edit.figure.status !== 'final' ? [keyOf(edit.figure)] : [],
      ),
  )
  const past = figures.filter(({ period }) => period.tag === 'year' && period.year <= report.year)
  return {
    year,
    edits: [
      ...(years.includes(year) ? [] : [{ tag: 'year', year, isThere: true } as const]),
      { tag: 'report', report: { ...report, year, baseYear } },
    ],
    typed: overrides.filter(({ template, text }) => template === report.template && hasTypedNumber(text)),
    open: past.filter(({ status }) => status !== 'final'),
    settled: past.filter((figure) => figure.status === 'final' && wasOpen.has(keyOf(figure))),
  }
}

function keyOf({ indicator, period, region }: Figure): string {
  return figureKey(indicator, period, region)
}

/** Whether a wording holds digits that do not come from the data. */
function hasTypedNumber(text: string): boolean {
  return /\d/u.test(text.replace(/\{\{.*?\}\}/gsu, '').normalize('NFKC'))
}
