import { describe, expect, it } from 'vitest'
import { cellAddress } from '../../../shared/sheet/cell-address'
import { recognise } from '../../../shared/import/table/recognise'
import { periodKey } from '../../../shared/model/period'
import { gridOf, workbookOf, type GridSeed } from '../../helpers/workbook/grid'
import { sheetOf } from '../../helpers/workbook/sheet-text'

/** Cell → "indicator|region|period|value|unit" of everything recognised on the sheets. */
function figuresOf(drawings: string | readonly string[], seed: GridSeed = {}): Readonly<Record<string, string>> {
  const grids = [drawings].flat().map((drawing, at) => gridOf(sheetOf(drawing), { name: `Sheet${at + 1}`, ...seed }))
  const { sheets } = recognise(workbookOf(grids))
  return Object.fromEntries(
    sheets.flatMap(({ tables }) =>
      tables.flatMap(({ cells }) =>
        cells.map(({ row, column, reading: { value }, ...cell }) => {
          const shown = value.tag === 'number' ? value.number : value.tag === 'missing' ? value.mark : 'invalid'
          const period = cell.period ? periodKey(cell.period) : '?'
          return [
            cellAddress(row, column),
            [cell.indicator, cell.region ?? '', period, shown, cell.unit ?? ''].join('|'),
          ]
        }),
      ),
    ),
  )
}

describe('recognise: headers', () => {
  it('reads a header of three levels with units in brackets and a bracket below its name', () => {
    const figures = figuresOf(
      `
      2-1  人口数及构成
      |||||单位：万人
      年 份|总人口|按性别分|||
      |（年末）|男||女|
      ||人口数|比重^（%）|人口数|比重^（%）
      1949|54167|28145|51.96|26022|48.04
      2022|141175|72206|51.15|68969|48.85`,
      { merges: ['A3:A5', 'C3:F3', 'C4:D4', 'E4:F4'] },
    )
    expect(figures).toMatchObject({
      B6: '总人口(年末)||1949|54167|万人',
      C6: '人口数||1949|28145|万人',
      F7: '比重||2022|48.85|%',
    })
  })

  it('leaves out the row that numbers the columns and names a total in the column of serial numbers', () => {
    const figures = figuresOf(`
      2022年养老服务基本情况统计表
      序号|县区|养老机构数|床位数
      甲|乙|1|2
      1|崇川区|45|5600
      2|通州区|38|4800
      合计||83|10400`)
    expect(figures).toMatchObject({
      C4: '养老机构数|崇川区|2022|45|',
      D6: '床位数·合计||2022|10400|',
    })
  })

  it('drops a header row that says the row above in English', () => {
    const figures = figuresOf(`
      表1-1 結婚登記對數
      中華民國 100 年至 110 年|2011-2021||單位：對 ; Couple
      年別|總計|不同性別|相同性別
      Year|Grand Total|Opposite Sex|Same Sex
      100年 2011|165,327|165,327|-
      110年 2021|114,606|112,750|1,856`)
    expect(figures).toMatchObject({
      B5: '結婚登記對數·總計||2011|165327|對',
      D5: '結婚登記對數·相同性別||2011|none|對',
      C6: '結婚登記對數·不同性別||2021|112750|對',
    })
  })

  it('keeps figures that lie among the years out of the header', () => {
    const figures = figuresOf(`
      指标|单位|2020年|2021年|2022年
      机构数|个|2019|2020|2021
      工作人员|人|1999|2000|2001`)
    expect(figures).toMatchObject({ C2: '机构数||2020|2019|个', E3: '工作人员||2022|2001|人' })
  })

  it('begins a new table where the same years stand again below another name', () => {
    const figures = figuresOf(`
      低保人数（人）|2020|2021
      甲县|12|13
      低保资金（万元）|2020|2021
      甲县|120|130`)
    expect(figures).toEqual({
      B2: '低保人数|甲县|2020|12|人',
      C2: '低保人数|甲县|2021|13|人',
      B4: '低保资金|甲县|2020|120|万元',
      C4: '低保资金|甲县|2021|130|万元',
    })
  })

  it('keeps columns of totals and rates beside the years without a period', () => {
    const figures = figuresOf(`
      地区|2020|2021|2022|合计|平均|增长率|排名
      甲县|10|20|30|60|20|0.5|2
      乙县|11|21|31|63|21|0.48|1`)
    expect(figures['D3']).toMatch(/\|乙县\|2022\|31\|/u)
    expect(['E2', 'F2', 'G2', 'H2'].map((cell) => figures[cell]?.split('|')[2])).toEqual(['?', '?', '?', '?'])
  })
})

