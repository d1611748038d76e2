import { describe, expect, it } from 'vitest'
import type { TableContext } from '../../../../shared/import/table/cell-names'
import { cornerTitle, nameTable } from '../../../../shared/import/table/table-names'
import { bareContext } from '../../../helpers/workbook/cell-table'
import type { GridSeed } from '../../../helpers/workbook/grid'
import { readLayout } from '../../../helpers/workbook/read-layout'

interface Given {
  readonly context?: Partial<TableContext>
  readonly year?: number | null
  readonly isFurther?: boolean
  readonly seed?: GridSeed
  readonly corner?: string
}
function name(
  titles: readonly string[],
  { context = {}, year = null, isFurther = false, seed = {}, corner = '地区' }: Given = {},
) {
  const { view, columns } = readLayout(`${corner} | 户数\n东岭县 | 5`, seed)
  return nameTable(view, titles, columns, { ...bareContext, ...context }, 2, year, isFurther)
}

describe('nameTable', () => {
  it('names a table and its period by the innermost title', () => {
    expect(name(['第三部分 救助', '2021年低保情况'])).toMatchObject({
      ...{ title: '第三部分 救助 2021年低保情况', titleReason: 'name-in-title', whole: null },
      ...{ period: { tag: 'year', year: 2021 }, periodReason: 'period-in-title' },
    })
  })

  it('takes the year that a person gives before any other', () => {
    expect(name(['2021年低保情况'], { year: 2019 })).toMatchObject({
      period: { tag: 'year', year: 2019 },
      periodReason: 'period-said',
    })
  })

  it('takes a line above, then the table that it continues, then the name of the sheet', () => {
    const linePeriod = { tag: 'year', year: 2018 } as const
    expect(name(['低保情况'], { context: { linePeriod } }).period).toEqual(linePeriod)
    const continuedBy = () => ({ titles: ['2017年低保情况'], unit: null })
    expect(name(['续表'], { context: { continuedBy }, seed: { name: '2016年' } })).toMatchObject({
      ...{ period: { tag: 'year', year: 2017 }, periodReason: 'period-continued', titleReason: 'name-continued' },
      continued: ['2017年低保情况'],
    })
    expect(name(['低保情况'], { seed: { name: '2016年' } })).toMatchObject({
      period: { tag: 'year', year: 2016 },
      periodReason: 'period-in-sheet-name',
    })
  })

  it('makes none of several years that of the figures', () => {
    expect(name(['2016—2020年低保情况'], { seed: { name: '2020年' } }).period).not.toMatchObject({ tag: 'year' })
  })

  it('knows no period where nothing gives one', () => {
    expect(name(['低保情况'])).toMatchObject({ period: null, whole: null })
  })

  it('says that the name is lost where a 续表 continues nothing', () => {
    expect(name(['续表']).titleReason).toBe('name-lost')
  })

  it('names a table that goes on to the right by the titles of the first', () => {
    const continuedBy = () => ({ titles: ['2021年低保情况'], unit: '户' })
    expect(name([], { context: { continuedBy }, isFurther: true })).toMatchObject({
      title: '2021年低保情况',
      whole: { unit: '户' },
    })
  })

  it('falls back on the corner, the sheet and the file', () => {
    expect(name([], { corner: '低保户' }).title).toBe('低保户')
    expect(name([], { seed: { name: '低保户情况' } })).toMatchObject({ title: null, titleReason: 'name-from-sheet' })
  })
})

describe('cornerTitle', () => {
  const cornerOf = (text: string) => cornerTitle(readLayout(`${text} | 2021年\n东岭县 | 5`).columns)

  it('is what stands over the labels, unless it says what the rows are', () => {
    expect(cornerOf('养老床位（张）')).toEqual(['养老床位（张）'])
    expect(cornerOf('地区')).toEqual([])
    expect(cornerOf('指标')).toEqual([])
  })
})
