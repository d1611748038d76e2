import { describe, expect, it } from 'vitest'
import { isUnit } from '../../../../../shared/import/read/unit/is-unit'

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
