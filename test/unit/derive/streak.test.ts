import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputQuantity } from '../../../shared/derive/input-quantity'
import { streak } from '../../../shared/derive/streak'
import { yearPeriod, type Period } from '../../../shared/model/period'
import { datasetOf, over, type SeriesSpec } from '../../helpers/dataset'
import { yearQuantity } from '../../helpers/year-quantity'

function streakOf(
  trend: 'present' | 'rise' | 'fall',
  figures: NonNullable<SeriesSpec['figures']>,
  more: SeriesSpec = {},
  period: Period = yearPeriod(2022),
) {
  const index = datasetOf({ 捐赠: { unit: '万元', kind: 'flow', ...more, figures } })
  const indicator = index.indicatorNamed('捐赠')
  if (!indicator) throw new Error('the dataset has what it was made of')
  return streak(index, inputQuantity(index, indicator, period, null), trend)
}

describe('streak', () => {
  const figures = { 2017: 100, 2018: 110, 2019: 120, 2020: 115, 2021: 130, 2022: 140 }

  it('counts the years up to its own in which the figure rose, fell or was there', () => {
    expect(streakOf('rise', figures)).toMatchObject({ measure: '连续期数', unit: '年', outcome: { number: 2 } })
    expect(streakOf('present', figures).outcome).toEqual({ tag: 'number', number: 6 })
    expect(streakOf('fall', { 2019: 9, 2020: 7, 2021: 5, 2022: 0 }).outcome).toEqual({ tag: 'number', number: 3 })
  })

  it('ends at a missing year and at years of the same figure', () => {
    expect(streakOf('present', { 2018: 1, 2020: 3, 2021: 2, 2022: 4 }).outcome).toEqual({ tag: 'number', number: 3 })
    expect(streakOf('rise', { 2019: 1, 2020: 1, 2021: 2, 2022: 3 }).outcome).toEqual({ tag: 'number', number: 2 })
  })

  it('speaks of no row of one year', () => {
    for (const quantity of [
      streakOf('rise', { 2020: 5, 2021: 3, 2022: 4 }),
      streakOf('present', { 2022: 4 }),
      streakOf('present', { 2020: 1, 2021: 2, 2022: '—' }),
    ]) {
      expect(quantity.outcome).toMatchObject({ causes: [{ code: 'derive.no-streak' }] })
    }
  })

  it('refuses a period that is no year', () => {
    const total = streakOf('present', { ...figures, total: 700 }, {}, { tag: 'total' })
    expect(total.outcome).toMatchObject({ causes: [{ code: 'derive.not-a-year' }] })
  })

  it('tells rise and fall neither of hedged figures nor across a change of definition', () => {
    const hedged = { 2020: 1, 2021: { number: 2, qualifier: over('超') }, 2022: 3 }
    expect(streakOf('rise', hedged).outcome.tag).toBe('none')
    expect(streakOf('present', hedged).outcome).toEqual({ tag: 'number', number: 3 })
    const breaks = [{ year: 2021, note: '含福彩公益金' }]
    expect(streakOf('rise', { 2019: 1, 2020: 2, 2021: 3, 2022: 4 }, { breaks }).outcome).toMatchObject({
      causes: [{ code: 'derive.definition-break' }],
    })
  })

  it('follows the sign of entered rates rather than the levels', () => {
    const index = datasetOf({ 捐赠: { unit: '万元', kind: 'flow', figures } })
    const indicator = index.indicatorNamed('捐赠')
    if (!indicator) throw new Error('the dataset has what it was made of')
    const rate = yearQuantity('捐赠增长率', { unit: '%', kind: 'share', figures: { 2020: 1, 2021: 3, 2022: 2 } })
    const current = inputQuantity(index, indicator, yearPeriod(2022), null)
    expect(streak(index, current, 'rise', rate).outcome).toEqual({ tag: 'number', number: 3 })
  })

  it('counts what counting by hand gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 8 }), (values) => {
        const first = 2022 - values.length + 1
        const { outcome } = streakOf('rise', Object.fromEntries(values.map((value, at) => [first + at, value])))
        let count = 0
        while (count + 1 < values.length && (values.at(-1 - count) ?? 0) > (values.at(-2 - count) ?? 0)) count += 1
        expect(outcome.tag === 'number' ? outcome.number : 0).toBe(count < 2 ? 0 : count)
      }),
      { numRuns: 50 },
    )
  })
})
