import { describe, expect, it } from 'vitest'
import { addsUp } from '../../../shared/model/adds-up'

describe('addsUp', () => {
  it.each([
    ['低保对象', '万人', null, true],
    ['标准化养老机构', '个', null, true],
    ['均等化服务项目', '项', 'flow', true],
    ['城市低保标准', '元/人·月', null, false],
    ['人均支出', '元', null, false],
    ['火化率', '%', null, false],
    ['每千名老年人床位', '张', null, false],
    ['床位', '张', 'standard', false],
    ['满意度位次', '位', null, false],
    ['平均年龄', '岁', 'stock', false],
    ['支出', '元/人', 'flow', false],
  ] as const)('of %s in %s is so', (name, unit, kind, expected) => {
    expect(addsUp({ name, unit, kind })).toBe(expected)
  })
})
