import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../../../shared/import/table/apply-corrections'
import type { TableCorrection } from '../../../../shared/import/table/correction'
import type { CellGrid, CellRange } from '../../../../shared/sheet/cell-grid'
import { recognise } from '../../../../shared/import/table/recognise'
import { plainWorkbook, type RecognisedWorkbook, type SheetTable } from '../../../../shared/import/table/sheet-table'
import { plainIndicator } from '../../../../shared/model/indicator'
import { periodKey } from '../../../../shared/model/period'
import { gridOf, workbookOf } from '../../../helpers/workbook/grid'

const plain = gridOf([
  ['社会救助情况'],
  ['指标', '2020年', '2021年'],
  ['城市低保对象', 805.1, 737.8],
  ['农村低保对象', 3620.8, 3474.5],
])

function correction(range: CellRange, said: Partial<TableCorrection>): TableCorrection {
  const nothing = { headerRows: null, labelColumns: null, title: null, unit: null, year: null }
  return { sheet: 'Sheet1', range, isIgnored: false, ...nothing, matches: {}, ...said }
}

function tablesOf({ sheets }: RecognisedWorkbook): readonly SheetTable[] {
  return sheets.flatMap(({ tables }) => tables)
}

/** The only table of a sheet, read again with what is said about it. */
function corrected(grid: CellGrid, said: Partial<TableCorrection>): RecognisedWorkbook {
  const workbook = workbookOf([grid])
  const [table] = tablesOf(recognise(workbook))
  if (!table) throw new Error('no table')
  return applyCorrections(
    workbook,
    [correction(table.range, said)],
    [{ ...plainIndicator('城市低保人数', '万人'), id: 'c' }],
  )
}

const cellsOf = (recognised: RecognisedWorkbook): readonly string[] =>
  tablesOf(recognised).flatMap(({ cells }) =>
    cells.map(({ indicator, period, unit, reading: { value } }) => {
      const text = value.tag === 'number' ? String(value.number) : value.text
      return `${indicator} ${period ? periodKey(period) : '?'} ${text}${unit ?? ''}`
    }),
  )

