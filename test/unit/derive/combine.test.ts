import { describe, expect, it } from 'vitest'
import { subtract, total } from '../../../shared/derive/combine'
import { yearQuantity } from '../../helpers/year-quantity'

const of = (name: string, unit: string, figure: number | string) =>
  yearQuantity(name, { unit, kind: 'flow', figures: { 2022: figure } })(2022)

describe('subtract', () => {
  it('is signed and in the unit of the first, whatever scale the second counts in', () => {
    expect(subtract(of('收入', '万元', 1200), of('支出', '亿元', 0.02))).toMatchObject({
      outcome: { number: 1000 },
      unit: '万元',
    })
    expect(subtract(of('收入', '万元', 5), of('支出', '万元', 8)).outcome).toEqual({ tag: 'number', number: -3 })
  })

  it('refuses units of two kinds', () => {
    expect(subtract(of('收入', '万元', 5), of('机构', '个', 8)).outcome).toMatchObject({
      tag: 'none',
      causes: [{ code: 'derive.units-differ' }],
    })
  })
})

describe('total', () => {
  it('adds exactly and keeps the digits that the finest needs', () => {
    expect(total(of('甲', '亿元', 0.1), [of('乙', '亿元', 0.2), of('丙', '万元', 5000)])).toMatchObject({
      outcome: { number: 0.8 },
      decimals: 4,
    })
  })

  it('is missing where one of its terms is', () => {
    expect(total(of('甲', '个', 1), [of('乙', '个', '—')]).outcome).toMatchObject({
      tag: 'none',
      causes: [{ code: 'derive.marked-figure' }],
    })
  })
})
