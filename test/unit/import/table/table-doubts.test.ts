import { describe, expect, it } from 'vitest'
import { TableCells } from '../../../../shared/import/table/table-cells'
import { TableDoubts, type DoubtfulTable } from '../../../../shared/import/table/table-doubts'
import { cellTableOf } from '../../../helpers/workbook/cell-table'
import type { GridSeed } from '../../../helpers/workbook/grid'
import type { Drawing } from '../../../helpers/workbook/read-layout'

function doubtsOf(drawing: Drawing, more: Partial<DoubtfulTable> = {}, seed: GridSeed = {}, file = '指标.xlsx') {
  const { table, rowLabels, columnLabels, view } = cellTableOf(drawing, {}, seed)
  const doubts = new TableDoubts(view, file)
  const cells = new TableCells(table, rowLabels, columnLabels, doubts)
  const range = { top: 1, left: 1, bottom: 1 + cells.length, right: 3 }
  const hasPeriodAxis = columnLabels.some(({ period }) => period !== null)
  const issues = doubts.listIssues({ name: '救助', range, texts: [], hasPeriodAxis, isDown: false, ...more })
  return {
    doubts,
    issues,
    found: issues.map(({ code, place }) => `${code} ${place?.tag === 'cell' ? place.cell : ''}`),
  }
}

describe('TableDoubts', () => {
  it('finds nothing in a table with units, periods and figures', () => {
    const { doubts, found } = doubtsOf('指标 | 2021年\n床位（张） | 5\n机构（个） | 0')
    expect(found).toEqual([])
    expect(doubts.hasNumbers).toBe(true)
    expect(doubts.certainty()).toMatchObject({ confidence: 'sure', figures: { sure: 2, likely: 0, unsure: 0 } })
  })

  it('names each cell that nobody can read, and each error', () => {
    const { found } = doubtsOf([
      ['指标', '2021年', '2022年'],
      ['床位（张）', '若干', { value: { tag: 'error', error: '#REF!' } }],
    ])
    expect(found).toEqual(['import.invalid-text B2', 'import.error-cell C2'])
  })

  it('says of hedged figures which word was read', () => {
    const { issues } = doubtsOf('指标 | 2021年\n床位（张） | 近30')
    expect(issues).toMatchObject([
      { code: 'import.qualified', severity: 'info', parameters: { word: '近', text: '近30' } },
    ])
  })

  it('doubts a share that its format shows as more than a thousand per cent', () => {
    const share = { value: { tag: 'number', number: 52.4 }, numberFormat: '0.0%' } as const
    const { issues } = doubtsOf([
      ['指标', '2021年'],
      ['覆盖率', share],
    ])
    expect(issues[0]).toMatchObject({ code: 'import.suspicious-percent', parameters: { value: 52.4, shown: 5240 } })
  })

  it('says that a table has no unit, once', () => {
    expect(doubtsOf('指标 | 2021年\n床位 | 5\n机构 | 6').found).toEqual(['import.no-unit A1'])
  })

  it('asks for the period of a table, offering the year of the file', () => {
    const drawing = '地区 | 户数（户）\n东岭县 | 5'
    expect(doubtsOf(drawing).found).toEqual(['import.no-period A1'])
    const { issues } = doubtsOf(drawing, {}, {}, '2021年救助.xlsx')
    expect(issues[1]).toMatchObject({ code: 'import.year-in-file-name', parameters: { year: '2021' } })
  })

  it('names the columns or the rows that alone have no period', () => {
    const across = doubtsOf('指标 | 2021年 | 合计\n床位（张） | 5 | 6')
    expect(across.found).toEqual(['import.column-without-period C1'])
  })

  it('asks about rows of nothing but zeros', () => {
    expect(doubtsOf('指标 | 2020年 | 2021年 | 2022年\n床位（张） | 0 | 0 | 0').found).toEqual([
      'import.suspicious-zero A2',
    ])
  })

  it('counts hidden rows and columns with figures', () => {
    const { issues } = doubtsOf(
      '指标 | 2021年\n床位（张） | 5\n机构（个） | 6',
      {},
      { hiddenRows: [2], hiddenColumns: [2] },
    )
    expect(issues).toMatchObject([{ code: 'import.hidden-rows', parameters: { count: 2 } }])
  })

  it('repeats what titles say of a change of definition, shortened', () => {
    const text = `2020年起口径调整，${'与上年不可比'.repeat(40)}`
    const { issues } = doubtsOf('指标 | 2021年\n床位（张） | 5', { texts: [text, text] })
    expect(issues).toMatchObject([{ code: 'import.definition-break' }])
    expect(String(issues[0]?.parameters['text'])).toHaveLength(121)
  })

  it('does not judge a table by its empty cells', () => {
    const { doubts } = doubtsOf('指标 | 2021年 | 2022年\n床位（张） | 5 |')
    expect(doubts.certainty().figures).toEqual({ sure: 1, likely: 0, unsure: 0 })
  })
})
