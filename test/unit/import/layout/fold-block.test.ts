import { describe, expect, it } from 'vitest'
import { foldBlock } from '../../../../shared/import/layout/fold-block'
import { splitBlocks } from '../../../../shared/import/layout/split-blocks'
import { viewSheet } from '../../../../shared/import/view/sheet-view'
import { gridOf, type CellSeed } from '../../../helpers/workbook/grid'

const columnsOf = (rows: readonly (readonly CellSeed[])[]): readonly (readonly number[])[] => {
  const view = viewSheet(gridOf(rows))
  return splitBlocks(view).map(({ columns }) => columns)
}

describe('foldBlock', () => {
  it('parts a list that goes on to the right under the same headers', () => {
    const rows = [
      ['年份', '孤儿', '年份', '孤儿'],
      [2018, 41, 2020, 37],
      [2019, 39, 2021, 33],
    ]
    expect(columnsOf(rows)).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  it('gives the columns before the first names to every part', () => {
    const rows = [
      ['年份', '地区', '户数', '地区', '户数'],
      [2020, '东岭县', 5, '西河县', 7],
      [2021, '东岭县', 6, '西河县', 8],
    ]
    expect(columnsOf(rows)).toEqual([
      [1, 2, 3],
      [1, 4, 5],
    ])
  })

  it('parts the two sides of a statement', () => {
    const rows = [
      ['收入项目', '金额', '支出项目', '金额'],
      ['拨款', 50, '福利', 44],
      ['捐赠', 3, '救助', 9],
    ]
    expect(columnsOf(rows)).toHaveLength(2)
  })

  it('leaves a table whole whose figures have the same names in several groups', () => {
    const view = viewSheet(
      gridOf([
        ['地区', '户数', '人数', '户数', '人数'],
        ['东岭县', 5, 9, 6, 11],
      ]),
    )
    const block = { columns: [1, 2, 3, 4, 5], left: 1, isFurther: false, detached: new Set<number>() }
    expect(foldBlock(view, block)).toEqual([block])
  })
})
