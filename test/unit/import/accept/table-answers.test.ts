import { describe, expect, it } from 'vitest'
import { answersOf, correctionsFrom } from '../../../../shared/import/accept/table-answers'
import type { TableCorrection } from '../../../../shared/import/table/correction'
import { recognise } from '../../../../shared/import/table/recognise'
import type { RecognisedWorkbook } from '../../../../shared/import/table/sheet-table'
import type { ImportRecord } from '../../../../shared/project/project'
import type { WorkbookGrid } from '../../../../shared/sheet/cell-grid'
import { gridOf, workbookOf, type CellSeed } from '../../../helpers/workbook/grid'

const year = (
  of: number,
  above: readonly (readonly CellSeed[])[] = [],
): readonly [WorkbookGrid, RecognisedWorkbook] => {
  const rows = [...above, ['机构', `${of - 1}年`, `${of}年`], ['福利院', 3, 4], ['救助站', 5, 6]]
  const workbook = workbookOf([gridOf(rows, { name: `${of}年` })], `${of}.xlsx`)
  return [workbook, recognise(workbook)]
}

const correction = (recognised: RecognisedWorkbook, fields: Partial<TableCorrection>): TableCorrection => {
  const [table] = recognised.sheets[0]?.tables ?? []
  if (!table) throw new Error('no table')
  return {
    ...{ sheet: table.sheet, range: table.range, isIgnored: false, headerRows: null, labelColumns: null },
    ...{ title: null, unit: null, year: null, matches: {} },
    ...fields,
  }
}

const kept = (id: string, fields: Partial<TableCorrection>): ImportRecord => {
  const [workbook, recognised] = year(2021)
  const answers = answersOf([correction(recognised, fields)], [], workbook, recognised)
  return { id, file: '2021.xlsx', at: '2022-01-01T00:00:00Z', figures: 4, answers }
}

describe('correctionsFrom', () => {
  it('offers what was said last year for the table with the same sheet and header, wherever it stands', () => {
    const record = kept('1', {
      unit: '个',
      labelColumns: [1],
      headerRows: [1],
      matches: { 福利院: 'home', 旧名: 'gone' },
    })
    const [workbook, recognised] = year(2022, [['民政机构'], []])
    expect(correctionsFrom([record], new Set(['home']), workbook, recognised)).toEqual([
      correction(recognised, { unit: '个', labelColumns: [1], headerRows: [3], matches: { 福利院: 'home' } }),
    ])
  })

  it('never takes a year over, nor a title that may hold one', () => {
    const record = kept('1', { year: 2021, title: '2021年机构', unit: '个' })
    const [workbook, recognised] = year(2022)
    const [offer] = correctionsFrom([record], new Set(), workbook, recognised)
    expect(offer).toMatchObject({ year: null, title: null, unit: '个' })
    expect(kept('2', { year: 2021 }).answers).toEqual([])
  })

  it('offers nothing for another header', () => {
    const workbook = workbookOf([
      gridOf(
        [
          ['机构', '数量'],
          ['福利院', 3],
        ],
        { name: '2022年' },
      ),
    ])
    expect(correctionsFrom([kept('1', { unit: '个' })], new Set(), workbook, recognise(workbook))).toEqual([])
  })

  it('takes the latest answer, also one that takes an earlier one back', () => {
    const [workbook, recognised] = year(2022)
    const both = [kept('1', { unit: '个' }), kept('2', { unit: '家' })]
    expect(correctionsFrom(both, new Set(), workbook, recognised)).toMatchObject([{ unit: '家' }])
    const offered = correctionsFrom(both, new Set(), workbook, recognised)
    const answers = answersOf([], offered, workbook, recognised)
    expect(answers).toMatchObject([{ unit: null }])
    expect(correctionsFrom([...both, { ...kept('3', {}), answers }], new Set(), workbook, recognised)).toEqual([])
  })
})
