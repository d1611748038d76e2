import { describe, expect, it } from 'vitest'
import { cumulative } from '../../../shared/derive/cumulative'
import { datasetOf, type SeriesSpec } from '../../helpers/dataset'

const sum = (spec: SeriesSpec, from = 2020, to = 2022, mayUseTotal = true) => {
  const index = datasetOf({ 捐赠: { unit: '万元', kind: 'flow', ...spec } })
  const indicator = index.indicatorNamed('捐赠')
  if (!indicator) throw new Error('the dataset has what it was made of')
  return cumulative(index, indicator, from, to, null, mayUseTotal)
}

describe('cumulative', () => {
  it('adds the years of its span, the first and the last included', () => {
    expect(sum({ figures: { 2019: 9, 2020: 0.1, 2021: 0.2, 2022: 3 } })).toMatchObject({
      measure: '累计',
      outcome: { number: 3.3 },
      period: { tag: 'span', from: 2020, to: 2022 },
    })
  })

  it('takes an entered total of these very years where one is missing', () => {
    expect(sum({ figures: { 2020: 1, 2022: 3, '2020~2022': 7 } }).outcome).toEqual({ tag: 'number', number: 7 })
  })

  it('takes a total of unknown years only where it may, and says so', () => {
    const figures = { 2020: 1, 2022: 3, total: 7 }
    expect(sum({ figures })).toMatchObject({
      outcome: { number: 7 },
      doubts: [{ code: 'derive.total-of-unknown-years' }],
    })
    expect(sum({ figures }, 2020, 2022, false).outcome.tag).toBe('none')
  })

  it('never takes a total smaller than one of its years', () => {
    expect(sum({ figures: { 2022: 30, '2020~2022': 7 } }).outcome).toMatchObject({
      causes: [{ code: 'derive.total-below-year' }],
    })
  })

  it('doubts an entered total that the years do not add up to', () => {
    expect(sum({ figures: { 2020: 1, 2021: 2, 2022: 3, '2020~2022': 7 } })).toMatchObject({
      outcome: { number: 6 },
      doubts: [{ code: 'derive.total-differs', parameters: { sum: '6', entered: '7' } }],
    })
  })

  it('never adds a stock, and nothing over no years', () => {
    expect(sum({ kind: 'stock', figures: { 2020: 1, 2021: 2, 2022: 3 } }).outcome).toMatchObject({
      causes: [{ code: 'derive.sum-of-stock' }],
    })
    expect(sum({ figures: { 2020: 1 } }, 2022, 2020).outcome).toMatchObject({ causes: [{ code: 'derive.empty-span' }] })
  })
})
