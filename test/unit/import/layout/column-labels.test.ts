import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../../shared/import/read/certainty'
import { readLayout } from '../../../helpers/workbook/read-layout'

const labelsOf = (drawing: string) => readLayout(drawing).columnLabels

describe('readColumnLabels', () => {
  it('parts names, period, unit and status of a header', () => {
    expect(
      labelsOf(`
        地区   | 低保人数（人） | 低保人数（人）
               | 2021年         | 2022年（初步）
        东岭县 | 5              | 6
      `),
    ).toMatchObject([
      { names: ['低保人数'], period: { tag: 'year', year: 2021 }, unit: '人', status: 'final', hasHeader: true },
      { names: ['低保人数'], period: { tag: 'year', year: 2022 }, unit: '人', status: 'provisional' },
    ])
  })

  it('takes a row of units under the names for their units', () => {
    expect(
      labelsOf(`
        地区   | 经费 | 人数
               | 万元 | 人
        东岭县 | 5    | 6
      `),
    ).toMatchObject([
      { names: ['经费'], unit: '万元' },
      { names: ['人数'], unit: '人' },
    ])
  })

  it('gives no unit where none stands', () => {
    expect(
      labelsOf(`
        地区   | 户数
        东岭县 | 5
        西河县 | 6
      `),
    ).toMatchObject([{ names: ['户数'], unit: null, period: null, relative: null }])
  })

  it('puts a part of a year into the year over it', () => {
    expect(
      labelsOf(`
        指标 | 2021年   |          | 2022年
             | 一季度   | 二季度   | 一季度
        床位 | 5        | 6        | 7
      `).map(({ period }) => period),
    ).toEqual([
      { tag: 'quarter', year: 2021, quarter: 1 },
      { tag: 'quarter', year: 2021, quarter: 2 },
      { tag: 'quarter', year: 2022, quarter: 1 },
    ])
  })

  it('leaves a part of a year without a year relative', () => {
    const [first] = labelsOf(`
      指标 | 一季度 | 二季度
      床位 | 5      | 6
    `)
    expect(first?.period).toBeNull()
    expect(first?.relative).not.toBeNull()
  })

  it('names nothing by 年份, and says of 数值 that it is one', () => {
    expect(
      labelsOf(`
        指标 | 年份 | 数值
        床位 | 2021 | 5
        床位 | 2022 | 6
      `),
    ).toMatchObject([{ names: [], isValue: true }])
  })

  it('doubts a group that was taken from the left', () => {
    const [, guessed] = labelsOf(`
      地区   | 城市 |      | 农村
             | 户数 | 人数 | 户数
      东岭县 | 5    | 6    | 7
    `)
    expect(guessed).toMatchObject({ names: ['城市', '人数'], doubt: evidenceOf('name-group') })
  })

  it('joins a bracket below a name to it', () => {
    expect(
      labelsOf(`
        地区   | 总人口   | 户数
               | （年末） | （年初）
        东岭县 | 5        | 6
      `).map(({ names }) => names),
    ).toEqual([['总人口(年末)'], ['户数(年初)']])
  })
})
