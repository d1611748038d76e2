import { describe, expect, it } from 'vitest'
import { blockRow, isNumbering, readBlockRows } from '../../../../shared/import/layout/block-rows'
import { splitBlocks } from '../../../../shared/import/layout/split-blocks'
import { viewOf } from '../../../helpers/workbook/read-layout'

/** The kinds of the rows of the first block, with their numbers. */
function kindsOf(drawing: string): readonly string[] {
  const view = viewOf(drawing)
  const [block] = splitBlocks(view)
  return block ? readBlockRows(view, block).map(({ row, kind }) => `${row} ${kind}`) : []
}

describe('readBlockRows', () => {
  it('tells titles, headers of years, figures and notes apart, and skips empty rows', () => {
    expect(
      kindsOf(`
        全市床位
        指标 | 2021 | 2022

        床位 | 5    | 6
        注：含日间照料
      `),
    ).toEqual(['1 text', '2 periods', '4 data', '5 text'])
  })

  it('takes a row of nothing but marks for figures, and a row of words for a header', () => {
    expect(
      kindsOf(`
        地区   | 户数 | 人数
        东岭县 | 5    | 6
        西河县 | …    | —
      `),
    ).toEqual(['1 text', '2 data', '3 data'])
  })

  it('takes zeros for figures', () => {
    expect(
      kindsOf(`
        地区   | 户数 | 人数
        东岭县 | 0    | 0
      `),
    ).toEqual(['1 text', '2 data'])
  })

  it('takes the years of a header again for the header of a further table', () => {
    const kinds = kindsOf(`
      指标 | 2021 | 2022
      床位 | 5    | 6
      机构 | 2021 | 2022
      民办 | 1    | 2
    `)
    expect(kinds).toEqual(['1 periods', '2 data', '3 periods', '4 data'])
  })

  it('takes neither the numbers of the columns nor the lines of a form for figures', () => {
    expect(
      kindsOf(`
        地区     | 户数 | 人数
        甲       | 1    | 2
        东岭县   | 5    | 6
        填表人： | 某某 | 55501234
      `),
    ).toEqual(['1 text', '2 text', '3 data', '4 text'])
  })

  it('takes words that elsewhere mark a missing figure for names in a first header', () => {
    expect(
      kindsOf(`
        地区   | 有 | 无 | 低保户
        东岭县 | 5  | 6  | 7
      `),
    ).toEqual(['1 text', '2 data'])
  })
})

describe('blockRow', () => {
  it('finds the cells of the row in the columns of its block only', () => {
    const view = viewOf('甲 | 1 |  | 2')
    const block = { columns: [1, 2], left: 1, isFurther: false, detached: new Set<number>() }
    const row = blockRow(view, block, 1, 'data')
    expect(row.cells.map(({ text }) => text)).toEqual(['甲', '1'])
    expect(row.kind).toBe('data')
  })
})

describe('isNumbering', () => {
  const isNumberingOf = (drawing: string): boolean => {
    const view = viewOf(drawing)
    return isNumbering(view.cellsIn(1, view.columns))
  }

  it('knows the numbers of columns behind 甲 and 乙, in brackets too', () => {
    expect(isNumberingOf('甲 | 乙 | 1 | 2 | 3')).toBe(true)
    expect(isNumberingOf('1 | 2 | 3')).toBe(true)
    expect(isNumberingOf("甲 | '(1) | '(2)")).toBe(true)
  })

  it('takes no figures for them', () => {
    expect(isNumberingOf('甲 | 1 | 3')).toBe(false)
    expect(isNumberingOf('东岭县 | 1 | 2')).toBe(false)
    expect(isNumberingOf('甲 | 1')).toBe(false)
    expect(isNumberingOf('甲 | 5 | 6 | 7')).toBe(false)
  })
})
