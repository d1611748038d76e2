import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../../shared/import/read/certainty'
import { readLayout, type Drawing } from '../../../helpers/workbook/read-layout'

const rowsOf = (drawing: Drawing, merges: readonly string[] = []) => readLayout(drawing, { merges }).rowLabels
const namesOf = (drawing: Drawing, merges: readonly string[] = []) =>
  rowsOf(drawing, merges).map(({ labels }) => labels.map(({ name }) => name).join('/'))

describe('readRowLabels', () => {
  it('puts headings over the rows below them', () => {
    const drawing = `
      项目     | 2021年 | 2022年
      一、收入
      拨款     | 5      | 6
      二、支出
      救助     | 7      | 8
    `
    expect(namesOf(drawing)).toEqual(['收入/拨款', '支出/救助'])
    expect(rowsOf(drawing)[0]?.labels.map(({ role }) => role)).toEqual(['heading', 'own'])
  })

  it('puts the whole over its parts', () => {
    const rows = rowsOf(`
      项目       | 2021年 | 2022年
      低保人数   | 9      | 9
      其中：城市 | 4      | 4
      农村       | 5      | 5
    `)
    expect(rows.map(({ labels }) => labels.map(({ name, role }) => `${name} ${role}`))).toEqual([
      ['低保人数 own'],
      ['低保人数 whole', '城市 own'],
      ['低保人数 whole', '农村 own'],
    ])
  })

  it('repeats an empty outer label, and doubts it unless it is merged', () => {
    const drawing = `
      类别 | 项目 | 2021年
      救助 | 户数 | 5
           | 人数 | 6
    `
    expect(namesOf(drawing)).toEqual(['救助/户数', '救助/人数'])
    expect(rowsOf(drawing)[1]?.doubt).toBe(evidenceOf('name-repeated'))
    expect(rowsOf(drawing, ['A2:A3'])[1]?.doubt).toBe(0)
  })

  it('does not repeat an empty innermost label', () => {
    expect(
      namesOf(`
        项目 | 2021年 | 2022年
        床位 | 5      | 6
             | 7      | 8
      `),
    ).toEqual(['床位', ''])
  })

  it('reads unit, note and period of a row', () => {
    expect(
      rowsOf(`
        指标       | 单位 | 年份 | 数值 | 备注
        床位       | 张   | 2021 | 5    | 含民办
        经费       | 万元 | 2022 | 0    |
      `),
    ).toMatchObject([
      { unit: '张', note: '含民办', period: { tag: 'year', year: 2021 }, status: 'final' },
      { unit: '万元', note: null, period: { tag: 'year', year: 2022 } },
    ])
  })

  it('takes the unit in brackets behind a name, or that of a row of units above', () => {
    expect(
      rowsOf(`
        项目       | 2021年 | 2022年
        经费(万元) | 5      | 6
      `)[0],
    ).toMatchObject({ labels: [{ name: '经费' }], unit: '万元' })
    expect(
      rowsOf(`
        项目       | 2021年 | 2022年
        户数       | 5      | 6
        单位：万元
        经费       | 7      | 8
      `).map(({ unit }) => unit),
    ).toEqual([null, '万元'])
  })

  it('reads the year that a label opens with only where nothing else gives one', () => {
    const [opened] = rowsOf(`
      项目           | 数值
      2021年救助人次 | 5
      2022年救助人次 | 6
    `)
    expect(opened).toMatchObject({ labels: [{ name: '救助人次' }], period: { tag: 'year', year: 2021 } })
  })

  it('gives the rows of a dated section its year, and says that it is inherited', () => {
    const rows = rowsOf(`
      项目     | 户数 | 人数
      2021年：
      城市     | 1    | 2
      农村     | 3    | 4
    `)
    expect(rows.map(({ period }) => period)).toEqual([
      { tag: 'year', year: 2021 },
      { tag: 'year', year: 2021 },
    ])
    expect(rows[0]?.doubt).toBe(evidenceOf('period-in-heading'))
  })
})
