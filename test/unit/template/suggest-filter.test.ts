import { describe, expect, it } from 'vitest'
import { suggestFilter } from '../../../shared/template/suggest-filter'
import { findFilter } from '../../../shared/template/filters/index'

describe('suggestFilter', () => {
  it('names a filter that the language has, for amounts, rates, averages and levels alike', () => {
    for (const given of ['增加', '减少', '增长率', '百分点', '年均增长', '数值']) {
      expect(findFilter(suggestFilter(given)), given).toBeDefined()
    }
    expect(suggestFilter('增加')).not.toBe(suggestFilter('增长率'))
  })
})
