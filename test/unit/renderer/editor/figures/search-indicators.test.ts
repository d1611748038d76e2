import { describe, expect, it } from 'vitest'
import { searchIndicators } from '../../../../../renderer/editor/figures/search-indicators'
import { plainIndicator } from '../../../../../shared/model/indicator'

const indicators = [
  { ...plainIndicator('护理型床位', '张'), section: ['养老'] },
  { ...plainIndicator('养老床位', '张'), aliases: ['养老服务床位'], section: ['养老'] },
  { ...plainIndicator('孤儿', '人'), section: ['儿童'] },
  { ...plainIndicator('GDP', '亿元') },
]
const found = (typed: string): readonly string[] => searchIndicators(indicators, typed, 10).map(({ name }) => name)

describe('searchIndicators', () => {
  it('finds by name, the beginning before the middle', () => {
    expect(found('养老')).toEqual(['养老床位', '护理型床位'])
    expect(found('床位')).toEqual(['护理型床位', '养老床位'])
  })

  it('finds by another name and by section', () => {
    expect(found('服务床位')).toEqual(['养老床位'])
    expect(found('儿童')).toEqual(['孤儿'])
  })

  it('finds by pinyin, whole, in part and by initials', () => {
    expect(found('ylcw')).toEqual(['养老床位'])
    expect(found('yanglao')).toEqual(['养老床位'])
    expect(found('guer')).toEqual(['孤儿'])
    expect(found('cw')).toEqual(['护理型床位', '养老床位'])
  })

  it('finds Latin names in either case, and nothing for what nobody is called', () => {
    expect(found('gdp')).toEqual(['GDP'])
    expect(found('不存在')).toEqual([])
    expect(found('zzz')).toEqual([])
  })

  it('lists all in their order as long as nothing is typed', () => {
    expect(found(' ')).toEqual(['护理型床位', '养老床位', '孤儿', 'GDP'])
    expect(searchIndicators(indicators, '', 2)).toHaveLength(2)
  })
})