describe('applyCorrections', () => {
  it('changes nothing when nothing is said', () => {
    const workbook = workbookOf([plain])
    const unchanged = plainWorkbook(recognise(workbook))
    expect(plainWorkbook(applyCorrections(workbook, [], []))).toEqual(unchanged)
    expect(plainWorkbook(corrected(plain, {}))).toEqual(unchanged)
  })

  it('leaves an ignored table out', () => {
    expect(tablesOf(corrected(plain, { isIgnored: true }))).toEqual([])
  })

  it('gives the unit where the table gives none', () => {
    expect(cellsOf(corrected(plain, { unit: '万人' }))[0]).toBe('城市低保对象 2020 805.1万人')
    const owned = gridOf([
      ['指标', '2020年', '2021年'],
      ['城市低保对象', 805.1, 737.8],
      ['低保标准（元）', 677.6, 711.4],
    ])
    expect(cellsOf(corrected(owned, { unit: '万人' }))).toEqual([
      '城市低保对象 2020 805.1万人',
      '城市低保对象 2021 737.8万人',
      '低保标准 2020 677.6元',
      '低保标准 2021 711.4元',
    ])
  })

  it('gives the year to figures whose header has none, and to no others', () => {
    const undated = gridOf([
      ['指标', '数量'],
      ['城市低保对象', 737.8],
      ['农村低保对象', 3474.5],
    ])
    expect(cellsOf(corrected(undated, {}))).toEqual(['城市低保对象 ? 737.8', '农村低保对象 ? 3474.5'])
    const dated = corrected(undated, { year: 2021 })
    expect(cellsOf(dated)).toEqual(['城市低保对象 2021 737.8', '农村低保对象 2021 3474.5'])
    expect(dated.issues.map(({ code }) => code)).not.toContain('import.no-period')
    expect(cellsOf(corrected(plain, { year: 1999 }))).toEqual(cellsOf(corrected(plain, {})))
  })

  it('reads the header rows that are named, above or below the recognised ones', () => {
    const coded = gridOf([
      ['指标', '2020年', '2021年'],
      ['代号', 11, 12],
      ['城市低保对象', 805.1, 737.8],
      ['农村低保对象', 3620.8, 3474.5],
    ])
    expect(cellsOf(corrected(coded, {}))).toContain('代号 2020 11')
    const lower = corrected(coded, { headerRows: [1, 2] })
    expect(cellsOf(lower).filter((cell) => cell.includes('代号'))).toEqual([])
    expect(cellsOf(lower)).toHaveLength(4)
    expect(tablesOf(lower)[0]?.headerRows).toEqual([1, 2])
    const upper = corrected(plain, { headerRows: [1, 2] })
    expect(tablesOf(upper)[0]?.headerRows).toEqual([1, 2])
    expect(cellsOf(upper).map((cell) => cell.split(' ')[1])).toEqual(['2020', '2021', '2020', '2021'])
  })

  it('takes columns for labels, and gives them back', () => {
    const numbered = gridOf([
      ['指标', '年份', '甲', '乙'],
      ['低保', 2020, 1, 2],
      ['特困', 2020, 3, 4],
      ['孤儿', 2021, 5, 6],
    ])
    const [table] = tablesOf(corrected(numbered, { labelColumns: [1, 2, 3] }))
    expect(table?.labelColumns).toEqual([1, 2, 3])
    expect(new Set(table?.cells.map(({ column }) => column))).toEqual(new Set([4]))
    expect(table?.cells.map(({ period }) => period && periodKey(period))).toEqual(['2020', '2020', '2021'])
    const likeYears = gridOf([
      ['参加人数', '单位数'],
      [2001, 5],
      [2002, 6],
      [2003, 7],
    ])
    expect(cellsOf(corrected(likeYears, {}))[0]).toBe('单位数 2001 5')
    expect(cellsOf(corrected(likeYears, { labelColumns: [] })).slice(0, 2)).toEqual(['参加人数 ? 2001', '单位数 ? 5'])
  })

  it('names the indicators of a table that says only years by the title given', () => {
    const untitled = gridOf([
      ['年份', '数量'],
      [2020, 14.5],
      [2021, 17.3],
    ])
    expect(cellsOf(corrected(untitled, { title: '孤儿' }))).toEqual(['孤儿 2020 14.5', '孤儿 2021 17.3'])
  })

  it('puts matched names under the indicator of the project', () => {
    const matched = corrected(plain, { matches: { 城市低保对象: 'c', 农村低保对象: 'gone' } })
    expect(cellsOf(matched)[0]).toBe('城市低保人数 2020 805.1')
    expect(cellsOf(matched)[2]).toBe('农村低保对象 2020 3620.8')
    expect(matched.issues[0]).toMatchObject({
      code: 'project.match-unknown',
      parameters: { indicator: '农村低保对象' },
    })
  })

  it('keeps the range as the name of a table, however it is read', () => {
    const before = tablesOf(recognise(workbookOf([plain])))[0]?.range
    expect(tablesOf(corrected(plain, { headerRows: [1, 2] }))[0]?.range).toEqual(before)
  })

  it('says when a table is not there, or holds nothing when read so', () => {
    const workbook = workbookOf([plain])
    const nowhere = correction({ top: 90, left: 1, bottom: 99, right: 3 }, { unit: '人' })
    expect(applyCorrections(workbook, [nowhere], []).issues[0]).toMatchObject({
      code: 'project.table-unknown',
      parameters: { range: 'A90:C99' },
    })
    const empty = corrected(plain, { headerRows: [2, 3, 4] })
    expect(empty.issues[0]?.code).toBe('project.table-unreadable')
    expect(cellsOf(empty)).toEqual(cellsOf(recognise(workbook)))
  })
})
