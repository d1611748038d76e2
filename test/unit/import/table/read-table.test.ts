import { describe, expect, it } from 'vitest'
import { readTable } from '../../../../shared/import/table/read-table'
import { nothingSaid, type TableWording } from '../../../../shared/import/table/table-wording'
import type { TableContext } from '../../../../shared/import/table/cell-names'
import { periodKey } from '../../../../shared/model/period'
import { bareContext } from '../../../helpers/workbook/cell-table'
import { readLayout, type Drawing } from '../../../helpers/workbook/read-layout'

function read(drawing: Drawing, said: Partial<TableWording> = {}, context: TableContext = bareContext) {
  const { view, block, segment } = readLayout(drawing)
  return readTable(view, block, segment, context, { ...nothingSaid, ...said })
}
/** Each figure as region, indicator, period, unit and value. */
const figuresOf = (drawing: Drawing, said: Partial<TableWording> = {}, context?: TableContext) =>
  [...(read(drawing, said, context)?.table.cells ?? [])].map(
    ({ region, indicator, period, unit, reading: { value } }) =>
      [
        region ?? '',
        indicator,
        period === null ? '?' : periodKey(period),
        unit ?? '',
        value.tag === 'number' ? value.number : value.tag,
      ].join(' '),
  )

describe('readTable', () => {
  it('reads titles, unit, layout and the range of a table', () => {
    const found = read(`
      全市低保情况
      单位：万元
      指标 | 2021年 | 2022年
      经费 | 5      | 0
      注：含特困
    `)
    expect(found?.titles).toEqual(['全市低保情况'])
    expect(found?.table).toMatchObject({
      ...{ title: '全市低保情况', unit: '万元', layout: 'periods-across', headerRows: [3], labelColumns: [1] },
      range: { top: 3, left: 1, bottom: 4, right: 3 },
      notes: ['注：含特困'],
      certainty: { confidence: 'sure' },
    })
  })

  it('tells where the periods run', () => {
    expect(read('年份 | 户数 | 人数\n2021 | 5 | 6\n2022 | 7 | 8')?.table.layout).toBe('periods-down')
    expect(read('指标 | 年份 | 数值\n床位 | 2021 | 5\n床位 | 2022 | 6')?.table.layout).toBe('long')
    expect(read('2021年救助\n地区 | 户数\n东岭县 | 5')?.table.layout).toBe('single-period')
  })

  it('gives figures without a period of their own that of the title, or of the line above', () => {
    expect(figuresOf('2021年救助\n地区 | 户数\n东岭县 | 5')).toEqual(['东岭县 户数 2021  5'])
    const context = { ...bareContext, linePeriod: { tag: 'year', year: 2020 } } as const
    expect(figuresOf('救助情况\n地区 | 户数\n东岭县 | 5', {}, context)).toEqual(['东岭县 户数 2020  5'])
    const undated = read('救助情况\n地区 | 户数\n东岭县 | 5')
    expect(undated?.table.certainty.confidence).toBe('unsure')
    expect(undated?.table.issues.map(({ code }) => code)).toContain('import.no-period')
  })

  it('takes what a person says before what it recognises', () => {
    const drawing = '救助情况\n地区 | 户数\n东岭县 | 5'
    expect(figuresOf(drawing, { year: 2019, unit: '户' })).toEqual(['东岭县 户数 2019 户 5'])
    expect(read(drawing, { title: '2018年救助' })?.table).toMatchObject({ title: '2018年救助' })
    expect(figuresOf('甲 | 乙 | 丙\n东岭县 | 7 | 5', { labelColumns: [1, 2], year: 2019 })).toEqual([
      '东岭县 7·丙 2019  5',
    ])
  })

  it('takes titles and unit of the table that it continues', () => {
    const continuedBy = () => ({ titles: ['2021年救助'], unit: '户' })
    const found = read('地区 | 户数\n东岭县 | 5', {}, { ...bareContext, continuedBy })
    expect(found?.titles).toEqual(['2021年救助'])
    expect([...(found?.table.cells ?? [])]).toMatchObject([
      { period: { tag: 'year', year: 2021 }, unit: '户', certainty: { confidence: 'likely' } },
    ])
  })

  it('leaves out a column behind a gap without a period of its own, and says so', () => {
    const found = read('指标 | 2021年 | 2022年 |  | 核对\n床位 | 5 | 6 |  | 11\n机构 | 7 | 8 |  | 15')
    expect(found?.table.issues.map(({ code }) => code)).toContain('import.helper-column')
    expect([...(found?.table.cells ?? [])].map(({ column }) => column)).toEqual([2, 3, 2, 3])
  })

  it('is nothing where marks and blanks stand below no year', () => {
    expect(read('地区 | 户数 | 人数\n东岭县 | — | —')).toBeNull()
  })
})
