import { describe, expect, it } from 'vitest'
import { showNumber } from '../../../../shared/render/verify/show-number'

describe('showNumber', () => {
  it('shows a number as a spreadsheet does under the formats of a report', () => {
    expect(showNumber(1234.5, '#,##0.00')).toBe('1,234.50')
    expect(showNumber(73.7835, '0.00"%"')).toBe('73.78%')
    expect(showNumber(1, '"第"0"位"')).toBe('第1位')
    expect(showNumber(2.5, 'General')).toBe('2.5')
  })

  it('uses the form behind ; for a negative number, else a minus', () => {
    expect(showNumber(-12.86, '0.0"%";"下降"0.0"%"')).toBe('下降12.9%')
    expect(showNumber(-12.86, '0.0')).toBe('-12.9')
    expect(showNumber(-0.04, '0.0')).toBe('0.0')
  })

  it('keeps a semicolon and an escaped sign that are text', () => {
    expect(showNumber(-3, '0";"')).toBe('-3;')
    expect(showNumber(3, '0\\"')).toBe('3"')
  })
})
