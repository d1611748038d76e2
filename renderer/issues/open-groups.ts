import { markOf } from './aside-store'
import { groupKey, type IssueGroup } from './group-issues'

/** The groups that are still to be dealt with: what only tells and what was set aside (marks of `markOf`) is not counted. */
export function openGroups(groups: readonly IssueGroup[], aside: ReadonlySet<string>): readonly IssueGroup[] {
  return groups.filter(
    (group) => group.severity === 'error' || (group.severity === 'warning' && !aside.has(markOf(groupKey(group)))),
  )
}
