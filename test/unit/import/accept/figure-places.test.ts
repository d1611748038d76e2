import { describe, expect, it } from 'vitest'
import { FigurePlaces } from '../../../../shared/import/accept/figure-places'
import { yearPeriod, type Period } from '../../../../shared/model/period'

const quarter: Period = { tag: 'quarter', year: 2020, quarter: 1 }

describe('figure places', () => {
  it('numbers places in the order in which they come up, and knows them again', () => {
    const places = new FigurePlaces()
    expect(places.numberAt('结婚登记', null, yearPeriod(2021))).toBe(0)
    expect(places.numberAt('结婚登记', null, yearPeriod(2020))).toBe(1)
    expect(places.numberAt('离婚登记', null, yearPeriod(2021))).toBe(2)
    expect(places.numberAt('结婚登记', null, yearPeriod(2021))).toBe(0)
    expect(places.numberAt('结婚登记', null, yearPeriod(2022))).toBe(3)
  })

  it('tells regions, none included, and parts of a year apart', () => {
    const places = new FigurePlaces()
    const numbers = [
      places.numberAt('结婚登记', null, yearPeriod(2020)),
      places.numberAt('结婚登记', 'null', yearPeriod(2020)),
      places.numberAt('结婚登记', '甲区', yearPeriod(2020)),
      places.numberAt('结婚登记', '甲区', quarter),
      places.numberAt('结婚登记', '甲区', { tag: 'span', from: 2020, to: 2021 }),
      places.numberAt('结婚登记', '甲区', { tag: 'total' }),
    ]
    expect(numbers).toEqual([0, 1, 2, 3, 4, 5])
  })
})
