import { describe, expect, it } from 'vitest'
import { printDate } from '../../../shared/report/print-date'

describe('printDate', () => {
  it('prints a day without leading zeros', () => {
    expect(printDate('2022-09-01')).toBe('2022年9月1日')
    expect(printDate('2023-12-31')).toBe('2023年12月31日')
  })
})
