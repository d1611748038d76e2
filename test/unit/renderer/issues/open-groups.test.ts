import { describe, expect, it } from 'vitest'
import { markOf } from '../../../../renderer/issues/aside-store'
import { groupIssues, groupKey } from '../../../../renderer/issues/group-issues'
import { openGroups } from '../../../../renderer/issues/open-groups'
import { issue } from '../../../../shared/issue'

const groups = groupIssues([
  issue('error', 'derive.invalid-figure', null, { indicator: '床位', period: '2022年', text: '待补' }),
  issue('warning', 'check.negative', null, { indicator: '床位', period: '2021年', value: '-1' }),
  issue('info', 'import.empty-sheet', null, { sheet: '空' }),
])

describe('openGroups', () => {
  it('counts what must or should be looked at, not what only tells', () => {
    expect(openGroups(groups, new Set()).map(({ severity }) => severity)).toEqual(['error', 'warning'])
  })

  it('leaves out what was set aside, but never what must be put right', () => {
    const aside = new Set(groups.map((group) => markOf(groupKey(group))))
    expect(openGroups(groups, aside).map(({ severity }) => severity)).toEqual(['error'])
  })
})
