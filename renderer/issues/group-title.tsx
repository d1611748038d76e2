import { formatIssue } from '../../shared/text/messages'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import type { IssueGroup } from './group-issues'

/** What a group of issues comes from, in one sentence. */
export function GroupTitle({ group }: { readonly group: IssueGroup }) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const count = group.issues.length
  switch (group.tag) {
    case 'missing':
      return (
        <>
          <strong>{group.indicator}</strong> {t('report.group-missing', { periods: group.periods, count })}
        </>
      )
    case 'consequence':
      return t('report.group-consequence', { count })
    case 'other': {
      const [first] = group.issues
      return first ? formatIssue(first, locale) : null
    }
  }
}
