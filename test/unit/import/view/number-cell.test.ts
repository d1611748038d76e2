import { describe, expect, it } from 'vitest'
import { NumberCell } from '../../../../shared/import/view/number-cell'
import { gridOf } from '../../../helpers/workbook/grid'

const look = (number: number): NumberCell => new NumberCell(gridOf([[number]]), 1, 1, number, null)

describe('NumberCell', () => {
  it('shows a number as Excel does, to fifteen digits', () => {
    expect(look(0.1 + 0.2).text).toBe('0.3')
    expect(look(17_500).cell.value).toEqual({ tag: 'number', number: 17_500 })
  })

  it('knows what could be a year, and what a year and a month', () => {
    expect([2021, 2021.5, 999].map((number) => look(number).isYearLike)).toEqual([true, false, false])
    expect([202_105, 202_113, 2021].map((number) => look(number).isMonthCode)).toEqual([true, false, false])
  })
})
