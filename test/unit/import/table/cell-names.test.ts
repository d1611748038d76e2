import { describe, expect, it } from 'vitest'
import { CellNamer, type NamingTable } from '../../../../shared/import/table/cell-names'
import { bareContext, cellTableOf } from '../../../helpers/workbook/cell-table'

function namesOf(drawing: string, more: Partial<NamingTable> = {}) {
  const { table, rowLabels, columnLabels } = cellTableOf(drawing, more)
  const namer = new CellNamer(table, columnLabels)
  const rows = rowLabels.map((row) => columnLabels.map((_, at) => namer.at(namer.namesOf(row), row, at)))
  return { rows, namer }
}

describe('CellNamer', () => {
  it('names a cell by its row and its column', () => {
    const { rows } = namesOf(`
      地区   | 低保户数（户） | 低保人数（人）
      东岭县 | 5              | 6
      西河县 | 7              | 8
    `)
    expect(rows[1]).toMatchObject([
      { labels: ['西河县', '低保户数'], indicator: '低保户数', region: '西河县', unit: '户' },
      { labels: ['西河县', '低保人数'], indicator: '低保人数', region: '西河县', unit: '人' },
    ])
  })

  it('takes the region of the header, of a heading or of the sheet where the row has none', () => {
    expect(namesOf('指标 | 东岭县 | 西河县\n床位 | 5 | 6\n机构 | 7 | 8').rows[0]).toMatchObject([
      { indicator: '床位', region: '东岭县' },
      { indicator: '床位', region: '西河县' },
    ])
    expect(namesOf('指标 | 2021年 | 2022年\n东岭县：\n床位 | 5 | 6').rows[0]?.[0]).toMatchObject({
      ...{ indicator: '床位', region: '东岭县' },
    })
    const context = { ...bareContext, sheetRegion: '北岗县' }
    expect(namesOf('指标 | 2021年\n床位 | 5', { context }).rows[0]?.[0]).toMatchObject({
      labels: ['北岗县', '床位'],
      region: '北岗县',
    })
  })

  it('names figures by the title where labels name none', () => {
    const { rows } = namesOf('地区 | 2021年 | 2022年\n东岭县 | 5 | 6\n西河县 | 7 | 8', {
      titleName: '养老床位',
      titleReason: 'name-in-title',
    })
    expect(rows[0]?.[0]).toMatchObject({ indicator: '养老床位', region: '东岭县' })
  })

  it('makes one object for cells of the same names, and lists each once', () => {
    const { rows, namer } = namesOf('指标 | 2021年 | 2022年\n床位 | 5 | 6\n机构 | 7 | 8')
    expect(rows[0]?.[0]).toBe(rows[0]?.[1])
    expect([...namer.all()].map(({ indicator }) => indicator)).toEqual(['床位', '机构'])
  })

  it('has no names for a column that is not there', () => {
    const { table, rowLabels, columnLabels } = cellTableOf('指标 | 2021年\n床位 | 5')
    const namer = new CellNamer(table, columnLabels)
    const [row] = rowLabels
    if (!row) throw new Error('the sheet has a row')
    expect(() => namer.at(namer.namesOf(row), row, 7)).toThrow('no column 7')
  })
})
