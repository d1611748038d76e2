import { describe, expect, it } from 'vitest'
import { collected, codes, form, lines, sent } from '../../helpers/collect/sent'

describe('withoutUnit', () => {
  it('keeps figures out whose unit others count in 万, and takes counts of single things', () => {
    const bare = sent('白石县.xlsx', [
      ['指标', '2023年'],
      ['支出', 3.5],
      ['养老床位', 7],
    ])
    const rows = [
      ['支出', '万元', 1, 2],
      ['养老床位', '张', 1, 2],
    ]
    for (const all of [
      [sent('青禾县.xlsx', form('青禾县', rows)), bare],
      [bare, sent('青禾县.xlsx', form('青禾县', rows))],
    ]) {
      const collection = collected(all)
      expect(lines(collection)).toContain('白石县 养老床位 2023 7')
      expect(lines(collection).filter((line) => line.startsWith('白石县 支出'))).toEqual([])
      expect(codes(collection)).toContain('collect.unit-unclear')
    }
  })
})
