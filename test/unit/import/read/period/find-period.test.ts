import { describe, expect, it } from 'vitest'
import { findPeriod } from '../../../../../shared/import/read/period/find-period'

describe('findPeriod', () => {
  it('finds the one year among other words', () => {
    expect(findPeriod('2012年结婚登记', 'gregorian')).toMatchObject({ period: { year: 2012 }, rest: '结婚登记' })
    expect(findPeriod('2021年一季度产值', 'gregorian')).toMatchObject({ period: { tag: 'quarter', quarter: 1 } })
  })

  it('reads a change over the year before as one of the year that opens the label', () => {
    expect(findPeriod('2021年增长率', 'gregorian')).toMatchObject({ period: { year: 2021 }, rest: '增长率' })
    expect(findPeriod('2021年比上年增减', 'gregorian')).toMatchObject({ period: { year: 2021 } })
    expect(findPeriod('2021年年均增长', 'gregorian')).toBeNull()
    expect(findPeriod('2019年以来增长', 'gregorian')).toBeNull()
    expect(findPeriod('2019年至今', 'gregorian')).toBeNull()
  })

  it('leaves comparisons alone', () => {
    expect(findPeriod('2021年比2020年增长', 'gregorian')).toBeNull()
    expect(findPeriod('比2012年增加', 'gregorian')).toBeNull()
  })
})
