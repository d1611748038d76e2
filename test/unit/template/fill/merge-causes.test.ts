import { describe, expect, it } from 'vitest'
import { issue, type Issue } from '../../../../shared/issue'
import { mergeCauses } from '../../../../shared/template/fill/merge-causes'

const missing = (indicator: string, period: string): Issue =>
  issue('warning', 'derive.missing-figure', null, { indicator, period })

describe('mergeCauses', () => {
  it('tells the missing years of an indicator as one cause', () => {
    const merged = mergeCauses([missing('孤儿', '2021年'), missing('孤儿', '2022年'), missing('低保', '2022年')])
    expect(merged.map(({ parameters }) => parameters)).toEqual([
      { indicator: '孤儿', period: '2021—2022年' },
      { indicator: '低保', period: '2022年' },
    ])
  })

  it('tells the same cause once, and keeps months and other causes as they are', () => {
    const month = missing('孤儿', '2022年5月')
    expect(mergeCauses([month, month, missing('孤儿', '2022年')])).toEqual([month, missing('孤儿', '2022年')])
  })
})
