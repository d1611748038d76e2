import { describe, expect, it } from 'vitest'
import { nameCells } from '../../../../shared/import/accept/name-cells'
import { recognise } from '../../../../shared/import/table/recognise'
import { plainIndicator, type Indicator } from '../../../../shared/model/indicator'
import { gridOf, workbookOf, type CellSeed } from '../../../helpers/workbook/grid'

const namesOf = (rows: readonly (readonly CellSeed[])[], catalogue: readonly Indicator[] = []): readonly string[] => {
  const cells = recognise(workbookOf([gridOf(rows)])).sheets.flatMap(({ tables }) => tables.map((table) => table.cells))
  const nameOf = nameCells(cells, catalogue)
  return [...new Set(cells.flatMap((table) => table.map((cell) => nameOf(cell).id)))]
}

describe('nameCells', () => {
  it('looks for the whole path of labels first, for its end last', () => {
    const catalogue = [
      { ...plainIndicator('床位', '张'), id: 'beds' },
      { ...plainIndicator('养老·床位', '张'), id: 'care beds' },
    ]
    const rows = [
      ['类别', '指标', 2020, 2021],
      ['养老', '床位', 1, 2],
      ['儿童', '床位', 3, 4],
    ]
    expect(namesOf(rows, catalogue)).toEqual(['care beds', 'beds'])
  })

  it('knows an alias, but a name before it', () => {
    const catalogue = [
      { ...plainIndicator('甲', ''), id: 'first', aliases: ['孤儿'] },
      { ...plainIndicator('孤儿', '人'), id: 'second' },
    ]
    expect(
      namesOf(
        [
          ['指标', 2020],
          ['孤儿', 1],
        ],
        catalogue,
      ),
    ).toEqual(['second'])
    expect(
      namesOf(
        [
          ['指标', 2020],
          ['孤儿', 1],
        ],
        catalogue.slice(0, 1),
      ),
    ).toEqual(['first'])
  })

  it('makes the path part of the name where rows of one name would be one figure', () => {
    const rows = [
      ['类别', '指标', 2020, 2021],
      ['养老', '床位', 1, 2],
      ['儿童', '床位', 3, 4],
    ]
    expect(namesOf(rows)).toEqual(['养老·床位', '儿童·床位'])
  })
})
