import { describe, expect, it } from 'vitest'
import { readFigures } from '../../../helpers/workbook/read-figures'

describe('recognise: codes that a list explains', () => {
  it('takes name, region and unit of a code in a row from the list', () => {
    const figures = readFigures({
      数据: `
        编号|2021|2022
        K1|31|33
        K2|45|47`,
      目录: `
        序号|编号|县区|解释|计量
        1|K1|松河县|孤儿人数|人
        2|K2|青禾县|孤儿人数|人`,
    })
    expect(figures).toEqual({
      '数据!B2': '孤儿人数|松河县|2021|31|人 sure',
      '数据!C2': '孤儿人数|松河县|2022|33|人 sure',
      '数据!B3': '孤儿人数|青禾县|2021|45|人 sure',
      '数据!C3': '孤儿人数|青禾县|2022|47|人 sure',
    })
  })

  it('explains codes over columns, also where the code is a number', () => {
    const figures = readFigures({
      数据: `
        年份|X01|X02
        2021|31|4.5
        2022|33|4.7`,
      变量: `
        变量|说明|单位
        X01|养老机构|个
        X02|养老床位|万张`,
    })
    expect(figures['数据!C3']).toBe('养老床位||2022|4.7|万张 sure')
  })

  it('leaves a code that two lists explain otherwise, and names in words', () => {
    const figures = readFigures({
      数据: `
        名称|2021|2022
        K1|31|33
        社工站|5|6`,
      甲: `
        名称|含义
        K1|孤儿
        社工站|乡镇社会工作服务站`,
      乙: `
        名称|含义
        K1|弃婴`,
    })
    expect(figures['数据!B2']).toMatch(/^K1\|/u)
    expect(figures['数据!B3']).toMatch(/^社工站\|/u)
  })
})

describe('recognise: periods that columns say together', () => {
  it('reads 上年同期 behind 本年累计 as what had come up a year before, and 累计 beside 本月 as 本年累计', () => {
    const figures = readFigures({
      月报: `
        2023年6月民政统计月报
        指标|单位|本月|累计|上年同期|上年同月
        结婚登记|对|100|600|620|110`,
    })
    expect(figures).toEqual({
      '月报!C3': '结婚登记||2023-06|100|对 sure',
      '月报!D3': '结婚登记||2023H1|600|对 sure',
      '月报!E3': '结婚登记||2022H1|620|对 sure',
      '月报!F3': '结婚登记||2022-06|110|对 sure',
    })
  })

  it('asks for the period of a stretch that is no half or quarter, and of what is compared with it', () => {
    const figures = readFigures({
      快报: `
        2022年三季度民政统计快报
        指标|单位|本季度|本年累计|上年同期
        结婚登记|对|1210|3905|4012`,
    })
    expect(figures).toEqual({
      '快报!C3': '结婚登记||2022Q3|1210|对 sure',
      '快报!D3': '结婚登记||?|3905|对 unsure',
      '快报!E3': '结婚登记||?|4012|对 unsure',
    })
  })

  it('dates 数量 beside 上年数 by the title', () => {
    const figures = readFigures({
      报表: `
        2022年社会救助年报
        指标|单位|数量|上年数
        低保人数|人|1020|1100`,
    })
    expect(figures).toEqual({
      '报表!C3': '低保人数||2022|1020|人 sure',
      '报表!D3': '低保人数||2021|1100|人 sure',
    })
  })
})
