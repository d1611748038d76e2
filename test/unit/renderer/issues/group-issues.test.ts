import { describe, expect, it } from 'vitest'
import { groupIssues, groupKey } from '../../../../renderer/issues/group-issues'
import { issue, type Issue } from '../../../../shared/issue'

const lacks = (indicator: string, period: string): Issue =>
  issue('warning', 'derive.missing-figure', null, { indicator, period })
const dropped = (sentence: string, ...causes: Issue[]): Issue => ({
  ...issue('warning', 'template.sentence-dropped', null, { sentence }),
  causes,
})

describe('groupIssues', () => {
  it('says a missing indicator once, with every sentence that it takes along', () => {
    const groups = groupIssues([
      dropped('甲', lacks('床位', '2021—2022年')),
      dropped('乙', lacks('床位', '2022年')),
      issue('warning', 'template.row-dropped', null, { caption: '表', indicator: '床位' }),
    ])
    expect(groups).toMatchObject([{ tag: 'missing', indicator: '床位', periods: '2021—2022年', severity: 'warning' }])
    expect(groups[0]?.issues).toHaveLength(3)
  })

  it('puts a sentence that lacks two indicators under both', () => {
    const both = dropped('丙', lacks('床位', '2022年'), lacks('机构', '2020年'))
    expect(groupIssues([both]).map((group) => (group.tag === 'missing' ? group.indicator : ''))).toEqual([
      '床位',
      '机构',
    ])
  })

  it('gathers what goes because nothing stands in it any more, last', () => {
    const groups = groupIssues([
      issue('warning', 'template.heading-dropped', null, { heading: '一' }),
      issue('warning', 'template.chart-dropped', null, { caption: '图' }),
      dropped('甲', lacks('床位', '2022年')),
    ])
    expect(groups.map(({ tag, issues }) => [tag, issues.length])).toEqual([
      ['missing', 1],
      ['consequence', 2],
    ])
  })

  it('says the same sentence once, and what stops before everything else', () => {
    const doubt = issue('warning', 'template.project-unit-assumed', null, { indicator: '床位' })
    const stop = issue('error', 'template.required-missing', null, { text: '题' })
    expect(
      groupIssues([doubt, doubt, stop]).map(({ tag, severity, issues }) => [tag, severity, issues.length]),
    ).toEqual([
      ['other', 'error', 1],
      ['other', 'warning', 2],
    ])
  })

  it('puts a sentence that stops for lack of a figure under its indicator, as what stops', () => {
    const stop: Issue = {
      ...issue('error', 'template.required-missing', null, { text: '题' }),
      causes: [lacks('床位', '2022年')],
    }
    expect(groupIssues([dropped('甲', lacks('床位', '2022年')), stop])).toMatchObject([
      { tag: 'missing', severity: 'error', indicator: '床位' },
    ])
  })

  it('says a rule once for all that breaks it, and counts the need for a figure with the sentences that lack it', () => {
    const rise = (indicator: string, limit = '30'): Issue =>
      issue('warning', 'check.rise', null, { indicator, period: '2022年', rate: '40', limit })
    const groups = groupIssues([
      rise('床位'),
      issue('warning', 'check.needed-figures', null, { indicator: '孤儿', periods: '2021—2022年' }),
      rise('机构'),
      rise('比率', '50'),
      dropped('甲', lacks('孤儿', '2022年')),
    ])
    expect(groups.map(({ tag, issues }) => [tag, issues.length])).toEqual([
      ['rule', 2],
      ['missing', 2],
      ['rule', 1],
    ])
  })
})

describe('groupKey', () => {
  it('is another one once what the group is about changes', () => {
    const keyOf = (rate: string): readonly string[] =>
      groupIssues([
        issue('warning', 'check.rise', null, { indicator: '床位', period: '2022年', rate, limit: '30' }),
      ]).map(groupKey)
    expect(keyOf('40')).toEqual(keyOf('40'))
    expect(keyOf('40')).not.toEqual(keyOf('41'))
  })
})
