import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../shared/import/table/recognise'
import { plainWorkbook } from '../../../../shared/import/table/sheet-table'
import { periodKey } from '../../../../shared/model/period'
import { gridOf, workbookOf } from '../../../helpers/workbook/grid'
import { sheetOf } from '../../../helpers/workbook/sheet-text'

/** Each figure of the only table as "indicator period", in order. */
function figuresOf(drawing: string): readonly string[] {
  const { sheets } = plainWorkbook(recognise(workbookOf([gridOf(sheetOf(drawing))])))
  return sheets.flatMap(({ tables }) =>
    tables.flatMap(({ cells }) =>
      cells.map(({ indicator, period }) => `${indicator} ${period === null ? '?' : periodKey(period)}`),
    ),
  )
}

describe('readHead', () => {
  it('takes years side by side below 年份 for a level of the header', () => {
    expect(
      figuresOf(`
        指标名称 | 单位 | 年份 |      |
                 |      | 2021年 | 2022年 | 2023年
        床位     | 张   | 5    | 6    | 7
        机构     | 个   | 1    | 2    | 3
      `),
    ).toEqual(['床位 2021', '床位 2022', '床位 2023', '机构 2021', '机构 2022', '机构 2023'])
  })

  it('takes how often and when a file was made for no title, whichever line of it stands next to the table', () => {
    expect(
      figuresOf(`
        Dataset:              | Births    |
        Demographic indicator |           | Birth rate - per thousand persons
        Time frequency        |           | Annual
                              |           |
        GEO                   | 2021      | 2022
        Northland             | 9.7       | 9.6
        Southland             | 9.1       | 9.0
      `),
    ).toEqual(['Birth rate 2021', 'Birth rate 2022', 'Birth rate 2021', 'Birth rate 2022'])
  })
})
