import { describe, expect, it } from 'vitest'
import { isTotalRegion } from '../../../shared/model/region'

describe('isTotalRegion', () => {
  it('knows the rows that stand for all regions, also set wide', () => {
    for (const name of ['合计', '合　计', '全市', '小 计', 'Total', '平均']) {
      expect([name, isTotalRegion(name)]).toEqual([name, true])
    }
  })

  it('takes a region for one though its name begins or ends alike', () => {
    for (const name of ['全椒县', '合川区', '总部', '市本级', '']) {
      expect([name, isTotalRegion(name)]).toEqual([name, false])
    }
  })
})