describe('recognise: periods', () => {
  it('puts a heading that is a year over the rows below it', () => {
    const figures = figuresOf(`
      地区|低保人数（人）
      2020年|
      甲县|10
      乙县|20
      2021年|
      甲县|11`)
    expect(figures).toEqual({
      B3: '低保人数|甲县|2020|10|人',
      B4: '低保人数|乙县|2020|20|人',
      B6: '低保人数|甲县|2021|11|人',
    })
  })

  it('tells the quarter before from the quarter of the title', () => {
    const figures = figuresOf(`
      2023年1季度民政事业统计数据
      指标名称|计量单位|本季度|上季度|上年同期
      城市低保人数|万人|680.2|682.4|690`)
    expect(figures).toMatchObject({
      C3: '城市低保人数||2023Q1|680.2|万人',
      D3: '城市低保人数||2022Q4|682.4|万人',
      E3: '城市低保人数||2022Q1|690|万人',
    })
  })

  it('gives no period to months that make up none', () => {
    const figures = figuresOf(`
      2022年主要经济指标
      指标|单位|1-3月|1-6月|1-9月|1-12月
      工业增加值|亿元|100|205|310|420`)
    expect(['C3', 'D3', 'E3', 'F3'].map((cell) => figures[cell]?.split('|')[2])).toEqual([
      '2022Q1',
      '2022H1',
      '?',
      '2022',
    ])
  })

  it('reads years and months in six digits in a column of months only', () => {
    const figures = figuresOf(`
      月份|出生（人）
      202101|100
      202112|80`)
    expect(figures).toEqual({ B2: '出生||2021-01|100|人', B3: '出生||2021-12|80|人' })
  })
})

describe('recognise: units', () => {
  it('takes none from a caption that names several', () => {
    const figures = figuresOf(`
      지표명|혼인건수
      단위 : 천건, %|
      |2018|2019
      혼인건수|257.6|239.2`)
    expect(figures['B4']).toBe('혼인건수||2018|257.6|')
  })

  it('does not give an amount’s unit to a rate', () => {
    const figures = figuresOf(`
      婚姻情况（单位：对）
      年份|结婚登记|离婚率
      2020|100|3.1
      2021|110|3.2`)
    expect(figures).toMatchObject({ C3: '离婚率||2020|3.1|' })
  })

  it('finds units in a list of variables on another sheet', () => {
    const figures = figuresOf([
      `
      变量|含义|单位
      gdp|地区生产总值|亿元
      pop|年末常住人口|万人`,
      `
      city|year|gdp|pop
      广州|2020|25019.11|1874.03
      深圳|2020|27670.24|1763.38`,
    ])
    expect(figures).toMatchObject({ C2: 'gdp|广州|2020|25019.11|亿元', D3: 'pop|深圳|2020|1763.38|万人' })
  })

  it('gives the unit of a heading or of a row of its own to the rows below', () => {
    const figures = figuresOf(`
      指标|2021|2022
      低保资金（万元）
      城市|100|110
      农村|200|210
      |人|
      志愿者|5|6`)
    expect(figures).toMatchObject({ B3: '低保资金·城市||2021|100|万元', C6: '志愿者||2022|6|人' })
  })
})

describe('recognise: long tables', () => {
  it('reads coded exports of international databases', () => {
    const figures = figuresOf(`
      Area Code (M49)|Area|Element|Item|Year|Unit|Value|Flag|Flag Description
      '156|China|Production|Rice|2019|t|209614000|A|Official figure
      '156|China|Production|Rice|2020|t|211860000|E|Estimated value`)
    expect(figures).toEqual({ G2: 'Rice|China|2019|209614000|t', G3: 'Rice|China|2020|211860000|t' })
  })
})
