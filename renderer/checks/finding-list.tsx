import { Button } from 'antd'
import { useState } from 'react'
import { formatIssue } from '../../shared/text/messages'
import { useText } from '../state/use-text'
import { showFigure, useWindow } from '../state/window-store'
import type { Finding, FindingGroup } from './findings'
import { SeverityTag } from '../components/severity-tag'

/** So many findings of a kind are shown at first, and more on demand: a large project can have thousands. */
const portion = 12
const further = 100

export function FindingList({ group, about }: { readonly group: FindingGroup; readonly about: string | null }) {
  const t = useText()
  const [shown, setShown] = useState(portion)
  const rest = group.findings.length - shown
  return (
    <section className="checks-group" aria-labelledby={`checks-${group.kind}`}>
      <h2 id={`checks-${group.kind}`}>
        {t(`checks.${group.kind}`)} <span className="checks-count">{group.findings.length}</span>
        {about !== null && <span className="checks-quiet checks-small"> · {about}</span>}
      </h2>
      <ul>
        {group.findings.slice(0, shown).map((finding, at) => (
          <li key={at}>
            <FindingRow finding={finding} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button style={{ margin: 12 }} onClick={() => setShown(shown + further)}>
          {t('checks.more', { count: Math.min(rest, further) })}
        </Button>
      )}
    </section>
  )
}

function FindingRow({ finding: { issue, place } }: { readonly finding: Finding }) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const name = t(issue.severity === 'error' ? 'app.error' : issue.severity === 'warning' ? 'app.warning' : 'app.note')
  const content = (
    <>
      <SeverityTag tone={issue.severity}>{name}</SeverityTag>
      <span className="checks-text">
        {formatIssue(issue, locale)}
        {issue.place?.tag === 'cell' && (
          <span className="checks-quiet checks-small">
            {[issue.place.file, issue.place.sheet, issue.place.cell].filter((part) => part !== null).join(' › ')}
          </span>
        )}
      </span>
    </>
  )
  if (!place) {
    return (
      <div className="checks-row">
        {content}
        {issue.code === 'check.needed-figures' && <span className="checks-go">{t('checks.no-cell')}</span>}
      </div>
    )
  }
  return (
    <button type="button" className="checks-row" onClick={() => showFigure(place)}>
      {content}
      <span className="checks-go" aria-hidden="true">
        {t('checks.to-cell')} ›
      </span>
    </button>
  )
}
