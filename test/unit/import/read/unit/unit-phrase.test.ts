import { describe, expect, it } from 'vitest'
import { readUnitPhrase } from '../../../../../shared/import/read/unit/unit-phrase'

describe('readUnitPhrase', () => {
  it.each([
    ['本表金额以亿元为单位', '亿元'],
    ['各列計量單位均為人', '人'],
    ['按千元计。', '千元'],
    ['以“万元”计', '万元'],
    ['Figures are in millions of dollars', 'millions of dollars'],
    ['占总数的百分比', '%'],
    ['金额以万元为单位，人数以人为单位', null],
    ['收入以万元计，支出以万元计', '万元'],
    ['比重（百分比）：', null],
  ])('reads %s', (text, unit) => {
    expect(readUnitPhrase(text)).toBe(unit)
  })

  it.each(['按年计算', '按可比价格计算', '以人口计', '以单位为准', '救助人数', '以县为单位统计'])(
    'finds none in %s',
    (text) => {
      expect(readUnitPhrase(text)).toBeNull()
    },
  )
})
