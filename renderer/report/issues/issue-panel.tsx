import { Button, Empty } from 'antd'
import type { Issue } from '../../../shared/issue'
import type { Template } from '../../../shared/template/template'
import { formatIssue, formatPlace } from '../../../shared/text/messages'
import { useText } from '../../state/use-text'
import type { FigurePlace } from '../../../shared/project/edit'
import { showFigure, useWindow } from '../../state/window-store'
import { blockOfPlace } from '../preview/block-of-place'
import { indicatorsOf } from './missing-places'
import { readableIssue } from './readable-issue'

interface IssuePanelProps {
  readonly template: Template | null
  /** What stops the export. */
  readonly errors: readonly Issue[]
  readonly issues: readonly Issue[]
  /** The template's block whose issues were asked for. */
  readonly near: number | null
  readonly onChoose: (block: number) => void
  /** Where figures that are missing belong, by the name of their indicator. */
  readonly missing: ReadonlyMap<string, FigurePlace>
}

/** Everything left out or doubtful: first what stops the export, then the rest in the report's order. */
export function IssuePanel({ template, errors, issues, near, onChoose, missing }: IssuePanelProps) {
  const t = useText()
  if (errors.length + issues.length === 0) {
    return <Empty description={t('report.no-issues')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
  }
  const item = (issue: Issue, at: number) => {
    const block = template ? blockOfPlace(template, issue.place) : null
    return (
      <li key={at}>
        <IssueItem
          issue={readableIssue(issue)}
          isNear={block !== null && block === near}
          onChoose={block === null ? null : () => onChoose(block)}
        />
        <CellLinks names={indicatorsOf(issue)} missing={missing} />
      </li>
    )
  }
  return (
    <>
      {errors.length > 0 && (
        <section>
          <h3>{t('report.stopping', { count: errors.length })}</h3>
          <ul style={{ listStyle: 'none', padding: 0 }}>{errors.map(item)}</ul>
        </section>
      )}
      {issues.length > 0 && (
        <section>
          <h3>{t('report.doubts', { count: issues.length })}</h3>
          <ul style={{ listStyle: 'none', padding: 0 }}>{issues.map(item)}</ul>
        </section>
      )}
    </>
  )
}

interface CellLinksProps {
  readonly names: readonly string[]
  readonly missing: IssuePanelProps['missing']
}

/** To the cells where what is missing can be entered. */
function CellLinks({ names, missing }: CellLinksProps) {
  const t = useText()
  const places = names.flatMap((name) => {
    const place = missing.get(name)
    return place ? [{ name, place }] : []
  })
  if (places.length === 0) return null
  return (
    <div className="report-issue-links">
      {places.map(({ name, place }) => (
        <Button key={name} type="link" size="small" onClick={() => showFigure(place)}>
          {t('report.enter-figure', { indicator: name })}
        </Button>
      ))}
    </div>
  )
}

interface IssueItemProps {
  readonly issue: Issue
  readonly isNear: boolean
  readonly onChoose: (() => void) | null
}

function IssueItem({ issue, isNear, onChoose }: IssueItemProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const severity = { error: t('app.error'), warning: t('app.warning'), info: t('app.note') }[issue.severity]
  const className = `report-issue is-${issue.severity}${isNear ? ' is-near' : ''}`
  const content = (
    <>
      <strong>{severity}</strong> {formatIssue(issue, locale)}
      {issue.causes && issue.causes.length > 0 && (
        <ul>
          {issue.causes.map((cause, at) => (
            <li key={at}>{formatIssue(cause, locale)}</li>
          ))}
        </ul>
      )}
      {issue.place && <small style={{ display: 'block' }}>{formatPlace(issue.place)}</small>}
    </>
  )
  if (!onChoose) return <div className={className}>{content}</div>
  return (
    <button type="button" className={className} aria-current={isNear ? 'true' : undefined} onClick={onChoose}>
      {content}
    </button>
  )
}
