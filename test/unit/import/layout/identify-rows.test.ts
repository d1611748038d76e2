import { describe, expect, it } from 'vitest'
import { sharedKeys } from '../../../../shared/import/layout/identify-rows'
import { recognise } from '../../../../shared/import/table/recognise'
import { gridOf, workbookOf, type CellSeed } from '../../../helpers/workbook/grid'

const labelsOf = (rows: readonly (readonly CellSeed[])[]): readonly string[] =>
  recognise(workbookOf([gridOf(rows)])).sheets.flatMap(({ tables }) =>
    tables.flatMap(({ cells }) => cells.map(({ labels, certainty }) => `${labels.join('|')} ${certainty.confidence}`)),
  )

describe('sharedKeys', () => {
  it('gives the keys that occur again', () => {
    expect([...sharedKeys(['甲', '乙', '甲', '甲'])]).toEqual(['甲'])
  })
})

describe('identifyRows', () => {
  it('brings a column of codes back where it alone tells rows apart', () => {
    const rows = [
      ['指标', '县区代码', '年份', '数值'],
      ['床位', 'DL', 2021, 5],
      ['床位', 'XH', 2021, 7],
    ]
    expect(labelsOf(rows)).toEqual(['床位|DL likely', '床位|XH likely'])
  })

  it('leaves codes out where names tell the rows apart', () => {
    const rows = [
      ['代码', '县区', '2021年'],
      ['01', '东岭县', 5],
      ['02', '西河县', 7],
    ]
    expect(labelsOf(rows).map((label) => label.split(' ')[0])).toEqual(['东岭县', '西河县'])
  })

  it('takes leading numbers before years for labels', () => {
    const rows = [
      ['年龄', '性别', 2020, 2021],
      [60, 1, 512, 520],
      [60, 2, 530, 544],
      [65, 1, 471, 480],
    ]
    expect(labelsOf(rows).map((label) => label.split(' ')[0])).toEqual(['60|1', '60|1', '60|2', '60|2', '65|1', '65|1'])
  })

  it('is unsure where nothing tells two rows apart', () => {
    const rows = [
      ['指标', '2021年', '2022年'],
      ['床位', 5, 6],
      ['床位', 7, 8],
    ]
    expect(labelsOf(rows).every((label) => label.endsWith('unsure'))).toBe(true)
  })

  it('makes no figures a label because two subtotals share a name, and asks about these', () => {
    const rows = [
      ['乡镇', '2022年低保户（户）', '2022年低保人数'],
      ['东山镇', 10, 25],
      ['小计', 10, 25],
      ['南山乡', 8, 20],
      ['西山乡', 7, 15],
      ['小计', 15, 35],
      ['合计', 25, 60],
    ]
    expect(labelsOf(rows).slice(0, 4)).toEqual([
      '东山镇|低保户 sure',
      '东山镇|低保人数 likely',
      '小计|低保户 unsure',
      '小计|低保人数 unsure',
    ])
  })

  it('gives a code to the few rows that it alone tells apart', () => {
    const rows = [
      ['代码', '指标', '单位', '2022年'],
      ['A1', '低保对象', '人', 25],
      ['A2', '特困人员', '人', 24],
      ['A3', '救助人次', '人', 23],
      ['A4', '其他人员', '人', 20],
      ['B1', '养老床位', '张', 15],
      ['B2', '机构', '个', 5],
      ['B3', '其他人员', '人', 6],
    ]
    const labels = labelsOf(rows)
    expect(labels[0]).toBe('低保对象 sure')
    expect([labels[3], labels[6]]).toEqual(['A4|其他人员 sure', 'B3|其他人员 sure'])
  })
})
