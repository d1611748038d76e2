import { describe, expect, it } from 'vitest'
import { readLayout } from '../../../helpers/workbook/read-layout'

const rolesOf = (drawing: string): readonly string[] => readLayout(drawing).columns.map(({ role }) => role)

describe('classifyColumns', () => {
  it('tells labels, units, values and notes apart', () => {
    expect(
      rolesOf(`
        指标 | 单位 | 2021年 | 2022年 | 备注
        床位 | 张   | 5      | 6      | 含民办
        经费 | 万元 | 7      | 8      |
      `),
    ).toEqual(['label', 'unit', 'value', 'value', 'note'])
  })

  it('takes a column of zeros or of marks for values', () => {
    expect(
      rolesOf(`
        地区   | 户数 | 人数
        东岭县 | 0    | —
        西河县 | 0    | …
      `),
    ).toEqual(['label', 'value', 'value'])
  })

  it('takes numbers in order before the names for codes of the rows', () => {
    expect(
      rolesOf(`
        序号 | 地区   | 户数
        1    | 东岭县 | 5
        2    | 西河县 | 6
      `),
    ).toEqual(['code', 'label', 'value'])
  })

  it('gives a column what stands over it, outermost first, and leaves a header in English out', () => {
    const { columns } = readLayout(`
      地区   | 城市 |       | 农村
             | 户数 | 人数  | 户数
      东岭县 | 5    | 6     | 7
    `)
    expect(columns.map(({ header }) => header.map(({ text }) => text))).toEqual([
      ['地区'],
      ['城市', '户数'],
      ['城市', '人数'],
      ['农村', '户数'],
    ])
    expect(columns.map(({ isGroupGuessed }) => isGroupGuessed)).toEqual([false, false, true, false])
    const translated = readLayout(`
      地区   | 户数       | 人数
      Region | Households | Persons
      东岭县 | 5          | 6
    `)
    expect(translated.columns[1]?.header.map(({ text }) => text)).toEqual(['户数'])
  })

  it('keeps the Chinese one of two columns with the same labels', () => {
    expect(
      rolesOf(`
        指标 | Item         | 2021 | 2022
        床位 | Beds         | 5    | 6
        机构 | Institutions | 7    | 8
      `),
    ).toEqual(['label', 'none', 'value', 'value'])
  })
})
