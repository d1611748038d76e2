import { describe, expect, it } from 'vitest'
import { verbBefore, wholeBefore } from '../../../../shared/draft/statements/verbs'

describe('verbBefore', () => {
  it.each([
    ['比上年增长', true, '%', 'rate', 1],
    ['比上年下降约', true, '%', 'rate', -1],
    ['增速为', true, '%', 'rate', 0],
    ['降幅达', true, '%', 'rate', -1],
    ['年均增长', true, '%', 'average-rate', 1],
    ['占全市人口的', true, '%', 'share', 0],
    ['占常住人口比重为', true, '%', 'share', 0],
    ['覆盖率达', true, '%', 'level', 0],
    ['比上年末增加', false, '个', 'amount', 1],
    ['比上年减少', false, '人', 'amount', -1],
    ['提高到', false, '元', 'level', 0],
    ['新增', false, '个养老中心', 'level', 0],
    ['新增', false, '家,', 'amount', 1],
    ['比上年新增', false, '名', 'amount', 1],
    ['用水减少', false, '立方米', 'amount', -1],
    ['居全省第', false, '位', 'place', 0],
    ['连续', false, '年', 'streak', 0],
    ['增长', false, '倍', 'times', 1],
    ['是上年的', false, '倍', 'ratio', 0],
    ['提高', false, '个百分点', 'points', 1],
  ] as const)('reads %s', (clause, isPercent, unit, form, direction) => {
    expect(verbBefore(clause, isPercent, unit)).toMatchObject({ form, direction })
  })
})

describe('wholeBefore', () => {
  it('reads the whole of a share, or that the sentence leaves it out', () => {
    expect(wholeBefore('占农业总产值的')).toBe('农业总产值')
    expect(wholeBefore('占社会消费品零售总额比重')).toBe('社会消费品零售总额')
    expect(wholeBefore('占')).toBe('')
    expect(wholeBefore('达到')).toBeNull()
  })
})
