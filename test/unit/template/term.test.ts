import { describe, expect, it } from 'vitest'
import { inputQuantity } from '../../../shared/derive/input-quantity'
import { yearPeriod } from '../../../shared/model/period'
import { mapSeries, neededBy, plainTerm, quantityOf, type Series } from '../../../shared/template/term'
import { datasetOf } from '../../helpers/dataset'

const index = datasetOf({ 床位: { unit: '张', figures: { 2021: 10, 2022: 20 } } })
const indicator = index.indicatorNamed('床位')
const series: Series = (year) => {
  if (indicator === undefined) throw new Error('the dataset has it')
  return inputQuantity(index, indicator, yearPeriod(year), null)
}

describe('plainTerm', () => {
  it('prints the figure of its year, plainly', () => {
    const term = plainTerm(series, 2022)
    expect(quantityOf(term).outcome).toMatchObject({ tag: 'number', number: 20 })
    expect([term.phrase, term.words, term.isBySize]).toEqual([null, null, false])
  })
})

describe('mapSeries and neededBy', () => {
  it('print another series plainly again and name the figures it reads, there or not', () => {
    const before = mapSeries(plainTerm(series, 2022), (year) => series(year - 2))
    expect(quantityOf(before).outcome.tag).toBe('none')
    expect(neededBy(before).map(({ name, period }) => [name, period])).toEqual([['床位', yearPeriod(2020)]])
  })
})
