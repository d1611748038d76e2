import type { Claim } from '../../../shared/report/document'
import type { Result } from '../../../shared/result'
import type { DraftRun, PrintedRuns } from '../../../shared/template/fill/draft-figure'

/** The words of printed runs, a note in brackets; or the codes of why there are none. */
export function runsText(printed: Result<PrintedRuns>): string {
  return printed.ok ? textOf(printed.value.runs) : printed.error.map(({ code }) => code).join(' ')
}

function textOf(runs: readonly DraftRun[]): string {
  return runs
    .map((run) => (run.tag === 'text' ? run.text : run.tag === 'figure' ? run.draft.text : `[${textOf(run.note)}]`))
    .join('')
}

/** What the words of the runs claim, as "relation words". */
export function claimsOf(printed: Result<PrintedRuns>): readonly string[] {
  const claims = (run: DraftRun): readonly Claim[] => (run.tag === 'figure' ? run.draft.claims : [])
  return printed.ok ? printed.value.runs.flatMap(claims).map(({ relation, words }) => `${relation} ${words}`) : []
}
