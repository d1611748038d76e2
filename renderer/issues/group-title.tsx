import { formatRule } from '../../shared/text/issue-rules'
import { formatIssue } from '../../shared/text/messages'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import type { IssueGroup } from './group-issues'

/** What a group of issues comes from, in one sentence. */
export function GroupTitle({ group }: { readonly group: IssueGroup }) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  // The need for a figure is not a place of the report.
  const count = group.issues.filter(({ code }) => code !== 'check.needed-figures').length
  switch (group.tag) {
    case 'missing':
      return (
        <>
          <strong>{group.indicator}</strong>{' '}
          {t('report.group-missing', { periods: group.periods, count: count === 0 ? '' : count })}
        </>
      )
    case 'consequence':
      return t('report.group-consequence', { count })
    case 'rule': {
      const [first] = group.issues
      return first ? formatRule(first, locale) : null
    }
    case 'other': {
      const [first] = group.issues
      return first ? formatIssue(first, locale) : null
    }
  }
}
