import { describe, expect, it } from 'vitest'
import { changeBetween, signedChange } from '../../../shared/derive/change'
import { yearQuantity } from '../../helpers/year-quantity'

const of = (figures: Readonly<Record<number, number>>, more = {}) => {
  const at = yearQuantity('数', { unit: '个', kind: 'stock', ...more, figures })
  return [at(2022), at(2021)] as const
}

describe('changeBetween', () => {
  it('is a rate for amounts, points for ratios and places for ranks', () => {
    expect(changeBetween(...of({ 2021: 200, 2022: 221 }))).toMatchObject({
      tag: 'moved',
      direction: 'rise',
      by: 'rate',
      size: { outcome: { number: 10.5 }, unit: '%' },
    })
    expect(changeBetween(...of({ 2021: 52.4, 2022: 50.5 }, { unit: '%', kind: 'share' }))).toMatchObject({
      tag: 'moved',
      direction: 'fall',
      by: 'points',
      size: { outcome: { number: 1.9 } },
    })
    expect(changeBetween(...of({ 2021: 23, 2022: 19 }, { unit: '位', kind: 'rank' }))).toMatchObject({
      tag: 'moved',
      direction: 'rise',
      by: 'places',
      size: { outcome: { number: 4 } },
    })
  })

  it('is flat where nothing moved, also from zero to zero', () => {
    expect(changeBetween(...of({ 2021: 5, 2022: 5 })).tag).toBe('flat')
    expect(changeBetween(...of({ 2021: 0, 2022: 0 })).tag).toBe('flat')
  })

  it('is two levels where the base is zero or negative', () => {
    expect(changeBetween(...of({ 2021: 0, 2022: 5 }))).toMatchObject({
      tag: 'levels',
      from: { outcome: { number: 0 } },
      to: { outcome: { number: 5 } },
    })
    expect(changeBetween(...of({ 2021: -2, 2022: 5 })).tag).toBe('levels')
  })

  it('is none across a change of definition and with a missing figure', () => {
    const broken = of({ 2021: 5, 2022: 9 }, { breaks: [{ year: 2022, note: '口径扩大' }] })
    expect(changeBetween(...broken)).toMatchObject({ tag: 'none', causes: [{ code: 'derive.definition-break' }] })
    expect(changeBetween(...of({ 2022: 9 }))).toMatchObject({
      tag: 'none',
      causes: [{ code: 'derive.missing-figure', parameters: { period: '2021年' } }],
    })
  })

  it('takes an entered rate in place of the computed one, its direction included', () => {
    const rate = yearQuantity('数增长率', { unit: '%', kind: 'share', figures: { 2022: -1.2 } })(2022)
    expect(changeBetween(...of({ 2021: 100, 2022: 105 }), rate)).toMatchObject({
      tag: 'moved',
      direction: 'fall',
      size: { outcome: { number: 1.2 } },
    })
  })
})

describe('signedChange', () => {
  it('is a signed rate for amounts and signed points for ratios', () => {
    expect(signedChange(...of({ 2021: 200, 2022: 150 })).outcome).toEqual({ tag: 'number', number: -25 })
    expect(signedChange(...of({ 2021: 52.4, 2022: 50.5 }, { unit: '%', kind: 'share' })).outcome).toEqual({
      tag: 'number',
      number: -1.9,
    })
  })
})
