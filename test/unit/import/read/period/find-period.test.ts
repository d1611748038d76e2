import { describe, expect, it } from 'vitest'
import { findPeriod } from '../../../../../shared/import/read/period/find-period'

describe('findPeriod', () => {
  it('finds the one year among other words', () => {
    expect(findPeriod('2012年结婚登记', 'gregorian')).toMatchObject({ period: { year: 2012 }, rest: '结婚登记' })
    expect(findPeriod('2021年一季度产值', 'gregorian')).toMatchObject({ period: { tag: 'quarter', quarter: 1 } })
  })

  it('leaves comparisons alone', () => {
    expect(findPeriod('2021年比2020年增长', 'gregorian')).toBeNull()
    expect(findPeriod('比2012年增加', 'gregorian')).toBeNull()
  })
})
