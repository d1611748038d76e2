import { describe, expect, it } from 'vitest'
import { doublingRatio, firstYear, unbrokenYears } from '../../../shared/derive/record'
import type { SeriesSpec } from '../../helpers/dataset'
import { yearQuantity } from '../../helpers/year-quantity'

const series = (figures: NonNullable<SeriesSpec['figures']>, more: SeriesSpec = {}) =>
  yearQuantity('救助人次', { unit: '人次', kind: 'flow', ...more, figures })

describe('doublingRatio', () => {
  it('is the current value over that of the earlier year', () => {
    const at = series({ 2020: 20, 2022: 42 })
    expect(doublingRatio(at(2022), at(2020))).toMatchObject({ measure: '比值', unit: '', outcome: { number: 2.1 } })
  })

  it('is refused from zero, with a missing year and across a change of definition', () => {
    const zero = series({ 2020: 0, 2022: 42 })
    expect(doublingRatio(zero(2022), zero(2020)).outcome.tag).toBe('none')
    const missing = series({ 2022: 42 })
    expect(doublingRatio(missing(2022), missing(2020)).outcome).toMatchObject({
      causes: [{ code: 'derive.missing-figure' }],
    })
    const broken = series({ 2020: 20, 2022: 42 }, { breaks: [{ year: 2021, note: '含临时救助' }] })
    expect(doublingRatio(broken(2022), broken(2020)).outcome).toMatchObject({
      causes: [{ code: 'derive.definition-break' }],
    })
  })
})

describe('unbrokenYears', () => {
  const years = (at: ReturnType<typeof series>) =>
    unbrokenYears(at(2022), [2018, 2019, 2020, 2021].map(at)).map(({ period }) => period)

  it('goes back to the first figure, zeros included', () => {
    expect(years(series({ 2018: 1, 2019: 0, 2020: 3, 2021: 4, 2022: 5 }))).toHaveLength(4)
  })

  it('ends at a gap, at a figure nobody can read and at a change of definition', () => {
    expect(years(series({ 2018: 1, 2020: 3, 2021: 4, 2022: 5 }))).toEqual(
      [2020, 2021].map((year) => ({ tag: 'year', year })),
    )
    expect(years(series({ 2018: 1, 2019: 2, 2020: '!若干', 2021: 4, 2022: 5 }))).toEqual([{ tag: 'year', year: 2021 }])
    const breaks = [{ year: 2020, note: '含临时救助' }]
    expect(years(series({ 2018: 1, 2019: 2, 2020: 3, 2021: 4, 2022: 5 }, { breaks }))).toHaveLength(2)
  })

  it('is empty where the year before has nothing', () => {
    expect(years(series({ 2020: 3, 2021: '…', 2022: 5 }))).toEqual([])
  })
})

describe('firstYear', () => {
  it('is the year of the first, and none of none', () => {
    const at = series({ 2020: 3, 2021: 4 })
    expect(firstYear([at(2020), at(2021)])).toBe(2020)
    expect(firstYear([])).toBeNull()
  })
})
