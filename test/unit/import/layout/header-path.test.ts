import { describe, expect, it } from 'vitest'
import { headerPath } from '../../../../shared/import/layout/header-path'
import { viewOf } from '../../../helpers/workbook/read-layout'

/** The header texts over each column of a drawn header. */
function pathsOf(drawing: string, headerRows: readonly number[], merges: readonly string[] = []) {
  const view = viewOf(drawing, { merges })
  const block = { columns: view.columns, left: view.columns[0] ?? 1, isFurther: false, detached: new Set<number>() }
  return view.columns.map((column) =>
    headerPath(view, block, headerRows, column)
      .map(({ text }) => text)
      .join('/'),
  )
}

describe('headerPath', () => {
  const drawing = `
    地区 | 城市 |      | 农村 |
         | 户数 | 人数 | 户数 | 人数
  `

  it('gives the columns of a merged group its head', () => {
    expect(pathsOf(drawing, [1, 2], ['B1:C1', 'D1:E1', 'A1:A2'])).toEqual([
      '地区',
      '城市/户数',
      '城市/人数',
      '农村/户数',
      '农村/人数',
    ])
  })

  it('gives an empty cell above a header to the group that its left neighbour heads', () => {
    expect(pathsOf(drawing, [1, 2])).toEqual(['地区', '城市/户数', '城市/人数', '农村/户数', '农村/人数'])
  })

  it('names a cell merged down several header rows once', () => {
    expect(pathsOf('地区 | 城市\n | 户数', [1, 2], ['A1:A2'])).toEqual(['地区', '城市/户数'])
  })

  it('takes a neighbour that reaches down to the names for a name and no group', () => {
    expect(
      pathsOf(
        `
        地区 | 合计 |
             |      | 人数
      `,
        [1, 2],
        ['A1:A2', 'B1:B2'],
      ),
    ).toEqual(['地区', '合计', '人数'])
  })

  it('is empty over a column that nothing heads', () => {
    expect(pathsOf('地区 | 户数\n东岭县 | 5', [])).toEqual(['', ''])
  })
})
