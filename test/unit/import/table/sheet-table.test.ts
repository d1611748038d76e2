import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../shared/import/table/recognise'
import { plainWorkbook } from '../../../../shared/import/table/sheet-table'
import { gridOf, workbookOf } from '../../../helpers/workbook/grid'

describe('plainWorkbook', () => {
  const rows = [
    ['指标', '2021年', '2022年'],
    ['床位', 5, 0],
  ]

  it('holds the same cells in a plain array that crosses to another thread', () => {
    const recognised = recognise(workbookOf([gridOf(rows)]))
    const plain = plainWorkbook(recognised)
    const [table] = plain.sheets[0]?.tables ?? []
    expect(Array.isArray(table?.cells)).toBe(true)
    expect(table?.cells).toEqual([...(recognised.sheets[0]?.tables[0]?.cells ?? [])])
    expect(structuredClone(plain)).toEqual(plain)
  })

  it('keeps sheets without tables, and the issues', () => {
    const recognised = recognise(workbookOf([gridOf([], { name: '空' }), gridOf(rows, { name: '表' })]))
    const plain = plainWorkbook(recognised)
    expect(plain.sheets.map(({ name, tables }) => [name, tables.length])).toEqual([
      ['空', 0],
      ['表', 1],
    ])
    expect(plain.issues).toBe(recognised.issues)
    expect(plain.file).toBe('指标.xlsx')
  })
})
