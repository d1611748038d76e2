import { describe, expect, it } from 'vitest'
import { filterNames, findFilter, isComparison } from '../../../../shared/template/filters/index'

describe('findFilter', () => {
  it('knows a filter by its Chinese name and by every alias', () => {
    for (const name of filterNames()) expect(findFilter(name), name).toBeDefined()
    const growth = findFilter('增长率')
    for (const alias of growth?.aliases ?? []) expect(findFilter(alias)).toBe(growth)
    expect(findFilter('没有的')).toBeUndefined()
  })
})

describe('isComparison', () => {
  it('tells what a sentence can do without from what it is about', () => {
    expect(['增长率', '增加'].map(isComparison)).toEqual([true, true])
    expect(['占比', '位数', '累计', '没有的'].map(isComparison)).toEqual([false, false, false, false])
  })
})
