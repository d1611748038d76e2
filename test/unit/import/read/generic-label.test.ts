import { describe, expect, it } from 'vitest'
import { isGenericLabel, isValueHeader } from '../../../../shared/import/read/generic-label'

describe('isGenericLabel', () => {
  it.each(['合计', '小 计', '男', '城市', '其他', '数值', '性别', 'Total'])(
    'says that %s needs another label',
    (label) => {
      expect(isGenericLabel(label)).toBe(true)
    },
  )

  it.each(['养老床位', '结婚登记', '城市低保', '特别', '合计登记'])('lets %s stand alone', (label) => {
    expect(isGenericLabel(label)).toBe(false)
  })
})

describe('isValueHeader', () => {
  it('knows headers that say only that values stand below', () => {
    expect(['数值', '指标值', 'OBS_VALUE', '本期数'].every(isValueHeader)).toBe(true)
    expect(['床位数', '合计', '年份'].some(isValueHeader)).toBe(false)
  })
})
