import { describe, expect, it } from 'vitest'
import { filterFor } from '../../../shared/template/suggest-filter'
import { findFilter } from '../../../shared/template/filters/index'

describe('filterFor', () => {
  it('names a filter that the language has, for amounts, rates, averages and levels alike', () => {
    for (const given of ['增加', '减少', '增长率', '百分点', '年均增长', '数值']) {
      expect(findFilter(filterFor(given)), given).toBeDefined()
    }
    expect(filterFor('增加')).not.toBe(filterFor('增长率'))
  })
})
