import { describe, expect, it } from 'vitest'
import {
  areSame,
  correctionsToSend,
  isPlain,
  listTables,
  plainCorrection,
  recognisedNames,
  undatedCells,
} from '../../../../../renderer/import/session/correction-draft'
import { autoMatches } from '../../../../../renderer/import/table/auto-matches'
import { rolesOfTable } from '../../../../../renderer/import/sheet/sheet-marks'
import { recognise } from '../../../../../shared/import/table/recognise'
import { plainWorkbook, type PlainTable } from '../../../../../shared/import/table/sheet-table'
import { plainIndicator } from '../../../../../shared/model/indicator'
import { gridOf, workbookOf } from '../../../../helpers/workbook/grid'

const range = { top: 1, left: 1, bottom: 4, right: 3 }

function recognised() {
  const rows = [
    ['指标', '单位', '2021年', '2022年'],
    ['福利院', '个', 10, 12],
    ['床位', '张', 100, 120],
  ]
  return plainWorkbook(recognise(workbookOf([gridOf(rows, { name: '表' })])))
}

function onlyTable(): PlainTable {
  const [table] = recognised().sheets[0]?.tables ?? []
  if (!table) throw new Error('no table')
  return table
}

describe('correctionsToSend', () => {
  it('leaves out corrections that say nothing, whatever was tried in between', () => {
    const plain = plainCorrection('表', range)
    expect(isPlain(plain)).toBe(true)
    expect(correctionsToSend({ a: plain })).toEqual([])
    expect(correctionsToSend({ a: plain, b: { ...plain, year: 2022 } })).toEqual([{ ...plain, year: 2022 }])
    expect(areSame({ a: plain }, {})).toBe(true)
    expect(areSame({ a: { ...plain, isIgnored: true } }, {})).toBe(false)
  })

  it('keeps an empty list of header rows: it says that there are none', () => {
    expect(isPlain({ ...plainCorrection('表', range), headerRows: [] })).toBe(false)
  })
})

describe('listTables', () => {
  it('keeps an ignored table in the list, without what is recognised now', () => {
    const first = recognised()
    const now = { ...first, sheets: first.sheets.map((sheet) => ({ ...sheet, tables: [] })) }
    expect(listTables(first, now)).toMatchObject([{ key: '表!A1:D3', table: null }])
    expect(listTables(first, first)).toMatchObject([{ key: '表!A1:D3', table: { sheet: '表' } }])
  })
})

describe('recognisedNames', () => {
  it('lists a name that a match replaced, and not what it was replaced by', () => {
    const first = onlyTable()
    const table = {
      ...first,
      cells: first.cells.map((cell) => (cell.indicator === '床位' ? { ...cell, indicator: '养老床位' } : cell)),
    }
    const listed = { key: '', sheet: '表', range, table, first }
    expect(recognisedNames(listed, { 床位: 'x' }, new Set(['养老床位']))).toEqual(['福利院', '床位'])
  })
})

describe('undatedCells', () => {
  it('counts figures without a period, not empty cells', () => {
    const table = onlyTable()
    expect(undatedCells(table)).toBe(0)
    const blank = { tag: 'missing', mark: 'blank', text: '' } as const
    const cells = table.cells.map((cell, at) => ({
      ...cell,
      period: null,
      reading: at === 0 ? { ...cell.reading, value: blank } : cell.reading,
    }))
    expect(undatedCells({ ...table, cells })).toBe(3)
  })
})

describe('rolesOfTable', () => {
  it('follows the draft where it says something', () => {
    const table = onlyTable()
    expect(rolesOfTable(table, undefined).get('2:3')).toBe('data')
    expect(rolesOfTable(table, undefined).get('1:3')).toBe('header')
    const draft = plainCorrection('表', table.range)
    expect(rolesOfTable(table, { ...draft, headerRows: [1, 2] }).get('2:3')).toBe('header')
    expect(rolesOfTable(table, { ...draft, isIgnored: true }).size).toBe(0)
  })
})

describe('autoMatches', () => {
  it('finds indicators of the project by name and alias only', () => {
    const workbook = recognised()
    const indicators = [{ ...plainIndicator('养老床位', '张'), aliases: ['床位'] }]
    const [matches] = autoMatches(workbook, indicators).values()
    expect([...(matches ?? [])].map(([name, { id }]) => [name, id])).toEqual([['床位', '养老床位']])
  })
})
