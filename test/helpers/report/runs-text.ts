import type { PrintedRuns, DraftRun } from '../../../shared/template/fill/draft-figure'
import type { Claim } from '../../../shared/report/document'
import type { Result } from '../../../shared/result'

/** The words of printed runs, or the codes of why there are none. */
export function runsText(printed: Result<PrintedRuns>): string {
  if (!printed.ok) return printed.error.map(({ code }) => code).join(' ')
  return printed.value.runs.map((run) => (run.tag === 'text' ? run.text : run.draft.text)).join('')
}

/** What the words of the runs claim, as "relation words". */
export function claimsOf(printed: Result<PrintedRuns>): readonly string[] {
  const claims = (run: DraftRun): readonly Claim[] => (run.tag === 'figure' ? run.draft.claims : [])
  return printed.ok ? printed.value.runs.flatMap(claims).map(({ relation, words }) => `${relation} ${words}`) : []
}
