import { describe, expect, it } from 'vitest'
import { suggestIndicators } from '../../../../../renderer/import/table/suggest-indicators'
import { plainIndicator } from '../../../../../shared/model/indicator'

const indicators = [
  plainIndicator('登记社会组织数', '个'),
  { ...plainIndicator('城市低保对象', '万人'), aliases: ['城市居民最低生活保障人数'] },
  plainIndicator('养老床位', '张'),
]

describe('suggestIndicators', () => {
  it('puts the nearest name first', () => {
    const suggest = suggestIndicators(indicators)
    expect(suggest('社会组织登记数', 3)[0]?.name).toBe('登记社会组织数')
    expect(suggest('养老服务床位', 3)[0]?.name).toBe('养老床位')
  })

  it('looks at aliases too, and suggests nothing that has nothing in common', () => {
    const suggest = suggestIndicators(indicators)
    expect(suggest('居民最低生活保障', 3)[0]?.name).toBe('城市低保对象')
    expect(suggest('离婚登记', 3).map(({ name }) => name)).not.toContain('养老床位')
    expect(suggest('', 3)).toEqual([])
  })
})
