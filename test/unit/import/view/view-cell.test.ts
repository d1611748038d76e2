import { describe, expect, it } from 'vitest'
import { cellText, isSameCell, isYearText } from '../../../../shared/import/view/view-cell'
import { viewSheet } from '../../../../shared/import/view/sheet-view'
import { cellOf, gridOf } from '../../../helpers/workbook/grid'

describe('cellText', () => {
  it('writes numbers and dates in plain notation', () => {
    expect(cellText(cellOf(1.5))).toBe('1.5')
    expect(cellText(cellOf({ value: { tag: 'date', year: 2021, month: 3, day: 9 } }))).toBe('2021-03-09')
    expect(cellText(cellOf({ value: { tag: 'boolean', boolean: false } }))).toBe('FALSE')
  })
})

describe('isYearText', () => {
  it('knows four digits that could be a year, with a footnote mark too', () => {
    expect(['2021', '1952*', '2020①'].map(isYearText)).toEqual([true, true, true])
    expect(['20210', '21', '2021年'].map(isYearText)).toEqual([false, false, false])
  })
})

describe('isSameCell', () => {
  it('compares addresses, not objects', () => {
    const view = viewSheet(gridOf([[1, 2]]))
    expect(isSameCell(view.at(1, 1), view.at(1, 1))).toBe(true)
    expect(isSameCell(view.at(1, 1), view.at(1, 2))).toBe(false)
  })
})
