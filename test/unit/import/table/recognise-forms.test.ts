import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../shared/import/table/recognise'
import { gridOf, workbookOf } from '../../../helpers/workbook/grid'
import { readFigures } from '../../../helpers/workbook/read-figures'
import { sheetOf } from '../../../helpers/workbook/sheet-text'

describe('recognise: forms of bureaus', () => {
  it('gives the years of stacked tables the title and unit that stand over the first of them', () => {
    const figures = readFigures({
      表: `
        各县区养老床位（张）
        2021年
        县区|公办|民办
        松河县|10|20
        青禾县|11|21
        2022年
        县区|公办|民办
        松河县|15|26
        青禾县|17|28`,
    })
    expect(figures['表!B4']).toBe('公办|松河县|2021|10|张 sure')
    expect(figures['表!C9']).toBe('民办|青禾县|2022|28|张 likely')
  })

  it('tells columns of one name apart by their units', () => {
    const figures = readFigures({
      表: `
        2022年优抚对象情况
        县区|优抚对象|优抚对象|抚恤金|抚恤金
        |户|人|万元|%
        松河县|10|20|30|4`,
    })
    expect(figures).toMatchObject({
      '表!B4': '优抚对象（户）|松河县|2022|10|户 sure',
      '表!C4': '优抚对象（人）|松河县|2022|20|人 sure',
      '表!E4': '抚恤金（%）|松河县|2022|4|% sure',
    })
  })

  it('reads 上年（万元） as the year before, and takes 全年 beside quarters for the year', () => {
    const figures = readFigures({
      支出: `
        2022年救助支出
        县区|本年（万元）|上年（万元）
        松河县|100|120`,
      登记: `
        2022年婚姻登记
        项目|三季度|四季度|全年
        结婚（对）|3|4|10`,
    })
    expect(figures['支出!B3']).toBe('救助支出|松河县|2022|100|万元 sure')
    expect(figures['支出!C3']).toBe('救助支出|松河县|2021|120|万元 sure')
    expect(figures['登记!D3']).toBe('结婚||2022|10|对 sure')
  })

  it('takes a corner that says what stands across for no header of regions', () => {
    const figures = readFigures({
      表: `
        2022年
        县区|松河县|青禾县|合计
        低保（人）|10|20|30
        特困（人）|1|2|3`,
    })
    expect(figures['表!C3']).toBe('低保|青禾县|2022|20|人 sure')
    expect(figures['表!D4']).toBe('特困|合计|2022|3|人 sure')
  })

  it('names an institution by its name, and tells which columns of words it leaves out', () => {
    const grid = gridOf(
      sheetOf(`
        2022年养老机构名录
        机构名称|地址|法定代表人|联系电话|床位（张）
        松河福利院|东街1号|王某|5551234|100
        青禾敬老院|西街2号|李某|5559876|60`),
    )
    const { sheets, issues } = recognise(workbookOf([grid]))
    const cells = sheets.flatMap(({ tables }) => tables.flatMap((table) => [...table.cells]))
    expect(cells.map(({ indicator, reading: { value } }) => [indicator, value])).toEqual([
      ['松河福利院·床位', { tag: 'number', number: 100 }],
      ['青禾敬老院·床位', { tag: 'number', number: 60 }],
    ])
    const told = issues.filter(({ code }) => code === 'import.words-column').map(({ parameters }) => parameters['name'])
    expect(told).toEqual(['地址', '法定代表人'])
  })

  it('gives parts the unit of their whole, but not rates and averages', () => {
    const figures = readFigures({
      表: `
        指标|2022年
        养老床位（张）|100
        其中：护理型|60
        护理型占比|60
        每千名老人床位|35`,
    })
    expect(figures['表!B3']).toBe('护理型||2022|60|张 sure')
    expect(figures['表!B4']).toBe('护理型占比||2022|60| likely')
    expect(figures['表!B5']).toBe('每千名老人床位||2022|35| likely')
  })

  it('takes rows that the outline sets below others for their parts', () => {
    const rows = sheetOf(`
      项目|2022年
      社会福利（人）|110
      老年人|66
      儿童|44
      社会救助（人）|220
      低保|220`)
    const grid = gridOf(rows, {
      outlineLevels: [
        [3, 1],
        [4, 1],
        [6, 1],
      ],
    })
    const { sheets } = recognise(workbookOf([grid]))
    const wholes = sheets.flatMap(({ tables }) =>
      tables.flatMap(({ cells }) =>
        cells.map(({ attributes, unit }) => `${attributes.whole?.indicator ?? ''} ${unit}`),
      ),
    )
    expect(wholes).toEqual([' 人', '社会福利 人', '社会福利 人', ' 人', '社会救助 人'])
  })

  it('reads parts called 城市 with numbers like years for figures, and rows of names and marks below 年份 for rows', () => {
    const parts = readFigures({
      表: `
        指标|单位|2019|2020
        床位|张|5|6
        服务时长|万小时|1950|1950
        城市|万小时|1950|1950`,
      年: `
        年份|地区|户数（户）|地区|户数（户）
        2020|合计|—|松河县|—
        2021|合计|7|松河县|8`,
    })
    expect(parts['表!C4']).toMatch(/\|\|2019\|1950\|万小时/u)
    expect(parts['年!C3']).toMatch(/^户数\|合计\|2021\|7\|户/u)
    expect(parts['年!A3']).toBeUndefined()
  })
})
