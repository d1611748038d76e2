import { describe, expect, it } from 'vitest'
import { numberFormat } from '../../../shared/render/number-format'

describe('numberFormat', () => {
  it('has the decimals asked for, grouped or not', () => {
    expect(numberFormat(0, false)).toBe('0')
    expect(numberFormat(2, false)).toBe('0.00')
    expect(numberFormat(1, true)).toBe('#,##0.0')
  })
})
