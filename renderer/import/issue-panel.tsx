import { useMemo } from 'react'
import type { Issue } from '../../shared/issue'
import { formatEntry } from '../../shared/text/issue-rules'
import { formatIssue } from '../../shared/text/messages'
import type { IssueGroup } from '../issues/group-issues'
import { IssueGroups, type IssuePlace } from '../issues/issue-groups'
import { useWalk } from '../issues/use-walk'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'

interface IssuePanelProps {
  readonly groups: readonly IssueGroup[]
  /** The workbook. */
  readonly file: string
  readonly onChoose: (issue: Issue) => void
}

/** What wants a look in the workbook, by its cause; a click shows the cell. */
export function IssuePanel({ groups, file, onChoose }: IssuePanelProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  useWalk(
    useMemo(
      () =>
        groups
          .flatMap(({ issues }) => issues)
          .filter(({ place }) => place?.tag === 'cell')
          .map((issue) => ({ text: formatIssue(issue, locale), show: () => onChoose(issue) })),
      [groups, locale, onChoose],
    ),
  )
  if (groups.length === 0) return <p>{t('issues.none')}</p>
  const placeOf = (issue: Issue, { tag }: IssueGroup): IssuePlace | null => {
    const { place } = issue
    const cell = place?.tag === 'cell' ? [place.sheet, place.cell].filter((part) => part !== null).join(' › ') : null
    const entry = tag === 'rule' ? formatEntry(issue, locale) : null
    const text = entry === null ? cell : cell === null ? entry : `${entry}（${cell}）`
    if (text === null) return null
    const whole = tag === 'rule' ? formatIssue(issue, locale) : null
    return { text, whole, isNear: false, onChoose: cell === null ? null : () => onChoose(issue) }
  }
  return (
    <>
      <p className="quiet">{t('issues.walk')}</p>
      <IssueGroups {...{ groups, file, placeOf }} portion={4} />
    </>
  )
}
