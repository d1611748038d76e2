import { describe, expect, it } from 'vitest'
import { isComputed } from '../../../shared/checks/is-computed'
import { yearPeriod } from '../../../shared/model/period'
import { datasetOf } from '../../helpers/dataset'

describe('isComputed', () => {
  const index = datasetOf({
    甲: { unit: '个', figures: { 2021: 1, 2022: 1 } },
    总: { unit: '个', figures: { 2021: 3, 2022: 3 } },
    占比: { unit: '%', formula: { tag: 'share', part: '甲', whole: '总' }, figures: { 2021: 33.3, 2022: 33.4 } },
  })

  it('holds for a figure that says what its formula gives at its own precision', () => {
    const entered = (name: string, year: number) => index.figureAt(name, yearPeriod(year), null)
    const of = (name: string, year: number) => {
      const figure = entered(name, year)
      return figure && isComputed(index, figure)
    }
    expect([of('占比', 2021), of('占比', 2022), of('甲', 2021)]).toEqual([true, false, false])
  })
})
