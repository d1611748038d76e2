import { describe, expect, it } from 'vitest'
import { TableCells } from '../../../../shared/import/table/table-cells'
import { TableDoubts } from '../../../../shared/import/table/table-doubts'
import { cellTableOf } from '../../../helpers/workbook/cell-table'
import type { Drawing } from '../../../helpers/workbook/read-layout'

function cellsOf(drawing: Drawing, merges: readonly string[] = []): TableCells {
  const { table, rowLabels, columnLabels, view } = cellTableOf(drawing, {}, { merges })
  return new TableCells(table, rowLabels, columnLabels, new TableDoubts(view, '指标.xlsx'))
}
const places = (cells: TableCells): readonly string[] => [...cells].map(({ row, column }) => `${row}:${column}`)

describe('TableCells', () => {
  const drawing = '指标 | 2021年 | 2022年\n床位 | 5 | 0\n机构 | — |'

  it('lists the cells in the order of rows and columns, missing ones too', () => {
    const cells = cellsOf(drawing)
    expect(cells).toHaveLength(4)
    expect(places(cells)).toEqual(['2:2', '2:3', '3:2', '3:3'])
    expect([...cells].map(({ reading }) => reading.value.tag)).toEqual(['number', 'number', 'missing', 'missing'])
  })

  it('reads the same cell anew whenever it is asked for', () => {
    const cells = cellsOf(drawing)
    expect(cells.at(1)).toEqual([...cells][1])
    expect(cells.at(9)).toBeUndefined()
  })

  it('names what names its cells once', () => {
    expect([...cellsOf(drawing).namings()].map(({ indicator }) => indicator)).toEqual(['床位', '机构'])
  })

  it('gives a merged cell over several rows or columns to none of them', () => {
    const shared = cellsOf('地区 | 户数\n东岭县 | 5\n西河县 |\n北岗县 | 6', ['B2:B3'])
    expect(places(shared)).toEqual(['4:2'])
    expect(shared.shared).toEqual([{ row: 2, column: 2 }])
  })

  it('counts values that nothing names', () => {
    const cells = cellsOf([
      ['指标', '2021年', '2022年'],
      ['床位', 5, 6],
      [null, 11, 12],
    ])
    expect(cells.unnamed).toBe(2)
    expect(places(cells)).toEqual(['2:2', '2:3'])
  })

  it('doubts figures that another row has the same labels and period for', () => {
    const cells = [...cellsOf('指标 | 2021年\n床位 | 5\n床位 | 6\n机构 | 7')]
    expect(cells.map(({ certainty }) => certainty.reasons.includes('name-collides'))).toEqual([true, true, false])
  })

  it('doubts a row of three zeros and more, not a zero among figures', () => {
    const zeros = [...cellsOf('指标 | 2020年 | 2021年 | 2022年\n床位 | 0 | 0 | 0\n机构 | 0 | 0 | 1')]
    expect(zeros.map(({ certainty }) => certainty.reasons.includes('value-zero-row'))).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ])
  })
})
