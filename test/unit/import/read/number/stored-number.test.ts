import { describe, expect, it } from 'vitest'
import { readStoredNumber } from '../../../../../shared/import/read/number/stored-number'

describe('readStoredNumber', () => {
  it('shows a number to 15 digits, without binary noise', () => {
    expect(readStoredNumber(113699.99999999999, null)).toEqual({ number: 113700, unit: null })
    expect(readStoredNumber(4060.7400000000007, '0.00')).toEqual({ number: 4060.74, unit: null })
  })

  it('takes a percent format as times 100', () => {
    expect(readStoredNumber(0.503, '0.0%')).toEqual({ number: 50.3, unit: '%' })
    expect(readStoredNumber(0.07, '0%')).toEqual({ number: 7, unit: '%' })
    expect(readStoredNumber(50.3, '0.0"%"')).toEqual({ number: 50.3, unit: null })
  })
})
