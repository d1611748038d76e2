import { describe, expect, it } from 'vitest'
import { isRegionAxis, isRegionHeader, isRegionName } from '../../../../shared/import/read/read-region'

describe('isRegionName', () => {
  it.each([
    '京 口 区',
    '江西省',
    '内蒙古',
    '苏州',
    '全市',
    '恩施自治州',
    '千葉県',
    '서울',
    'Brazil',
    'Inner Mongolia',
    'г. Москва',
  ])('knows %s', (label) => {
    expect(isRegionName(label)).toBe(true)
  })

  it.each(['城市', '社区', '保护区建成区', '养老床位', '인구', '区', 'Total'])(
    'does not take %s for a region',
    (label) => {
      expect(isRegionName(label)).toBe(false)
    },
  )
})

describe('isRegionHeader', () => {
  it('knows the words over a column of regions, in a split corner too', () => {
    expect(['地区', '县 别', 'Country Name', '地区\\年份', '縣市'].every(isRegionHeader)).toBe(true)
    expect(['指标', '单位', '机构名称'].some(isRegionHeader)).toBe(false)
  })
})

describe('isRegionAxis', () => {
  it('trusts the header, or else half of the labels', () => {
    expect(isRegionAxis('地区', ['甲', '乙'])).toBe(true)
    expect(isRegionAxis(null, ['东湖区', '西湖区', '其他'])).toBe(true)
    expect(isRegionAxis(null, ['东湖区', '床位', '机构'])).toBe(false)
    expect(isRegionAxis('指标', [])).toBe(false)
  })
})
