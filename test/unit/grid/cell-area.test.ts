import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../shared/grid/cell-area'
import { contentOf, sampleProject } from '../../helpers/project/grid-sample'

const cells = (area: Parameters<typeof cellsOf>[1]) => cellsOf(contentOf(sampleProject), area)

describe('cellsOf', () => {
  it('gives the cells of an area row by row, and passes headings over', () => {
    const area = cells({ top: 0, left: 0, bottom: 4, right: 1 })
    expect(area.map((row) => row.map(({ row: of, column }) => `${of.indicator.name} ${column.key}`))).toEqual([
      ['床位 2020', '床位 2021'],
      ['机构 2020', '机构 2021'],
      ['经费 2020', '经费 2021'],
    ])
  })

  it('says what each cell is for, with a figure or without one', () => {
    const [[first, second] = []] = cells({ top: 2, left: 0, bottom: 2, right: 1 })
    expect(first).toMatchObject({
      place: { indicator: '机构', region: null },
      figure: { value: { tag: 'invalid' } },
      derived: null,
    })
    expect(second?.figure).toBeUndefined()
  })

  it('is empty on a heading and beyond the grid', () => {
    expect(cells({ top: 0, left: 0, bottom: 0, right: 2 })).toEqual([])
    expect(cells({ top: 40, left: 0, bottom: 50, right: 2 })).toEqual([])
  })
})
