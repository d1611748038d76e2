import { describe, expect, it } from 'vitest'
import { readAxes, regionOfSheet } from '../../../../shared/import/layout/read-axes'
import { readLayout } from '../../../helpers/workbook/read-layout'

const axesOf = (drawing: string) => {
  const { columns, columnLabels, rowLabels } = readLayout(drawing)
  return readAxes(columns, columnLabels, rowLabels)
}

describe('readAxes', () => {
  it('finds regions in a column of labels', () => {
    expect(
      axesOf(`
        地区   | 户数 | 人数
        东岭县 | 5    | 6
        西河县 | 7    | 8
      `),
    ).toEqual({ rowRegionColumns: new Set([1]), columnsAreRegions: false, groupsAreRegions: false, isLong: false })
  })

  it('finds regions over the columns, or over groups of them', () => {
    expect(
      axesOf(`
        指标 | 东岭县 | 西河县
        床位 | 5      | 6
        机构 | 7      | 8
      `).columnsAreRegions,
    ).toBe(true)
    expect(
      axesOf(`
        年份 | 东岭县 | 东岭县 | 西河县 | 西河县
             | 户数   | 人数   | 户数   | 人数
        2021 | 5      | 6      | 7      | 8
        2022 | 5      | 6      | 7      | 8
      `),
    ).toMatchObject({ columnsAreRegions: false, groupsAreRegions: true })
  })

  it('takes names that are no regions for none, nor what stands below 指标', () => {
    const names = axesOf(`
      指标 | 户数 | 人数
      床位 | 5    | 6
      机构 | 7    | 8
    `)
    expect(names).toEqual({
      ...{ rowRegionColumns: new Set(), columnsAreRegions: false, groupsAreRegions: false, isLong: false },
    })
    expect(
      axesOf(`
        指标   | 户数 | 人数
        东岭县 | 5    | 6
        西河县 | 7    | 8
      `).rowRegionColumns.size,
    ).toBe(0)
  })

  it('knows a table with a figure a row', () => {
    expect(
      axesOf(`
        指标 | 年份 | 数值
        床位 | 2021 | 5
        床位 | 2022 | 6
      `).isLong,
    ).toBe(true)
  })
})

describe('regionOfSheet', () => {
  it('is the name of the sheet where it is a region', () => {
    expect(regionOfSheet('东岭县', ['东岭县', '封面'])).toBe('东岭县')
    expect(regionOfSheet('Sheet1', ['Sheet1'])).toBeNull()
    expect(regionOfSheet('', [])).toBeNull()
  })

  it('also where half of the other names are regions', () => {
    expect(regionOfSheet('松陵', ['东岭县', '西河县', '松陵'])).toBe('松陵')
    expect(regionOfSheet('松陵', ['东岭县', '封面', '目录', '说明', '松陵'])).toBeNull()
  })
})
