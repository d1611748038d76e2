import { Alert, Space } from 'antd'
import type { Issue } from '../../shared/issue'
import { formatIssue, formatLocation } from '../../shared/text/messages'
import { useWindow } from '../state/window-store'

interface IssueListProps {
  readonly issues: readonly Issue[]
  readonly onDismiss?: () => void
  readonly onChoose?: (issue: Issue) => void
}

/** Issues as people read them: what, where, what to do. */
export function IssueList({ issues, onDismiss, onChoose }: IssueListProps) {
  const locale = useWindow((state) => state.locale)
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {issues.map((issue, at) => (
        <Alert
          key={at}
          type={issue.severity}
          showIcon
          closable={onDismiss ? { onClose: onDismiss } : false}
          title={
            onChoose ? (
              <button type="button" className="link-button" onClick={() => onChoose(issue)}>
                {formatIssue(issue, locale)}
              </button>
            ) : (
              formatIssue(issue, locale)
            )
          }
          description={issue.place ? formatLocation(issue.place) : undefined}
        />
      ))}
    </Space>
  )
}
