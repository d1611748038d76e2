import { describe, expect, it } from 'vitest'
import type { SourceReading } from '../../../../../shared/import/read/source-reading'
import { unitConversion } from '../../../../../shared/import/read/unit/unit-conversion'

const reading = (number: number, unit: string | null, indicatorUnit: string): SourceReading => ({
  ...{ indicator: '救助资金', region: null, period: { tag: 'year', year: 2020 }, sheet: '表', cell: 'B2', raw: '' },
  ...{ qualifier: null, status: 'final', note: null, agrees: true },
  value: { tag: 'number', number },
  unit,
  indicatorUnit,
})

describe('unitConversion', () => {
  it('gives the factor with the numbers before and after', () => {
    expect(unitConversion(reading(1.5, '亿元', '万元'))).toEqual({
      from: '亿元',
      to: '万元',
      factor: 10000,
      before: 1.5,
      after: 15000,
    })
  })

  it('gives nothing where the number stays', () => {
    expect(unitConversion(reading(1.5, '万元', '万元'))).toBeNull()
    expect(unitConversion(reading(1.5, null, '万元'))).toBeNull()
    expect(unitConversion(reading(1.5, '人', '万元'))).toBeNull()
  })
})
