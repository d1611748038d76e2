import { describe, expect, it } from 'vitest'
import {
  cellsWithin,
  columnsWithin,
  columnWidths,
  layOutSheet,
  rowHeight,
  rowsWithin,
  shownSize,
} from '../../../../../renderer/import/sheet/sheet-geometry'
import type { SheetPreview } from '../../../../../shared/api/contract'

const text = (column: number, content: string) => ({ column, text: content, isNumber: false })
const sheet: SheetPreview = {
  name: '表',
  rows: [
    { row: 1, cells: [text(1, '一个非常长的表题，不应把第一列撑得很宽')] },
    { row: 2, cells: [text(1, '指标名称很长的一列'), text(2, '2022年'), text(3, '1')] },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  rowCount: 500,
  columnCount: 3,
  isCut: false,
}

describe('columnWidths', () => {
  it('fits texts but neither merged nor lonely titles', () => {
    const [first = 0, second = 0, third = 0] = columnWidths(sheet)
    expect(first).toBeGreaterThan(second)
    expect(first).toBeLessThan(200)
    expect(third).toBe(64)
  })
})

describe('shownSize', () => {
  it('is what was handed over when the sheet was cut', () => {
    expect(shownSize(sheet)).toMatchObject({ rowCount: 500, columnCount: 3 })
    expect(shownSize({ ...sheet, isCut: true })).toEqual({ rowCount: 2, columnCount: 3 })
  })
})

describe('rowsWithin', () => {
  it('gives the rows in view with some to spare, within the sheet', () => {
    expect(rowsWithin(500, 20, 0, 100, 2)).toEqual([1, 7])
    expect(rowsWithin(500, 20, 200, 300, 2)).toEqual([9, 17])
    expect(rowsWithin(5, 20, 9000, 9100, 2)).toEqual([5, 5])
    expect(rowsWithin(0, 20, 0, 100, 2)).toEqual([1, 0])
  })
})

describe('columnsWithin', () => {
  it('gives the columns that touch the view', () => {
    expect(columnsWithin([0, 50, 100, 150], 0, 60)).toEqual([1, 2])
    expect(columnsWithin([0, 50, 100, 150], 50, 100)).toEqual([2, 2])
    expect(columnsWithin([0, 50, 100, 150], 120, 900)).toEqual([3, 3])
  })
})

describe('cellsWithin', () => {
  it('draws a merge once from its first cell, even when that is out of view', () => {
    const merged = { ...sheet, merges: [{ top: 1, left: 1, bottom: 3, right: 2 }] }
    const cells = cellsWithin(layOutSheet(merged), [3, 4], [2, 3])
    expect([...cells].map(([row, ofRow]) => [row, ofRow.map(({ column }) => column)])).toEqual([
      [1, [1]],
      [3, [3]],
      [4, [2, 3]],
    ])
    expect(cells.get(1)?.[0]).toMatchObject({ left: 0, height: 3 * rowHeight })
  })
})
