import { describe, expect, it } from 'vitest'
import { breakRefusals, comparisonRefusals, isRatio, wrongDirection, yearOf } from '../../../shared/derive/comparable'
import { yearPeriod } from '../../../shared/model/period'
import { over } from '../../helpers/dataset'
import { yearQuantity } from '../../helpers/year-quantity'

const at = yearQuantity('机构', {
  unit: '个',
  kind: 'stock',
  figures: { 2019: 7, 2020: 8, 2021: { number: 100, qualifier: over('超') }, 2022: 105 },
  breaks: [{ year: 2020, note: '含分支机构' }],
})

describe('comparisonRefusals', () => {
  it('names a change of definition between two years, and none beside them', () => {
    expect(comparisonRefusals(at(2020), at(2019))).toMatchObject([
      { code: 'derive.definition-break', parameters: { year: 2020, note: '含分支机构' } },
    ])
    expect(comparisonRefusals(at(2022), at(2020))).toEqual([])
  })

  it('refuses one year with itself', () => {
    expect(comparisonRefusals(at(2022), at(2022))).toMatchObject([{ code: 'derive.no-two-years' }])
  })

  it('refuses hedged figures that are too near to tell which is larger', () => {
    expect(comparisonRefusals(at(2022), at(2021))).toMatchObject([{ code: 'derive.hedged-comparison' }])
  })

  it('refuses two units', () => {
    expect(comparisonRefusals(at(2022), { ...at(2020), unit: '家' })).toMatchObject([{ code: 'derive.units-differ' }])
  })
})

describe('breakRefusals', () => {
  it('counts a change in the later year and not one in the earlier', () => {
    expect(breakRefusals(at(2022), 2019, 2020)).toHaveLength(1)
    expect(breakRefusals(at(2022), 2020, 2022)).toHaveLength(0)
  })
})

describe('isRatio, yearOf and wrongDirection', () => {
  it('tell per cent and per mille from amounts', () => {
    const share = yearQuantity('率', { unit: '‰', kind: 'share', figures: { 2022: 5 } })
    expect([isRatio(share(2022)), isRatio(at(2022))]).toEqual([true, false])
  })

  it('give the year of a yearly quantity only', () => {
    expect(yearOf(at(2022))).toBe(2022)
    expect(yearOf({ ...at(2022), period: { tag: 'total' } })).toBeNull()
  })

  it('name the quantity, its base and the measure that does not fit', () => {
    expect(wrongDirection(at(2022), { ...at(2020), period: yearPeriod(2020) }, '增加量').parameters).toEqual({
      indicator: '机构（2022年）',
      base: '2020年',
      measure: '增加量',
    })
  })
})
