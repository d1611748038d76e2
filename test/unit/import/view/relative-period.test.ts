import { describe, expect, it } from 'vitest'
import { readRelative, resolveRelative, withinRelative } from '../../../../shared/import/view/relative-period'
import { periodKey, type Period } from '../../../../shared/model/period'

const year: Period = { tag: 'year', year: 2022 }
const firstQuarter: Period = { tag: 'quarter', year: 2023, quarter: 1 }
const june: Period = { tag: 'month', year: 2023, month: 6 }

const resolved = (text: string, base: Period | null): string | null => {
  const relative = readRelative(text)
  if (!relative) throw new Error(`${text} names no period`)
  const period = resolveRelative(relative, base)
  return period && periodKey(period)
}

describe('resolveRelative', () => {
  it.each([
    ['上年末', year, '2021'],
    ['上年同期', firstQuarter, '2022Q1'],
    ['本季度', firstQuarter, '2023Q1'],
    ['上季度', firstQuarter, '2022Q4'],
    ['上月', june, '2023-05'],
    ['本月数', june, '2023-06'],
    ['1月', year, '2022-01'],
    ['1-3月', year, '2022Q1'],
    ['1—12月', year, '2022'],
    ['四季度', year, '2022Q4'],
    ['上半年', year, '2022H1'],
    ['本年累计', june, '2023H1'],
    ['1-本月累计', firstQuarter, '2023Q1'],
    ['上年同期累计', june, '2022H1'],
  ])('puts %s into the period of the table', (text, base, expected) => {
    expect(resolved(text, base)).toBe(expected)
  })

  it.each([
    ['1-9月', year],
    ['前三季度', year],
    ['上季度', year],
    ['本月', firstQuarter],
    ['一季度', june],
    ['本年', firstQuarter],
    ['本年累计', { tag: 'month', year: 2023, month: 5 } as const],
    ['上年', null],
  ])('gives none where %s does not go with the period of the table', (text, base) => {
    expect(resolved(text, base)).toBeNull()
  })
})

describe('withinRelative', () => {
  it.each([
    ['本年累计', '上年同期', '2022H1'],
    ['本年累计', '本年', '2023H1'],
    ['本月', '上年', '2022-06'],
    ['本月', '本年', '2023-06'],
    ['本年', '本月', '2023-06'],
  ])('reads %s over %s', (outer, inner, expected) => {
    const [over, own] = [readRelative(outer), readRelative(inner)]
    const period = over && own && resolveRelative(withinRelative(over, own), june)
    expect(period && periodKey(period)).toBe(expected)
  })
})
