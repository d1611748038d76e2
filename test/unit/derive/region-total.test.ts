import { describe, expect, it } from 'vitest'
import { describeFormula } from '../../../shared/derive/formula'
import { inputQuantity, totalOfRegions } from '../../../shared/derive/input-quantity'
import { regionsOfTotal } from '../../../shared/derive/region-total'
import { indexDataset } from '../../../shared/model/dataset'
import type { Figure } from '../../../shared/model/figure'
import { plainIndicator, type Indicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'
import type { Region } from '../../../shared/model/region'

const beds = plainIndicator('养老床位', '张')
const standard: Indicator = { ...plainIndicator('低保标准', '元/人·月'), weight: '低保对象' }
const people = plainIndicator('低保对象', '人')
const county = (name: string, inTotal: Region['inTotal'] = 'counted'): Region => ({
  ...{ id: name, name, partOf: null },
  inTotal,
})
const figure = (indicator: string, region: string | null, number: number): Figure => ({
  ...{ indicator, region, period: yearPeriod(2023), value: { tag: 'number', number } },
  ...{ qualifier: null, status: 'final', note: null, source: null },
})
const regions = [county('青禾县'), county('白石县'), { id: '云省', name: '云省', partOf: null }]

function totalOf(indicator: Indicator, figures: readonly Figure[], among: readonly Region[] = regions) {
  const index = indexDataset({ indicators: [beds, standard, people], regions: among, figures })
  return inputQuantity(index, indicator, yearPeriod(2023), null)
}

describe('regionTotal', () => {
  it('adds counts up exactly, and leaves out regions that merely stand in a table', () => {
    const quantity = totalOf(beds, [
      figure('养老床位', '青禾县', 0.1),
      figure('养老床位', '白石县', 0.2),
      figure('养老床位', '云省', 99),
    ])
    expect(quantity.outcome).toEqual({ tag: 'number', number: 0.3 })
    expect(describeFormula(quantity.formula)).toBe('青禾县养老床位〔2023年〕 + 白石县养老床位〔2023年〕')
  })

  it('is missing where a county is, not smaller', () => {
    const { outcome } = totalOf(beds, [figure('养老床位', '青禾县', 12)])
    expect(outcome.tag === 'none' && outcome.causes.map(({ parameters }) => parameters['indicator'])).toEqual([
      '白石县养老床位',
    ])
  })

  it('says which county it is without where the user allows that', () => {
    const quantity = totalOf(beds, [figure('养老床位', '青禾县', 12)], [county('青禾县'), county('白石县', 'optional')])
    expect(quantity.outcome).toEqual({ tag: 'number', number: 12 })
    expect(quantity.doubts.map(({ code, parameters }) => [code, parameters['regions']])).toEqual([
      ['derive.total-without', '白石县'],
    ])
  })

  it('weights a standard by the indicator that it names, and gives none without', () => {
    const figures = [
      ...[figure('低保标准', '青禾县', 600), figure('低保标准', '白石县', 700)],
      ...[figure('低保对象', '青禾县', 300), figure('低保对象', '白石县', 100)],
    ]
    expect(totalOf(standard, figures).outcome).toEqual({ tag: 'number', number: 625 })
    expect(totalOf({ ...standard, weight: undefined }, figures).outcome.tag).toBe('none')
  })

  it('gives way to what was entered for the whole, which stays to be compared', () => {
    const figures = [figure('养老床位', '青禾县', 1), figure('养老床位', '白石县', 2), figure('养老床位', null, 4)]
    expect(totalOf(beds, figures).outcome).toEqual({ tag: 'number', number: 4 })
    const index = indexDataset({ indicators: [beds], regions, figures })
    expect(totalOfRegions(index, beds, yearPeriod(2023), null)?.outcome).toEqual({ tag: 'number', number: 3 })
  })

  it('adds towns up to their county, and this to the city', () => {
    const town = { id: '东风镇', name: '东风镇', partOf: '青禾县', inTotal: 'counted' } as const
    const figures = [figure('养老床位', '东风镇', 5), figure('养老床位', '白石县', 2)]
    expect(totalOf(beds, figures, [...regions, town]).outcome).toEqual({ tag: 'number', number: 7 })
    expect(regionsOfTotal({ regions: [...regions, town] }, '青禾县')).toEqual([town])
  })
})
