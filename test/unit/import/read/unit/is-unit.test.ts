import { describe, expect, it } from 'vitest'
import { isLikelyUnit, isUnit } from '../../../../../shared/import/read/unit/is-unit'

describe('isUnit', () => {
  it.each([
    '万人',
    '亿元',
    '元/人·月',
    '人/万人',
    '%',
    '‰',
    '千公顷',
    '万千瓦',
    '个',
    '万对',
    '人次',
    '件',
    'kt',
    '万吨标准煤',
    '小時',
    '萬人次',
    '億元',
    '千頭',
  ])('knows %s', (text) => {
    expect(isUnit(text)).toBe(true)
  })

  it.each([
    'R&D',
    '按折纯法计算',
    '合同金额',
    '江西省:年',
    '2021年',
    'HDI',
    'as of July 1',
    '一',
    '含市辖区',
    '不含农户',
  ])('does not take %s for a unit', (text) => {
    expect(isUnit(text)).toBe(false)
  })
})

describe('isLikelyUnit', () => {
  it.each(['千工时', '万葡币', '床日', '台班', 'MWh', 'GJ', '亿株次'])(
    'takes %s for a unit where units stand',
    (text) => {
      expect(isLikelyUnit(text)).toBe(true)
      expect(isUnit(text)).toBe(false)
    },
  )

  it.each(['年末', '万人以上', '千人以下', 'HDI', 'GDP', '含兼职', '万县', '女性'])(
    'does not take %s for one',
    (text) => {
      expect(isLikelyUnit(text)).toBe(false)
    },
  )
})
