import { describe, expect, it } from 'vitest'
import { recognise } from '../../../shared/import/table/recognise'
import { periodKey } from '../../../shared/model/period'
import { gridOf, workbookOf, type CellSeed, type GridSeed } from '../../helpers/workbook/grid'

const read = (rows: readonly (readonly CellSeed[])[], seed: GridSeed = {}): Readonly<Record<string, string>> => {
  const { sheets } = recognise(workbookOf([gridOf(rows, seed)]))
  const cells = sheets.flatMap(({ tables }) => tables.flatMap((table) => [...table.cells]))
  return Object.fromEntries(
    cells.map((cell) => [
      `${'ABCDEFG'[cell.column - 1] ?? ''}${cell.row}`,
      [cell.region, cell.indicator, cell.period && periodKey(cell.period), cell.unit].join('|'),
    ]),
  )
}

describe('recognise: place before words', () => {
  it('takes captions over the columns for a row of units', () => {
    const rows = [['2022年殡葬'], ['地区', '火化', '公墓'], [null, '(具)', '(处)'], ['东岭县', 41, 3]]
    expect(read(rows)).toEqual({ B4: '东岭县|火化|2022|具', C4: '东岭县|公墓|2022|处' })
  })

  it('takes a unit alone above for that of the table, and never for a number', () => {
    const rows = [['各县区经费'], [null, null, '千元'], ['地区', '2021年', '2022年'], ['东岭县', 41, 43]]
    expect(read(rows)).toEqual({ B4: '东岭县|经费|2021|千元', C4: '东岭县|经费|2022|千元' })
  })

  it('lets no row of days or words below the header rename the figures', () => {
    const day = { value: { tag: 'date', year: 2022, month: 1, day: 9 } } as const
    for (const word of [day, '已完成', { value: { tag: 'boolean', boolean: true } } as const]) {
      const rows = [
        ['指标', '2021年', '2022年'],
        ['上报', word, word],
        ['床位', 41, 43],
      ]
      expect(read(rows)).toMatchObject({ B3: '|床位|2021|', C3: '|床位|2022|' })
    }
  })

  it('gives a merged cell over two regions to neither', () => {
    const rows = [['2023年救助站'], ['地区', '站数'], ['东岭县', 3], ['西河县', null], ['北岗县', 2]]
    expect(Object.keys(read(rows, { merges: ['B3:B4'] }))).toEqual(['B5'])
  })

  it('leaves out the lines of a form below the table', () => {
    const rows = [['2023年救助'], ['地区', '人次', '金额'], ['东岭县', 3, 5], ['填表人：某某', '联系电话', 55501234]]
    expect(Object.keys(read(rows))).toEqual(['B3', 'C3'])
  })

  it('takes a single cell between two rows of a header for a level of its group', () => {
    const rows = [
      ['2021年低保'],
      ['地区', '城市', null, '农村'],
      [null, '在册'],
      [null, '户数', '人数', '户数'],
      ['东岭县', 1, 2, 3],
    ]
    expect(read(rows)['D5']).toBe('东岭县|户数|2021|')
  })

  it('reads regions over measures', () => {
    const rows = [
      ['年份', '东岭县', null, '西河县'],
      [null, '产值', '职工', '产值', '职工'],
      [2021, 5, 6, 7, 8],
      [2022, 5, 6, 7, 8],
    ]
    expect(read(rows, { merges: ['B1:C1', 'D1:E1', 'A1:A2'] })['E4']).toBe('西河县|职工|2022|')
  })
})
