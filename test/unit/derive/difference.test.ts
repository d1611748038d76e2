import { describe, expect, it } from 'vitest'
import { difference, percentagePoints, pointUnit } from '../../../shared/derive/difference'
import { yearQuantity } from '../../helpers/year-quantity'

const of = (unit: string, before: number, now: number) => {
  const kind = unit === '个' ? 'stock' : 'share'
  const at = yearQuantity('数', { unit, kind, figures: { 2021: before, 2022: now } })
  return [at(2022), at(2021)] as const
}

describe('difference', () => {
  it('is positive in its own direction and refused in the other', () => {
    expect(difference(...of('个', 8, 10.5), 'increase').outcome).toEqual({ tag: 'number', number: 2.5 })
    expect(difference(...of('个', 10.5, 8), 'decrease').outcome).toEqual({ tag: 'number', number: 2.5 })
    expect(difference(...of('个', 10, 8), 'increase').outcome).toMatchObject({
      causes: [{ code: 'derive.wrong-direction' }],
    })
    expect(difference(...of('个', 8, 8), 'increase').outcome.tag).toBe('none')
  })

  it('is refused for ratios', () => {
    expect(difference(...of('%', 8, 10), 'increase').outcome).toMatchObject({
      causes: [{ code: 'derive.rate-of-ratio' }],
    })
  })
})

describe('percentagePoints', () => {
  it('is in 个百分点 or 个千分点, exactly', () => {
    expect(percentagePoints(...of('%', 50.5, 52.4), 'increase')).toMatchObject({
      outcome: { number: 1.9 },
      unit: '个百分点',
    })
    expect(percentagePoints(...of('‰', 2.01, 2.04), 'increase').unit).toBe('个千分点')
  })

  it('is refused for amounts', () => {
    expect(percentagePoints(...of('个', 5, 8), 'increase').outcome).toMatchObject({
      causes: [{ code: 'derive.points-of-amount' }],
    })
  })
})

describe('pointUnit', () => {
  it('follows the ratio', () => {
    expect(pointUnit(of('‰', 1, 2)[0])).toBe('个千分点')
    expect(pointUnit(of('%', 1, 2)[0])).toBe('个百分点')
  })
})
