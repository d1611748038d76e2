import { describe, expect, it } from 'vitest'
import { toGregorian } from '../../../../../shared/import/read/period/to-gregorian'
import { isStretch, readTitlePeriod } from '../../../../../shared/import/read/period/title-period'

describe('readTitlePeriod', () => {
  it.each([
    ['2018年各地区农业机械化 服务组织及人员情况', 2018],
    ['7-6  分地区一般公共预算支出 (2021年)', 2021],
    ['Population by region, 2019', 2019],
    ['截至2022年底基本情况表', 2022],
    ['全市民政事业基本情况（2022）', 2022],
    ['2020年第七次人口普查', 2020],
    ['截至2022年12月31日社会组织情况', 2022],
    ['中華民國110年底老人福利機構概況', 2021],
    ['令和3年人口動態統計', 2021],
    ['二〇二一年民政事业统计', 2021],
    ['Marriages by region: 2019', 2019],
  ])('reads the year of "%s"', (title, year) => {
    expect(readTitlePeriod(title, 'gregorian')).toEqual({ tag: 'year', year })
  })

  it('says nothing where a title names several years', () => {
    expect(readTitlePeriod('2013-2022年主要指标', 'gregorian')).toBeNull()
    expect(readTitlePeriod('出生人数', 'gregorian')).toBeNull()
    expect(readTitlePeriod('中華民國100年至110年', 'minguo')).toBeNull()
    expect(readTitlePeriod('2015-16年度', 'gregorian')).toBeNull()
    expect(readTitlePeriod('2012年以来主要指标', 'gregorian')).toBeNull()
  })

  it.each([
    '民國108年至110年志願服務',
    '民國108-110年平均',
    '108年至110年志願服務',
    '108～110年志願服務',
    '二〇一九至二〇二一年救助',
    '2019年至今',
    '2019—2021年投入',
  ])('says nothing of %s, which names a stretch', (title) => {
    expect(readTitlePeriod(title, 'minguo')).toBeNull()
    expect(readTitlePeriod(title, 'gregorian')).toBeNull()
    expect(isStretch(toGregorian(title)) || title.includes('至今')).toBe(true)
  })

  it('keeps a part of the year as such and says nothing of stretches and single days', () => {
    expect(readTitlePeriod('2023年1—3月民政统计', 'gregorian')).toEqual({ tag: 'quarter', year: 2023, quarter: 1 })
    expect(readTitlePeriod('全市2023年5月民政统计', 'gregorian')).toEqual({ tag: 'month', year: 2023, month: 5 })
    expect(readTitlePeriod('2023年1—9月民政统计', 'gregorian')).toBeNull()
    expect(readTitlePeriod('截至2022年6月30日社会组织情况', 'gregorian')).toBeNull()
  })

  it('does not take the year of a yearbook for that of its figures', () => {
    expect(readTitlePeriod('中国民政统计年鉴2022', 'gregorian')).toBeNull()
    expect(readTitlePeriod('Statistical Yearbook 2022', 'gregorian')).toBeNull()
  })

  it('reads Minguo years of a sheet that counts so', () => {
    expect(readTitlePeriod('110年底各縣市結婚對數', 'minguo')).toEqual({ tag: 'year', year: 2021 })
  })
})
