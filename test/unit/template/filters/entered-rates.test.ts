import { describe, expect, it } from 'vitest'
import { inputQuantity } from '../../../../shared/derive/input-quantity'
import { yearPeriod } from '../../../../shared/model/period'
import { enteredRates, rateAt } from '../../../../shared/template/filters/entered-rates'
import type { Moment, Series } from '../../../../shared/template/term'
import { datasetOf } from '../../../helpers/dataset'

const index = datasetOf({
  总产值: { unit: '亿元', figures: { 2021: 100, 2022: 110 } },
  总产值增速: { unit: '%', kind: 'share', figures: { 2022: 7.2 } },
  床位: { unit: '张', figures: { 2022: 20 } },
})
const moment: Moment = { index, year: 2022, baseYear: 2012, region: null }
const seriesOf =
  (name: string): Series =>
  (year) => {
    const indicator = index.indicatorNamed(name)
    if (indicator === undefined) throw new Error(name)
    return inputQuantity(index, indicator, yearPeriod(year), null)
  }

describe('enteredRates', () => {
  it('finds the row of the official rates by its name', () => {
    const rates = enteredRates(seriesOf('总产值'), moment, 2022)
    expect(rates?.rate(2022).outcome).toMatchObject({ tag: 'number', number: 7.2 })
    expect(rates?.level(2021).outcome).toMatchObject({ tag: 'number', number: 100 })
  })

  it('is missing with the year that has none, and is nothing without such a row', () => {
    expect(enteredRates(seriesOf('总产值'), moment, 2022)?.rate(2021).outcome.tag).toBe('none')
    expect(enteredRates(seriesOf('床位'), moment, 2022)).toBeNull()
  })
})

describe('rateAt', () => {
  it('is the rate of a row that the template names itself', () => {
    const indicator = index.indicatorNamed('总产值增速')
    if (indicator === undefined) throw new Error('the dataset has it')
    expect(rateAt(indicator, 2022, moment).outcome).toMatchObject({ tag: 'number', number: 7.2 })
  })
})
