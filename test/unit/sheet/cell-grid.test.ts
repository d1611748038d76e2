import { describe, expect, it } from 'vitest'
import { cellAt } from '../../../shared/sheet/cell-grid'
import { gridOf } from '../../helpers/workbook/grid'

describe('cellAt', () => {
  const grid = gridOf([['床位', 0], [], ['机构']])

  it('gives the cell of a row and column, both counted from 1', () => {
    expect(cellAt(grid, 1, 1)?.value).toEqual({ tag: 'text', text: '床位' })
    expect(cellAt(grid, 1, 2)?.value).toEqual({ tag: 'number', number: 0 })
    expect(cellAt(grid, 3, 1)?.value).toEqual({ tag: 'text', text: '机构' })
  })

  it('gives none where nothing stands', () => {
    for (const [row, column] of [
      [0, 1],
      [2, 1],
      [3, 2],
      [9, 9],
    ] as const)
      expect(cellAt(grid, row, column)).toBeUndefined()
  })
})
