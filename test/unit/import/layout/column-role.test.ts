import { describe, expect, it } from 'vitest'
import { roleOf, type ColumnSurroundings, type Tally } from '../../../../shared/import/layout/column-role'
import { viewOf } from '../../../helpers/workbook/read-layout'

const tally = (more: Partial<Tally> = {}): Tally => ({
  ...{ numbers: 0, marks: 0, texts: 0, periods: 0, years: [], codes: 0, samples: [], canBeYears: false },
  ...more,
})
/** A column headed by a text, in the third column of a sheet, behind labels. */
const column = (header: string, own: Tally, more: Partial<ColumnSurroundings> = {}): ColumnSurroundings => {
  const cell = viewOf(` |  | ${header}`).at(1, 3)
  const surroundings = { column: 3, own, header: cell ? [cell] : [], leaf: header, following: [] }
  return { ...surroundings, before: ['label'], ...more }
}

describe('roleOf', () => {
  it('tells a column by its header first', () => {
    const words = tally({ texts: 2, samples: ['若干', '甲'] })
    expect(roleOf(column('单位', words))).toBe('unit')
    expect(roleOf(column('备注', words))).toBe('note')
    expect(roleOf(column('状态', words))).toBe('flag')
    expect(roleOf(column('代码', words))).toBe('code')
  })

  it('takes numbers under such a header for figures', () => {
    expect(roleOf(column('单位', tally({ numbers: 2, samples: ['3', '5'] })))).toBe('value')
    expect(roleOf(column('状态', tally({ numbers: 2, samples: ['3', '5'] })))).toBe('value')
    expect(roleOf(column('数据来源', tally({ numbers: 2, samples: ['3', '5'] })))).toBe('value')
  })

  it('takes numbers and marks for figures, whatever heads them', () => {
    expect(roleOf(column('户数', tally({ numbers: 3, samples: ['1', '2', '3'] })))).toBe('value')
    expect(roleOf(column('', tally({ marks: 2, samples: ['—', '—'] })))).toBe('value')
  })

  it('takes an empty column behind figures for one of figures, elsewhere for nothing', () => {
    expect(roleOf(column('户数', tally(), { before: ['label', 'value'] }))).toBe('value')
    expect(roleOf(column('户数', tally()))).toBe('none')
    expect(roleOf(column('', tally(), { before: ['label', 'value'] }))).toBe('none')
  })

  it('takes leading words for labels, and words that are all units for units', () => {
    expect(roleOf(column('地区', tally({ texts: 2, samples: ['东岭县', '西河县'] })))).toBe('label')
    expect(roleOf(column('', tally({ texts: 2, samples: ['万元', '人次'] })))).toBe('unit')
    expect(roleOf(column('名称', tally({ texts: 2, samples: ['人', '户'] })))).toBe('label')
  })

  it('takes short letters behind figures for flags', () => {
    expect(roleOf(column('', tally({ texts: 2, samples: ['p', 'e'] }), { before: ['label', 'value'] }))).toBe('flag')
  })

  it('takes years below 年份 for periods, and years in order that nothing names', () => {
    const years = tally({ numbers: 3, years: [2019, 2020, 2021], samples: ['2019', '2020', '2021'], canBeYears: true })
    expect(roleOf(column('年份', years))).toBe('period')
    expect(roleOf(column('', years, { before: [] }))).toBe('period')
    expect(roleOf(column('床位', years, { before: ['label', 'value'] }))).toBe('value')
  })

  it('takes numbers in order before the names for codes', () => {
    const serial = tally({ numbers: 3, samples: ['1', '2', '3'] })
    const names = tally({ texts: 3, samples: ['甲', '乙', '丙'] })
    expect(roleOf(column('', serial, { before: [], following: [names] }))).toBe('code')
    expect(roleOf(column('户数', serial, { before: ['label'], following: [names] }))).toBe('value')
  })

  it('takes words under a unit for figures where digits stand among them', () => {
    const halves = tally({ texts: 2, samples: ['1,5', '2,7'] })
    expect(roleOf(column('经费（万元）', halves, { before: ['label', 'value'] }))).toBe('value')
    expect(roleOf(column('说法', tally({ texts: 2, samples: ['在建', '待建'] }), { before: ['label', 'value'] }))).toBe(
      'none',
    )
  })
})
