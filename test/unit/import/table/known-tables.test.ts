import { describe, expect, it } from 'vitest'
import { isContinuation, KnownTables } from '../../../../shared/import/table/known-tables'
import type { ReadTable } from '../../../../shared/import/table/read-table'
import { recognise } from '../../../../shared/import/table/recognise'
import { gridOf, workbookOf } from '../../../helpers/workbook/grid'
import { viewOf } from '../../../helpers/workbook/read-layout'

const [plain] =
  recognise(
    workbookOf([
      gridOf([
        ['指标', '2022年'],
        ['床位', 5],
      ]),
    ]),
  ).sheets[0]?.tables ?? []

const tableAt = (top: number, ...titles: readonly string[]): ReadTable => {
  if (!plain) throw new Error('the sheet has a table')
  return {
    table: { ...plain, range: { ...plain.range, top }, unit: '万元' },
    titles,
    name: titles.at(-1) ?? '',
    isTitled: titles.length > 0,
  }
}

describe('KnownTables', () => {
  it('finds the last table above on the same sheet for one without a title', () => {
    const tables = new KnownTables([])
    tables.add('表', tableAt(3, '救助'))
    tables.add('表', tableAt(20, '养老'))
    tables.add('另', tableAt(5, '殡葬'))
    expect(tables.on('表')([], 15)).toMatchObject({ titles: ['救助'], unit: '万元' })
    expect(tables.on('表')([], 30)).toMatchObject({ titles: ['养老'] })
    expect(tables.on('表')([], 1)).toBeNull()
    expect(tables.on('空')([], 15)).toBeNull()
  })

  it('finds the table of the same number, on this sheet first', () => {
    const tables = new KnownTables([])
    tables.add('一', tableAt(3, '3-6 救助'))
    tables.add('二', tableAt(3, '3-7 养老'))
    expect(tables.on('二')(['3-6 续表1'], 40)).toMatchObject({ titles: ['3-6 救助'] })
    expect(tables.on('二')(['3-7 续表'], 40)).toMatchObject({ titles: ['3-7 养老'] })
  })

  it('lets no table of another number go on', () => {
    const tables = new KnownTables([])
    tables.add('一', tableAt(3, '3-6 救助'))
    expect(tables.on('一')(['3-9 续表'], 40)).toBeNull()
  })

  it('takes a 续表 without a number for the last table before', () => {
    const tables = new KnownTables([])
    tables.add('一', tableAt(3, '救助'))
    expect(tables.on('二')(['续表'], 1)).toMatchObject({ titles: ['救助'] })
    expect(tables.on('一（续表）')([], 1)).toMatchObject({ titles: ['救助'] })
  })

  it('finds the title alone of a table that nothing was read of', () => {
    const tables = new KnownTables([viewOf('3-6 救助情况\n（略）')])
    expect(tables.on('二')(['3-6 续表'], 1)).toEqual({ titles: ['3-6 救助情况'], unit: null })
  })
})

describe('isContinuation', () => {
  it('is a title that says no more than that a table goes on', () => {
    for (const title of ['3-6 续表1', '续', '表3-6（续）', '續表', 'Table 3 (continued)', '续表二']) {
      expect([title, isContinuation(title)]).toEqual([title, true])
    }
  })

  it('is no title of a table of its own', () => {
    for (const title of ['3-6 救助', '手续费收入', '续保人数', '']) {
      expect([title, isContinuation(title)]).toEqual([title, false])
    }
  })
})
