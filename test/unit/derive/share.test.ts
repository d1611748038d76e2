import { describe, expect, it } from 'vitest'
import { per, share } from '../../../shared/derive/share'
import { yearQuantity } from '../../helpers/year-quantity'

const of = (name: string, unit: string, figure: number) => yearQuantity(name, { unit, figures: { 2022: figure } })(2022)

describe('share', () => {
  it('brings part and whole to one unit', () => {
    expect(share(of('基金会', '个', 5000), of('总数', '万个', 2)).outcome).toEqual({ tag: 'number', number: 25 })
  })

  it('refuses units of two kinds and a whole of zero', () => {
    expect(share(of('机构', '个', 5), of('经费', '万元', 2)).outcome).toMatchObject({
      causes: [{ code: 'derive.units-differ' }],
    })
    expect(share(of('甲', '个', 5), of('总', '个', 0)).outcome.tag).toBe('none')
  })

  it('doubts a part above its whole', () => {
    expect(share(of('甲', '个', 5), of('总', '个', 4)).doubts).toMatchObject([{ code: 'derive.share-above-whole' }])
  })
})

describe('per', () => {
  it('counts persons for each 万人', () => {
    expect(per(of('社工', '人', 2742), of('人口', '万人', 322.2), '万人')).toMatchObject({
      unit: '人/万人',
      decimals: 1,
    })
    expect(per(of('社工', '人', 10), of('人口', '万人', 4), '万人').outcome).toEqual({ tag: 'number', number: 2.5 })
  })

  it('refuses a unit that the other is not counted in', () => {
    expect(per(of('社工', '人', 10), of('人口', '万人', 4), '万元').outcome).toMatchObject({
      causes: [{ code: 'derive.units-differ' }],
    })
  })
})
