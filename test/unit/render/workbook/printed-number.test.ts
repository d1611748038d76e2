import { describe, expect, it } from 'vitest'
import { printedNumber } from '../../../../shared/render/workbook/printed-number'

describe('printedNumber', () => {
  it('keeps the full value under a format that shows the printed text', () => {
    expect(printedNumber('73.78%', 73.78351)).toEqual({ number: 73.78351, format: '0.00"%"' })
    expect(printedNumber('3,500', 3500)).toEqual({ number: 3500, format: '#,##0' })
    expect(printedNumber('第1位', 1)).toEqual({ number: 1, format: '"第"0"位"' })
    expect(printedNumber('3500*', 3500)).toEqual({ number: 3500, format: '0"*"' })
  })

  it('scales to 万 or 亿 where the text or the head of its table does', () => {
    expect(printedNumber('4.53万', 45321)).toEqual({ number: 4.5321, format: '0.00"万"' })
    expect(printedNumber('0.35', 3500)).toEqual({ number: 0.35, format: '0.00' })
    expect(printedNumber('14.27亿元', 14.27)).toEqual({ number: 14.27, format: '0.00"亿元"' })
  })

  it('shows a negative value with the sign or the word it is printed with', () => {
    expect(printedNumber('-12.9', -12.857)).toEqual({ number: -12.857, format: '0.0' })
    expect(printedNumber('−12.9%', -12.857)).toEqual({ number: -12.857, format: '0.0"%";"−"0.0"%"' })
    expect(printedNumber('下降12.9%', -12.857)).toEqual({ number: -12.857, format: '0.0"%";"下降"0.0"%"' })
  })

  it('escapes a quotation mark in the words', () => {
    expect(printedNumber('3"', 3)?.format).toBe('0\\"')
  })

  it('is null for text that is not this number', () => {
    expect(printedNumber('—', 5)).toBeNull()
    expect(printedNumber('3500', 3501)).toBeNull()
    expect(printedNumber('63%~68%', 63)).toBeNull()
    expect(printedNumber('-5', 5)).toBeNull()
    expect(printedNumber(`${'长'.repeat(300)}5`, 5)).toBeNull()
  })
})
