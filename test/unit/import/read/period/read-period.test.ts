import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPeriod } from '../../../../../shared/import/read/period/read-period'
import { readTitlePeriod } from '../../../../../shared/import/read/period/title-period'
import { periodKey } from '../../../../../shared/model/period'

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
    expect(key('110Q4', 'minguo')).toBe('2021Q4')
    expect(key('110年Q4', 'minguo')).toBe('2021Q4')
    expect(key('110/03', 'minguo')).toBe('2021-03')
    expect(key('民國110年Q1')).toBe('2021Q1')
    expect(key('108-110年', 'minguo')).toBe('2019~2021')
    expect(key('65-69', 'minguo')).toBeNull()
    expect(key('110-12', 'minguo')).toBeNull()
    expect(key('110Q4')).toBeNull()
  })

  it('keeps the status that stands beside the year', () => {
    expect(readPeriod('2022 estimate', 'gregorian')).toMatchObject({ status: 'estimated' })
    expect(readPeriod('2022年（初步数）', 'gregorian')).toMatchObject({ status: 'provisional', period: { year: 2022 } })
    expect(readPeriod('2022年预计', 'gregorian')).toMatchObject({ status: 'estimated' })
  })

  it('reads back every form of a Minguo year and its parts', () => {
    const year = fc.integer({ min: 60, max: 150 })
    const part = fc.constantFrom(
      ...(['Q1', '第1季', '年第1季', '年Q1'] as const).map((text) => [text, 'Q1'] as const),
      ...([
        ['年上半年', 'H1'],
        ['年3月', '-03'],
        ['年', ''],
        ['年底', ''],
        ['/03', '-03'],
      ] as const),
    )
    fc.assert(
      fc.property(year, part, (short, [text, written]) => {
        expect(key(`${short}${text}`, 'minguo')).toBe(`${short + 1911}${written}`)
      }),
    )
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('-', '~', '至', '年至'),
        (from, length, joint) => {
          expect(key(`${from}${joint}${from + length}年`, 'minguo')).toBe(`${from + 1911}~${from + length + 1911}`)
          expect(readTitlePeriod(`民國${from}${joint}${from + length}年概況`, 'minguo')).toBeNull()
        },
      ),
    )
  })
})
