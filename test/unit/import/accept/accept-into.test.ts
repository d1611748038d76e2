import { describe, expect, it } from 'vitest'
import { acceptInto } from '../../../../shared/import/accept/accept-into'
import { recognise } from '../../../../shared/import/table/recognise'
import { plainIndicator } from '../../../../shared/model/indicator'
import { gridOf, workbookOf } from '../../../helpers/workbook/grid'

const recognised = recognise(
  workbookOf([
    gridOf([
      ['指标', '单位', 2020, 2021],
      ['孤儿', '人', 5, 6],
      ['收养', '件', 1, 2],
    ]),
  ]),
)

describe('acceptInto', () => {
  it('gives figures the ids of the indicators that have their names', () => {
    const { dataset, readings } = acceptInto(recognised, [{ ...plainIndicator('孤儿', '人'), id: 'orphans' }])
    expect(dataset.figures.map(({ indicator }) => indicator)).toEqual(['orphans', 'orphans', '收养', '收养'])
    expect(readings().map(({ indicator }) => indicator)).toEqual(['orphans', 'orphans', '收养', '收养'])
  })

  it('gives a new indicator an id of its own where a renamed one still has its name as id', () => {
    const renamed = { ...plainIndicator('儿童', '人'), id: '孤儿' }
    const { dataset } = acceptInto(recognised, [renamed])
    expect(dataset.indicators.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      '孤儿: 儿童',
      '孤儿 (2): 孤儿',
      '收养: 收养',
    ])
    expect(dataset.figures.at(0)?.indicator).toBe('孤儿 (2)')
  })

  it('makes a new indicator a part of one that the project has under another id', () => {
    const workbook = workbookOf([
      gridOf([
        ['指标', '单位', 2022],
        ['低保对象', '人', 940],
        ['其中：城市', '人', 210],
      ]),
    ])
    const { dataset } = acceptInto(recognise(workbook), [{ ...plainIndicator('低保对象', '人'), id: 'relief' }])
    expect(dataset.indicators.map(({ id, partOf }) => [id, partOf])).toEqual([
      ['relief', null],
      ['低保对象·城市', 'relief'],
    ])
  })
})
