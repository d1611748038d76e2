import { describe, expect, it } from 'vitest'
import { collected, lines, sent } from '../../helpers/collect/sent'

describe('settleCells', () => {
  it('takes the county out of names that come from a title', () => {
    const all = ['青禾县', '白石县'].map((name) =>
      sent(`${name}.xlsx`, [[`${name}2023年低保对象情况`], ['类别', '人数（人）'], ['合计', 5], ['男', 3]]),
    )
    const names = new Set(lines(collected(all)).map((line) => line.split(' ').slice(1, 3).join(' ')))
    expect([...names].some((name) => name.includes('县'))).toBe(false)
    expect(names.size).toBe(2)
  })

  it('takes the total beside its parts for what others give alone', () => {
    const parts = sent('青禾县.xlsx', [
      ['指标', '合计', '男', '女'],
      ['2023年低保对象', 5, 3, 2],
    ])
    const alone = sent('白石县.xlsx', [
      ['指标', '单位', '2023年'],
      ['低保对象', '人', 7],
    ])
    expect(lines(collected([parts, alone]))).toEqual(
      expect.arrayContaining(['青禾县 低保对象 2023 5', '青禾县 低保对象·男 2023 3', '白石县 低保对象 2023 7']),
    )
  })

  it('joins labels that a person says are one', () => {
    const table = (label: string) => [
      ['指标', '单位', '2023年'],
      [label, '个', 3],
    ]
    const both = [sent('青禾县.xlsx', table('敬老院')), sent('白石县.xlsx', table('养老院'))]
    expect(lines(collected(both, { same: new Map([['养老院', '敬老院']]) }))).toEqual([
      '青禾县 敬老院 2023 3',
      '白石县 敬老院 2023 3',
    ])
  })
})
