import { describe, expect, it } from 'vitest'
import { AcceptedFigures } from '../../../../shared/import/accept/accepted-figures'
import { recognise } from '../../../../shared/import/table/recognise'
import { gridOf, workbookOf } from '../../../helpers/workbook/grid'

const tables = (): AcceptedFigures => {
  const { sheets } = recognise(
    workbookOf([
      gridOf([
        ['指标', '单位', 2020, 2021],
        ['床位', '万张', '1.8余', 2],
      ]),
    ]),
  )
  return new AcceptedFigures(sheets.flatMap((sheet) => sheet.tables.map((table) => ({ file: '甲.xlsx', table }))))
}

describe('AcceptedFigures', () => {
  it('makes a figure from its cell, with its source', () => {
    const figures = tables()
    figures.set(0, '床位', { cell: 1, converted: null }, false)
    expect(figures.at(0)).toMatchObject({
      period: { tag: 'year', year: 2021 },
      value: { tag: 'number', number: 2 },
      source: { file: '甲.xlsx', sheet: 'Sheet1', cell: 'D2', raw: '2' },
    })
  })

  it('keeps a hedge true where the number is brought to another scale', () => {
    const figures = tables()
    figures.set(0, '床位', { cell: 0, converted: { tag: 'number', number: 18000 } }, false)
    expect(figures.at(0)).toMatchObject({ value: { number: 18000 }, qualifier: { word: '超', place: 'before' } })
  })

  it('lists all cells of a figure, the first one first, and which of them agree', () => {
    const figures = tables()
    figures.set(0, '床位', { cell: 0, converted: null }, false)
    figures.addFurther(0, { cell: 1, converted: null, agrees: false })
    expect(
      figures.readings(() => '张').map(({ cell, agrees, indicatorUnit }) => [cell, agrees, indicatorUnit]),
    ).toEqual([
      ['C2', true, '张'],
      ['D2', false, '张'],
    ])
  })
})
