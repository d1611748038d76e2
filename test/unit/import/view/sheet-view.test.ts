import { describe, expect, it } from 'vitest'
import { viewSheet } from '../../../../shared/import/view/sheet-view'
import { gridOf } from '../../../helpers/workbook/grid'

describe('viewSheet', () => {
  const view = viewSheet(gridOf([['地区', '2021年'], [], ['东岭', 12], [' ', null]], { merges: ['A1:A3'] }))

  it('lists rows and columns that hold more than blanks', () => {
    expect(view.rows).toEqual([1, 3])
    expect(view.columns).toEqual([1, 2])
    expect(view.has(4, 1)).toBe(false)
    expect(view.words.map(({ text }) => text)).toEqual(['地区', '2021年', '东岭'])
  })

  it('finds a cell, and the one that shows under a merge', () => {
    expect(view.at(3, 2)).toMatchObject({ row: 3, column: 2, text: '12', kind: 'number' })
    expect(view.shownAt(2, 1)?.text).toBe('地区')
    expect(view.cellsIn(1, [1, 2]).map(({ text }) => text)).toEqual(['地区', '2021年'])
  })
})
