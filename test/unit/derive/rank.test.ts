import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputQuantity } from '../../../shared/derive/input-quantity'
import { rank, rankTies } from '../../../shared/derive/rank'
import { yearPeriod } from '../../../shared/model/period'
import { datasetOf, over, type SeriesSpec } from '../../helpers/dataset'

type Regions = Readonly<
  Record<string, number | string | { readonly number: number; readonly qualifier: ReturnType<typeof over> }>
>

function placeOf(region: string | null, figures: Regions, order: 'descending' | 'ascending' = 'descending') {
  const regions: SeriesSpec['regions'] = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, { 2022: value }]),
  )
  const index = datasetOf({ 床位: { unit: '张', regions } })
  const indicator = index.indicatorNamed('床位')
  if (!indicator) throw new Error('the dataset has what it was made of')
  return rank(index, inputQuantity(index, indicator, yearPeriod(2022), region), order)
}

describe('rank', () => {
  const figures = { 东岭县: 30, 西河县: 50, 北岗县: 0 }

  it('counts from the largest or from the smallest', () => {
    expect(placeOf('东岭县', figures)).toMatchObject({ measure: '位次', unit: '位', outcome: { number: 2 } })
    expect(placeOf('西河县', figures).outcome).toEqual({ tag: 'number', number: 1 })
    expect(placeOf('西河县', figures, 'ascending').outcome).toEqual({ tag: 'number', number: 3 })
  })

  it('ranks zero like any other figure', () => {
    expect(placeOf('北岗县', figures).outcome).toEqual({ tag: 'number', number: 3 })
  })

  it('gives equal figures one place and names who shares it', () => {
    expect(placeOf('东岭县', { 东岭县: 30, 西河县: 50, 北岗县: 30 })).toMatchObject({
      outcome: { number: 2 },
      doubts: [{ code: 'derive.rank-tied', parameters: { others: '北岗县', place: 2 } }],
    })
  })

  it('takes a row of totals for no region', () => {
    expect(placeOf('东岭县', { 合计: 80, 东岭县: 30, 西河县: 50 }).outcome).toEqual({ tag: 'number', number: 2 })
    expect(placeOf('合计', { 合计: 80, 东岭县: 30, 西河县: 50 }).outcome).toMatchObject({
      causes: [{ code: 'derive.no-regions' }],
    })
  })

  it('knows no place where a region has no figure, or where the regions are no regions', () => {
    expect(placeOf('东岭县', { 东岭县: 30, 西河县: '—' }).outcome.tag).toBe('none')
    expect(placeOf('东岭县', { 东岭县: 30, 西河县: '!约50' }).outcome.tag).toBe('none')
    expect(placeOf('东岭县', { 东岭县: 30 }).outcome).toMatchObject({ causes: [{ code: 'derive.no-regions' }] })
    expect(placeOf(null, figures).outcome).toMatchObject({ causes: [{ code: 'derive.no-regions' }] })
  })

  it('does not rank among figures that are only about right', () => {
    const hedged = { 东岭县: 30, 西河县: { number: 30, qualifier: over('超') } }
    expect(placeOf('东岭县', hedged).outcome).toMatchObject({ causes: [{ code: 'derive.hedged-comparison' }] })
  })

  it('is one more than the number of larger figures', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 6 }), (values) => {
        const names = values.map((_, at) => `${'甲乙丙丁戊己'[at] ?? ''}县`)
        const { outcome } = placeOf('甲县', Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])))
        const larger = values.filter((value) => value > (values[0] ?? 0)).length
        expect(outcome).toEqual({ tag: 'number', number: larger + 1 })
      }),
      { numRuns: 40 },
    )
  })
})

describe('rankTies', () => {
  it('ranks by whatever figure it is given of the other regions', () => {
    const index = datasetOf({
      床位: { unit: '张', regions: { 东岭县: { 2021: 9, 2022: 1 }, 西河县: { 2021: 8, 2022: 5 } } },
    })
    const indicator = index.indicatorNamed('床位')
    if (!indicator) throw new Error('the dataset has what it was made of')
    const of = (region: string) => inputQuantity(index, indicator, yearPeriod(2021), region)
    expect(rankTies(index, of('东岭县'), 'descending', of)).toMatchObject({
      place: { outcome: { number: 1 } },
      isTied: false,
      tied: [],
    })
  })
})
