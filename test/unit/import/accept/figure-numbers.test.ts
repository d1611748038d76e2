import { describe, expect, it } from 'vitest'
import { FigureNumbers } from '../../../../shared/import/accept/figure-numbers'
import { yearPeriod, type Period } from '../../../../shared/model/period'

const quarter: Period = { tag: 'quarter', year: 2020, quarter: 1 }

describe('FigureNumbers', () => {
  it('numbers figures in the order in which they come up, and knows them again', () => {
    const numbers = new FigureNumbers()
    expect(numbers.numberOf('结婚登记', null, yearPeriod(2021))).toBe(0)
    expect(numbers.numberOf('结婚登记', null, yearPeriod(2020))).toBe(1)
    expect(numbers.numberOf('离婚登记', null, yearPeriod(2021))).toBe(2)
    expect(numbers.numberOf('结婚登记', null, yearPeriod(2021))).toBe(0)
    expect(numbers.numberOf('结婚登记', null, yearPeriod(2022))).toBe(3)
  })

  it('tells regions, none included, and parts of a year apart', () => {
    const numbers = new FigureNumbers()
    const given = [
      numbers.numberOf('结婚登记', null, yearPeriod(2020)),
      numbers.numberOf('结婚登记', 'null', yearPeriod(2020)),
      numbers.numberOf('结婚登记', '甲区', yearPeriod(2020)),
      numbers.numberOf('结婚登记', '甲区', quarter),
      numbers.numberOf('结婚登记', '甲区', { tag: 'span', from: 2020, to: 2021 }),
      numbers.numberOf('结婚登记', '甲区', { tag: 'total' }),
    ]
    expect(given).toEqual([0, 1, 2, 3, 4, 5])
  })
})
