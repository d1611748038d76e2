import { describe, expect, it } from 'vitest'
import { captionLines, regionOfLines } from '../../../../shared/import/table/caption-lines'
import { recognise } from '../../../../shared/import/table/recognise'
import { viewSheet } from '../../../../shared/import/view/sheet-view'
import { gridOf, workbookOf, type CellSeed } from '../../../helpers/workbook/grid'

const rows: readonly (readonly CellSeed[])[] = [
  ['养老服务情况'],
  ['地区：', '云溪市'],
  ['报告期：2019年', null, '填报日期：2020年1月8日'],
  ['指标', '单位', '数量'],
  ['养老床位', '张', 310],
]

describe('captionLines', () => {
  it('reads name and value from one cell or two', () => {
    const view = viewSheet(gridOf(rows))
    expect(captionLines(view, [2, 3])).toEqual([
      { subject: 'region', value: '云溪市' },
      { subject: 'period', value: '2019年' },
    ])
    expect(captionLines(view, [1])).toEqual([])
  })
})

describe('regionOfLines', () => {
  it('gives the only region that is named', () => {
    const line = (value: string): { readonly subject: 'region'; readonly value: string } => ({
      subject: 'region',
      value,
    })
    expect(regionOfLines([line('云溪市'), line('云溪市')])).toBe('云溪市')
    expect(regionOfLines([line('云溪市'), line('竹溪县')])).toBeNull()
    expect(regionOfLines([])).toBeNull()
  })
})

describe('recognise: lines over a table', () => {
  it('takes region and year of all its figures from them', () => {
    const [table] = recognise(workbookOf([gridOf(rows)])).sheets[0]?.tables ?? []
    expect(table?.cells.at(0)).toMatchObject({
      indicator: '养老床位',
      region: '云溪市',
      period: { tag: 'year', year: 2019 },
    })
  })

  it('takes the last day of a year for it, and no other day', () => {
    const periodOn = (day: string): unknown => {
      const sheet = gridOf([['养老服务情况'], [`数据时间：2019年${day}`], ...rows.slice(3)])
      return recognise(workbookOf([sheet])).sheets[0]?.tables[0]?.cells.at(0)?.period
    }
    expect(periodOn('12月31日')).toEqual({ tag: 'year', year: 2019 })
    expect(periodOn('6月30日')).toBeNull()
  })

  it('takes neither a span for a year nor the sheet for one beside it', () => {
    const [span] = recognise(workbookOf([gridOf([['地区：云溪市'], ['时间：2017—2019年'], ...rows.slice(3)])])).sheets
    expect(span?.tables[0]?.cells.at(0)).toMatchObject({ region: '云溪市', period: null })
    const titled = gridOf([['2017—2019年养老服务累计'], ...rows.slice(3)], { name: '2019年' })
    const [named] = recognise(workbookOf([titled])).sheets
    expect(named?.tables[0]?.cells.at(0)?.period).toBeNull()
  })
})
