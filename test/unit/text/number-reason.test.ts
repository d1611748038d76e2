import { describe, expect, it } from 'vitest'
import { describeNumberReason } from '../../../shared/text/number-reason'

describe('describeNumberReason', () => {
  it('words a reason with what it speaks of in both languages', () => {
    const reason = { code: 'entered', parameters: { indicator: '养老床位' } } as const
    expect(describeNumberReason(reason, 'zh-CN')).toBe('“养老床位”的这个数，按报告的写法正是这样')
    expect(describeNumberReason(reason, 'en')).toBe('the figure of 养老床位 prints so')
  })
})
