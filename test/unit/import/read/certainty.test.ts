import { describe, expect, it } from 'vitest'
import {
  allReasons,
  certaintyOf,
  certaintyOfTable,
  confidenceOf,
  evidenceOf,
  type Certainty,
} from '../../../../shared/import/read/certainty'
import { recognise } from '../../../../shared/import/table/recognise'
import type { SheetTable, TableCell } from '../../../../shared/import/table/sheet-table'
import { formatConfidence, formatReason } from '../../../../shared/text/certainty'
import { gridOf, workbookOf, type CellSeed, type GridSeed } from '../../../helpers/workbook/grid'

const tableOf = (rows: readonly (readonly CellSeed[])[], seed?: GridSeed): SheetTable => {
  const [table] = recognise(workbookOf([gridOf(rows, seed)])).sheets[0]?.tables ?? []
  if (!table) throw new Error('no table')
  return table
}

const cellAt = (table: SheetTable, row: number, column: number): TableCell => {
  const cell = table.cells.find((tableCell) => tableCell.row === row && tableCell.column === column)
  if (!cell) throw new Error(`no cell at ${row}, ${column}`)
  return cell
}

describe('certaintyOf', () => {
  it('is as sure as the least sure reason and lists doubts first', () => {
    const evidence = evidenceOf('unit-own') | evidenceOf('value-hedged') | evidenceOf('period-none')
    expect(certaintyOf(evidence)).toEqual({
      confidence: 'unsure',
      reasons: ['period-none', 'value-hedged', 'unit-own'],
    })
    expect(certaintyOf(evidenceOf('unit-own')).confidence).toBe('sure')
  })

  it('tells every reason apart, alone and beside those of other kinds', () => {
    for (const reason of allReasons) {
      expect(certaintyOf(evidenceOf(reason))).toEqual({ confidence: confidenceOf(reason), reasons: [reason] })
      const joined = certaintyOf(evidenceOf(reason) | evidenceOf('value-hedged') | evidenceOf('name-repeated'))
      expect(joined.reasons).toEqual(expect.arrayContaining([reason, 'value-hedged', 'name-repeated']))
      expect(joined.reasons.length).toBe(new Set([reason, 'value-hedged', 'name-repeated']).size)
    }
  })

  it('gives one object for equal evidence', () => {
    expect(certaintyOf(evidenceOf('unit-none'))).toBe(certaintyOf(evidenceOf('unit-none')))
    expect(certaintyOf(evidenceOf('unit-own') | evidenceOf('value-zero-row')).confidence).toBe('unsure')
  })
})

describe('certaintyOfTable', () => {
  const counted = (sure: number, unsure: number): ReadonlyMap<Certainty, number> =>
    new Map([
      [certaintyOf(evidenceOf('unit-own')), sure],
      [certaintyOf(evidenceOf('value-invalid')), unsure],
    ])

  it('is likely with a few doubtful figures and unsure where a question concerns half of them', () => {
    expect(certaintyOfTable(counted(3, 1)).confidence).toBe('likely')
    expect(certaintyOfTable(counted(1, 1)).confidence).toBe('unsure')
    expect(certaintyOfTable(counted(1, 0)).confidence).toBe('sure')
  })

  it('counts figures by confidence and by reason', () => {
    expect(certaintyOfTable(counted(3, 1))).toEqual({
      confidence: 'likely',
      figures: { sure: 3, likely: 0, unsure: 1 },
      reasons: [
        { reason: 'value-invalid', confidence: 'unsure', count: 1 },
        { reason: 'unit-own', confidence: 'sure', count: 3 },
      ],
    })
  })
})

describe('recognise: certainty', () => {
  it('is sure of figures whose names, periods and units stand at the table', () => {
    const table = tableOf([
      ['养老服务情况', null, null, '单位：张'],
      ['指标', 2021, 2022, 2023],
      ['养老床位', 10, 11, 12],
      ['护理床位', 5, 6, 7],
    ])
    expect(table.certainty.confidence).toBe('sure')
    expect(cellAt(table, 3, 2).certainty.reasons).toEqual(['period-in-header', 'unit-caption', 'name-in-labels'])
  })

  it('has to ask for a year that stands nowhere', () => {
    const table = tableOf([
      ['养老服务情况', '单位：张'],
      ['指标', '数量'],
      ['养老床位', 10],
      ['护理床位', 5],
    ])
    expect(table.certainty.confidence).toBe('unsure')
    expect(cellAt(table, 3, 2).certainty.reasons).toContain('period-none')
  })

  it('says what was converted or inherited', () => {
    const table = tableOf(
      [
        ['年別', '結婚對數（對）', '離婚對數（對）'],
        ['110年', '114,606', 47_888],
        ['111年', '約12萬', 50_609],
      ],
      { name: '婚姻' },
    )
    expect(cellAt(table, 2, 2).certainty).toMatchObject({ confidence: 'likely' })
    expect(cellAt(table, 2, 2).certainty.reasons).toEqual(
      expect.arrayContaining(['period-other-calendar', 'value-from-text']),
    )
    expect(cellAt(table, 2, 3).certainty.reasons).not.toContain('value-from-text')
    const named = tableOf([['单位：万吨'], ['地区', 2021, 2022], ['北京', 1, 2], ['天津', 3, 4]], {
      name: '化肥施用量',
    })
    expect(cellAt(named, 3, 2).certainty.reasons).toContain('name-from-sheet')
  })

  it('doubts single cells without doubting the table', () => {
    const table = tableOf([
      ['地区（张）', 2021, 2022, 2023],
      ['北京', 1, 2, '三五'],
      ['天津', 0, 0, 0],
      ['河北', 3, 4, '约5'],
      ['山西', 3, 4, 5],
      ['内蒙古', 3, 4, 5],
    ])
    expect(cellAt(table, 2, 4).certainty.confidence).toBe('unsure')
    expect(cellAt(table, 3, 2).certainty.reasons).toContain('value-zero-row')
    expect(cellAt(table, 4, 4).certainty.reasons).toContain('value-hedged')
    expect(table.certainty.confidence).toBe('likely')
  })

  it('is worded in both languages', () => {
    expect(formatConfidence('unsure', 'zh-CN')).toBe('不能确定，请核对')
    expect(formatReason('period-none', 'en')).toBe('no year is given; it has to be told')
  })
})
