import { describe, expect, it } from 'vitest'
import { issue } from '../../../shared/issue'
import { formatEntry, formatRule } from '../../../shared/text/issue-rules'

const rise = issue('warning', 'check.rise', null, { indicator: '床位', period: '2022年', rate: '31.5', limit: '30' })

describe('formatRule', () => {
  it('says what issues of a rule have in common', () => {
    expect(formatRule(rise, 'zh-CN')).toBe('比上年增长超过 30%。请核对，并写明原因。')
    expect(formatRule(rise, 'en')).toContain('30%')
  })

  it('has nothing for an issue that is told by its own sentence', () => {
    expect(formatRule(issue('error', 'import.empty-file', null), 'zh-CN')).toBeNull()
  })
})

describe('formatEntry', () => {
  it('says what one of them is about', () => {
    expect(formatEntry(rise, 'zh-CN')).toBe('床位 2022年 +31.5%')
    expect(formatEntry(issue('error', 'import.empty-file', null), 'zh-CN')).toBeNull()
  })
})
