import { CheckCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Issue, Severity } from '../../../shared/issue'
import type { FigureKey } from '../../../shared/project/edit'
import type { Template } from '../../../shared/template/template'
import { formatIssue } from '../../../shared/text/messages'
import { groupIssues, type IssueGroup } from '../../issues/group-issues'
import { GroupTitle } from '../../issues/group-title'
import { useText, type Translate } from '../../state/use-text'
import { showFigure, useWindow } from '../../state/window-store'
import { blockOfPlace } from '../preview/block-of-place'
import { nameLocation } from './name-location'
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
  readonly missing: ReadonlyMap<string, FigureKey>
}

/** Everything left out or doubtful by its cause: first what stops the export, then the rest in the report's order. */
export function IssuePanel({ errors, issues, ...rest }: IssuePanelProps) {
  const t = useText()
  const groups = useMemo(() => groupIssues([...errors, ...issues]), [errors, issues])
  const stopping = groups.filter(({ severity }) => severity === 'error')
  const others = groups.filter(({ severity }) => severity !== 'error')
  if (groups.length === 0) {
    return (
      <p className="quiet">
        <CheckCircleOutlined aria-hidden /> {t('report.no-issues')}
      </p>
    )
  }
  return (
    <>
      {stopping.length > 0 && <h3>{t('report.stopping', { count: stopping.length })}</h3>}
      {stopping.length > 0 && <GroupList groups={stopping} {...rest} />}
      {others.length > 0 && <h3>{t('report.doubts', { count: others.length })}</h3>}
      {others.length > 0 && <GroupList groups={others} {...rest} />}
    </>
  )
}

type GroupProps = Omit<IssuePanelProps, 'errors' | 'issues'>

function GroupList({ groups, ...rest }: GroupProps & { readonly groups: readonly IssueGroup[] }) {
  return (
    <ul className="issue-groups">
      {groups.map((group, at) => (
        <Group key={at} group={group} {...rest} />
      ))}
    </ul>
  )
}

const signs = {
  error: <ExclamationCircleOutlined aria-hidden />,
  warning: <WarningOutlined aria-hidden />,
  info: <InfoCircleOutlined aria-hidden />,
} as const satisfies Readonly<Record<Severity, unknown>>

/** Links that are shown before the rest is asked for. */
const portion = 3

/** One cause: what it is, the way to mend it, and the places of the report that it touches. */
function Group({ group, template, near, onChoose, missing }: GroupProps & { readonly group: IssueGroup }) {
  const t = useText()
  const [isWhole, setWhole] = useState(false)
  const blocks = group.issues.map((issue) => (template ? blockOfPlace(template, issue.place) : null))
  const isNear = near !== null && blocks.includes(near)
  const isOpen = isWhole || isNear
  const shown = isOpen ? group.issues : group.issues.slice(0, portion)
  const place = group.tag === 'missing' ? missing.get(group.indicator) : undefined
  const rest = group.issues.length - shown.length
  return (
    <li className={`issue-group is-${group.severity}${isNear ? ' is-near' : ''}`}>
      <div>
        <span className="issue-sign">{signs[group.severity]}</span> <GroupTitle group={group} />
        {place && (
          <Button type="link" size="small" onClick={() => showFigure(place)} aria-label={enterLabel(group, t)}>
            {t('report.fill-in')}
          </Button>
        )}
      </div>
      <div className="issue-locations">
        {shown.map((issue, at) => (
          <Location key={at} issue={issue} template={template} block={blocks[at] ?? null} {...{ near, onChoose }} />
        ))}
        {rest > 0 && (
          <Button type="link" size="small" onClick={() => setWhole(true)}>
            {t('report.more-locations', { count: rest })}
          </Button>
        )}
      </div>
    </li>
  )
}

function enterLabel(group: IssueGroup, t: Translate): string {
  return group.tag === 'missing' ? t('report.enter-figure', { indicator: group.indicator }) : ''
}

interface LocationProps extends Pick<GroupProps, 'template' | 'near' | 'onChoose'> {
  readonly issue: Issue
  readonly block: number | null
}

/** A place of the report as a short link; the pointer and a screen reader get the whole sentence. */
function Location({ issue, template, block, near, onChoose }: LocationProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const location = template && nameLocation(template, issue.place)
  if (block === null || !location) return null
  const { heading, sentence, caption } = location
  const where = sentence === null ? caption : t('report.location-sentence', { sentence })
  const text = [heading ?? t('report.location-start'), where].filter((part) => part !== null).join(' › ')
  const whole = formatIssue(readableIssue(issue), locale)
  return (
    <button
      type="button"
      className="link-button report-issue"
      title={whole}
      aria-label={`${text}：${whole}`}
      aria-current={near === block ? 'true' : undefined}
      onClick={() => onChoose(block)}
    >
      {text}
    </button>
  )
}
