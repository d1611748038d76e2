import type { LeftOut, ReportText } from '../../../shared/draft/report-text'
import { issue, type Issue } from '../../../shared/issue'

/** What each thing is told by; a warning where it may hold numbers that nobody then looks at. */
const told = {
  'text-box': ['warning', 'read-report.text-box'],
  picture: ['info', 'read-report.picture'],
  chart: ['warning', 'read-report.chart'],
  formula: ['warning', 'read-report.formula'],
  'embedded-object': ['warning', 'read-report.embedded-object'],
  'header-or-footer': ['info', 'read-report.header-or-footer'],
  comment: ['info', 'read-report.comment'],
  deletion: ['info', 'read-report.deletion'],
} as const satisfies Readonly<Record<LeftOut['what'], readonly ['warning' | 'info', Issue['code']]>>

/** What a report holds and its text does not, for its user to know. */
export function leftOutIssues({ leftOut }: ReportText, file: string): readonly Issue[] {
  return leftOut.map(({ what, count }) => {
    const [severity, code] = told[what]
    return issue(severity, code, { tag: 'file', file }, { count })
  })
}
