import { useMemo } from 'react'
import { useAsideOf } from '../issues/aside-store'
import type { IssueGroup } from '../issues/group-issues'
import { openGroups } from '../issues/open-groups'
import { useWindow } from '../state/window-store'
import { useToCheck } from './to-check-store'

/** What is still to be dealt with in the open project; the same numbers in the bar, the lists and before an export. */
export interface OpenGroups {
  readonly all: readonly IssueGroup[]
  readonly ofReport: readonly IssueGroup[]
  /** How many indicators the report lacks figures of. */
  readonly missing: number
}

export function useOpenGroups(): OpenGroups {
  const { groups, ofReport } = useToCheck()
  const aside = useAsideOf(useWindow(({ project }) => project?.file.name ?? ''))
  return useMemo(() => {
    const all = openGroups(groups, aside)
    return {
      all,
      ofReport: openGroups(ofReport, aside),
      missing: all.filter(({ tag }) => tag === 'missing').length,
    }
  }, [groups, ofReport, aside])
}
