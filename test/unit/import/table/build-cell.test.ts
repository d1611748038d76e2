import { describe, expect, it } from 'vitest'
import { isNamedCell, readLocated, tableCell, type CellTable } from '../../../../shared/import/table/build-cell'
import { CellNamer } from '../../../../shared/import/table/cell-names'
import { cellTableOf } from '../../../helpers/workbook/cell-table'
import type { GridSeed } from '../../../helpers/workbook/grid'
import type { Drawing } from '../../../helpers/workbook/read-layout'

/** The cells of the only table of a sheet, a row after the other. */
function cellsOf(drawing: Drawing, more: Partial<CellTable> = {}, seed: GridSeed = {}) {
  const { table, rowLabels, columnLabels } = cellTableOf(drawing, more, seed)
  const namer = new CellNamer(table, columnLabels)
  return rowLabels.flatMap((row) =>
    columnLabels.map((column, at) => tableCell(readLocated(table, row, column, namer.at(namer.namesOf(row), row, at)))),
  )
}

describe('readLocated and tableCell', () => {
  it('give a place its value, labels, period and unit, and say what they rest on', () => {
    const [cell] = cellsOf(`
      指标       | 2021年 | 2022年
      床位（张） | 5      | 6
    `)
    expect(cell).toMatchObject({
      ...{ row: 2, column: 2, raw: '5', indicator: '床位', unit: '张', region: null },
      reading: { value: { tag: 'number', number: 5 }, status: 'final' },
      period: { tag: 'year', year: 2021 },
      certainty: { confidence: 'sure', reasons: ['period-in-header', 'unit-own', 'name-in-labels'] },
    })
  })

  it('keep zero, missing and unreadable apart', () => {
    const cells = cellsOf([
      ['指标', '2020年', '2021年', '2022年', '2023年'],
      ['床位', 0, '—', null, '若干'],
    ])
    expect(cells.map(({ reading }) => reading.value)).toEqual([
      { tag: 'number', number: 0 },
      { tag: 'missing', mark: 'none', text: '—' },
      { tag: 'missing', mark: 'blank', text: '' },
      expect.objectContaining({ tag: 'invalid' }),
    ])
    expect(cells[3]?.certainty).toMatchObject({
      confidence: 'unsure',
      reasons: ['value-invalid', expect.anything(), expect.anything(), expect.anything()],
    })
  })

  it('take no period where row and column give different ones', () => {
    const cells = cellsOf([
      ['指标', '年份', '2021年户数', '2022年户数'],
      ['低保', 2021, 5, 6],
      ['特困', 2022, 7, 8],
    ])
    expect(cells.map(({ period }) => period)).toEqual([
      { tag: 'year', year: 2021 },
      null,
      null,
      { tag: 'year', year: 2022 },
    ])
    expect(cells[1]?.certainty.confidence).toBe('unsure')
  })

  it('take the period of the title, or that a person gave, only where the table has none', () => {
    const drawing = '地区 | 户数\n东岭县 | 5\n西河县 | 6'
    const titlePeriod = { tag: 'year', year: 2020 } as const
    expect(cellsOf(drawing, { titlePeriod })[0]?.period).toEqual(titlePeriod)
    expect(cellsOf(drawing)[0]?.certainty.reasons).toContain('period-none')
    expect(cellsOf(drawing, { givenPeriod: titlePeriod })[0]?.period).toEqual(titlePeriod)
  })

  it('put a part of a year into the year of the title', () => {
    const titlePeriod = { tag: 'year', year: 2020 } as const
    const cells = cellsOf('指标 | 一季度 | 二季度\n床位 | 5 | 6', { titlePeriod })
    expect(cells.map(({ period }) => period)).toEqual([
      { tag: 'quarter', year: 2020, quarter: 1 },
      { tag: 'quarter', year: 2020, quarter: 2 },
    ])
  })

  it('take the status that stands nearest: flag, header, comment, note of these years, title', () => {
    const flagged = [
      ['指标', '2021年', '标记'],
      ['床位', 5, 'e'],
      ['机构', 6, 'p'],
      ['社工', 7, null],
    ]
    const statuses = cellsOf(flagged, { flagged: new Set([2]) }).map(({ reading }) => reading.status)
    expect(statuses).toEqual(['estimated', 'provisional', 'final'])
    const header = cellsOf('指标 | 2021年（初步数）\n床位 | 5', { titleStatus: 'estimated' })
    expect(header[0]?.reading.status).toBe('provisional')
    const notes = cellsOf('指标 | 2021年 | 2022年 | 备注\n床位 | 5 | 6 | 2022年为初步数')
    expect(notes.map(({ reading }) => reading.status)).toEqual(['final', 'provisional'])
    const commented = { value: { tag: 'number', number: 5 }, comment: '估计数' } as const
    expect(
      cellsOf([
        ['指标', '2021年'],
        ['床位', commented],
      ])[0],
    ).toMatchObject({
      reading: { status: 'estimated' },
      note: '估计数',
    })
  })

  it('join the comment of a cell and the note of its row', () => {
    const commented = { value: { tag: 'number', number: 5 }, comment: '含民办' } as const
    expect(
      cellsOf([
        ['指标', '2021年', '备注'],
        ['床位', commented, '年末数'],
      ])[0]?.note,
    ).toBe('含民办；年末数')
  })

  it('doubt a value in a hidden row', () => {
    const [cell] = cellsOf('指标 | 2021年\n床位 | 5', {}, { hiddenRows: [2] })
    expect(cell?.certainty.reasons).toContain('value-hidden')
  })
})

describe('isNamedCell', () => {
  it('leaves out a row without a name beside rows that have one, and a column without a header', () => {
    const { table, rowLabels, columnLabels } = cellTableOf([
      ['指标', '2021年', '2022年'],
      ['床位', 5, 6],
      [null, 11, 12],
    ])
    const [first, second] = rowLabels
    const [column] = columnLabels
    if (!first || !second || !column) throw new Error('the sheet has two rows')
    expect(isNamedCell(table, first, column)).toBe(true)
    expect(isNamedCell(table, second, column)).toBe(false)
    expect(isNamedCell(table, first, { ...column, hasHeader: false })).toBe(false)
  })
})
