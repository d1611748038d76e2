import type { LeftOut, ReportText } from '../../../shared/draft/report-text'
import { issue, type Issue } from '../../../shared/issue'

/** What may hold numbers that nobody then looks at. */
const withNumbers: readonly LeftOut['what'][] = ['text-box', 'chart', 'formula', 'embedded-object']

/** What a report holds and its text does not, for its user to know. */
export function leftOutIssues({ leftOut }: ReportText, file: string): readonly Issue[] {
  return leftOut.map(({ what, count }) =>
    issue(withNumbers.includes(what) ? 'warning' : 'info', `read-report.${what}`, { tag: 'file', file }, { count }),
  )
}
