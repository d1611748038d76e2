import { describe, expect, it } from 'vitest'
import { findPeriod, readCalendar, readPeriod, readTitlePeriod } from '../../../../shared/import/read/read-period'
import { periodKey } from '../../../../shared/model/period'

const key = (text: string, calendar: 'gregorian' | 'minguo' = 'gregorian'): string | null => {
  const read = readPeriod(text, calendar)
  return read && periodKey(read.period)
}

describe('readPeriod', () => {
  it.each([
    ['2012', '2012'],
    ['2012年', '2012'],
    ['2012 年末', '2012'],
    ['２０１２年', '2012'],
    ['二〇二一年', '2021'],
    ['1997 [YR1997]', '1997'],
    ['FY2020', '2020'],
    ['2021年四季度', '2021Q4'],
    ['2021Q4', '2021Q4'],
    ['2021年第1季度', '2021Q1'],
    ['2021年上半年', '2021H1'],
    ['2023年5月', '2023-05'],
    ['2023-05', '2023-05'],
    ['May 2023', '2023-05'],
    ['2013-2022年累计', '2013~2022'],
    ['2013—2022年', '2013~2022'],
    ['1789-1849', '1789~1849'],
    ['累计', 'total'],
    ['2021年1)', '2021'],
    ['令和元年', '2019'],
    ['平成30年', '2018'],
    ['2012 г.', '2012'],
    ['2020 JAN', '2020-01'],
    ['2021年p)', '2021'],
    ['2021년p)', '2021'],
    ['2019 [p]', '2019'],
    ['2021 /1', '2021'],
    ['民國100年(2011)', '2011'],
    ['中華民國110年底', '2021'],
    ['2019/20', '2019~2020'],
    ['2020년 1분기', '2020Q1'],
    ['1Q2020', '2020Q1'],
    ['2020년 3월', '2020-03'],
    ['I квартал 2020', '2020Q1'],
    ['январь 2020', '2020-01'],
    ['2023年1-3月', '2023Q1'],
    ['2023年1—6月', '2023H1'],
    ['2022年1-12月', '2022'],
    ['令和3年第1四半期', '2021Q1'],
  ])('reads %s as %s', (text, expected) => {
    expect(key(text)).toBe(expected)
  })

  it.each([
    '合计',
    '12',
    '20000',
    '2500',
    '比2012年增长',
    '2021年增速',
    '110年',
    'TQ',
    '2020/13',
    '二十年',
    '3.5',
    '20122013',
    '2023年1-9月',
    '2023年前三季度',
    '2022年6月30日',
    '2019/21',
  ])('does not take %s for a period', (text) => {
    expect(key(text)).toBeNull()
  })

  it('reads Minguo years only on a sheet that counts so', () => {
    expect(key('110年', 'minguo')).toBe('2021')
    expect(key('一一○年', 'minguo')).toBe('2021')
    expect(key('九十一年', 'minguo')).toBe('2002')
    expect(key('99年', 'minguo')).toBe('2010')
    expect(key('民国110年')).toBe('2021')
    expect(key('100年 2011', 'minguo')).toBe('2011')
    expect(key('110年1月', 'minguo')).toBe('2021-01')
    expect(key('110年第2季', 'minguo')).toBe('2021Q2')
  })

  it('keeps the status that stands beside the year', () => {
    expect(readPeriod('2022 estimate', 'gregorian')).toMatchObject({ status: 'estimated' })
    expect(readPeriod('2022年（初步数）', 'gregorian')).toMatchObject({ status: 'provisional', period: { year: 2022 } })
    expect(readPeriod('2022年预计', 'gregorian')).toMatchObject({ status: 'estimated' })
  })
})

describe('findPeriod', () => {
  it('finds the one year among other words', () => {
    expect(findPeriod('2012年结婚登记', 'gregorian')).toMatchObject({ period: { year: 2012 }, rest: '结婚登记' })
    expect(findPeriod('2021年一季度产值', 'gregorian')).toMatchObject({ period: { tag: 'quarter', quarter: 1 } })
  })

  it('leaves comparisons alone', () => {
    expect(findPeriod('2021年比2020年增长', 'gregorian')).toBeNull()
    expect(findPeriod('比2012年增加', 'gregorian')).toBeNull()
  })
})

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

describe('readCalendar', () => {
  it('judges short years by the sheet', () => {
    expect(readCalendar(['110年', '99年'])).toBe('minguo')
    expect(readCalendar(['2012年'])).toBe('gregorian')
    expect(readCalendar(['98年', '99年'])).toBeNull()
  })
})
