import { describe, expect, it } from 'vitest'
import { IndicatorNames, rateOfName } from '../../../../shared/draft/names/indicator-names'
import { plainIndicator } from '../../../../shared/model/indicator'

describe('rateOfName', () => {
  it.each([
    ['建筑业增加值可比价增速', '建筑业增加值'],
    ['居民消费价格涨跌幅', '居民消费价格'],
    ['地区生产总值增长率（快报数）', '地区生产总值(快报数)'],
  ])('finds what %s is the rate of', (name, stem) => {
    expect(rateOfName(name)).toBe(stem)
  })

  it('takes a level and a bare 增速 for no rate of anything', () => {
    expect(rateOfName('养老机构数')).toBeNull()
    expect(rateOfName('增速')).toBeNull()
  })
})

describe('IndicatorNames', () => {
  const names = new IndicatorNames([
    plainIndicator('孤儿总数', '人'),
    plainIndicator('孤儿总数（快报数）', '人'),
    plainIndicator('新增文化站数', '个'),
    plainIndicator('文化站数', '个'),
    plainIndicator('福利机构数', '个'),
    plainIndicator('福利机构在院人数', '人'),
  ])

  it('finds the stretch that tells a name from another indicator of its kind', () => {
    expect(names.qualifiersOf('孤儿总数（快报数）').map(({ from, to }) => '孤儿总数快报数'.slice(from, to))).toContain(
      '快报数',
    )
    expect(names.qualifiersOf('新增文化站数')[0]).toEqual({ from: 0, to: 2 })
  })

  it('finds none between indicators of different units', () => {
    expect(names.qualifiersOf('福利机构在院人数')).toEqual([])
  })

  it('lets the generic word at the end of a name tell little', () => {
    const { weights } = names.comparable('文化站数')
    expect(weights.at(-1)).toBeLessThan(weights[0] ?? 0)
  })
})
