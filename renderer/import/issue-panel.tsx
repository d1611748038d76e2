import type { Issue, Severity } from '../../shared/issue'
import { formatIssue } from '../../shared/text/messages'
import { SeverityTag } from '../components/severity-tag'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** Issues of the workbook, the gravest first; a click shows the cell. */
export function IssuePanel({
  issues,
  onChoose,
}: {
  readonly issues: readonly Issue[]
  readonly onChoose: (issue: Issue) => void
}) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  if (issues.length === 0) return <p>{t('import.no-issues')}</p>
  return severities.map((severity) => {
    const own = issues.filter((issue) => issue.severity === severity)
    if (own.length === 0) return null
    const name = t(severity === 'error' ? 'app.error' : severity === 'warning' ? 'app.warning' : 'app.note')
    return (
      <section key={severity} aria-label={name}>
        <SeverityTag tone={severity}>
          {name} {own.length}
        </SeverityTag>
        <ul className="issue-group">
          {own.map((issue, at) => (
            <li key={at}>
              {issue.place?.tag === 'cell' ? (
                <button type="button" className="link-button" onClick={() => onChoose(issue)}>
                  {formatIssue(issue, locale)}
                  <span className="panel-hint" style={{ display: 'block' }}>
                    {[issue.place.sheet, issue.place.cell].filter((part) => part !== null).join(' › ')}
                  </span>
                </button>
              ) : (
                formatIssue(issue, locale)
              )}
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
