import { describe, expect, it } from 'vitest'
import { toDefinedName, uniqueNames } from '../../../../shared/render/workbook/defined-names'

describe('toDefinedName', () => {
  it('keeps letters and digits and joins what Excel refuses', () => {
    expect(toDefinedName('城乡低保标准（元/人·月）')).toBe('城乡低保标准_元_人_月')
    expect(toDefinedName('  社会组织  ')).toBe('社会组织')
  })

  it('marks what would read as a cell or begins with a digit', () => {
    for (const text of ['A1', 'XFD12', 'R1C1', 'r', 'C', '5项']) expect(toDefinedName(text)).toBe(`_${text}`)
  })

  it('gives no name to a text without letters and shortens a long one', () => {
    expect(toDefinedName('（—）')).toBeNull()
    expect(toDefinedName('长'.repeat(300))).toHaveLength(100)
  })
})

describe('uniqueNames', () => {
  it('numbers what Excel takes for the same name', () => {
    const named = uniqueNames(['床位', 'Beds', 'beds', '床位'].map((name) => ({ name, reference: "'数据'!$A$1" })))
    expect(named.map(({ name }) => name)).toEqual(['床位', 'Beds', 'beds_2', '床位_2'])
  })
})
