import { describe, expect, it } from 'vitest'
import { readHeaderPeriod } from '../../../../shared/import/view/header-period'
import { viewSheet } from '../../../../shared/import/view/sheet-view'
import { periodKey } from '../../../../shared/model/period'
import { gridOf, type CellSeed } from '../../../helpers/workbook/grid'

const day = (year: number, month: number, day: number, numberFormat: string): CellSeed => ({
  value: { tag: 'date', year, month, day },
  numberFormat,
})

const read = (seed: CellSeed): { readonly period: string | null; readonly rest: string } | null => {
  const view = viewSheet(gridOf([[seed]]))
  const cell = view.at(1, 1)
  const found = cell ? readHeaderPeriod(cell, view.calendar, view.dateGrain) : null
  return found && { period: found.period && periodKey(found.period), rest: found.rest }
}

describe('readHeaderPeriod', () => {
  it('reads a period alone or beside a name', () => {
    expect(read('2021年')).toEqual({ period: '2021', rest: '' })
    expect(read('2021年\n结婚登记')).toEqual({ period: '2021', rest: '结婚登记' })
    expect(read('养老床位')).toBeNull()
  })

  it('reads a date by what its format shows', () => {
    expect(read(day(2021, 5, 9, 'yyyy'))).toEqual({ period: '2021', rest: '' })
    expect(read(day(2021, 5, 9, 'yyyy"年"m"月"'))).toEqual({ period: '2021-05', rest: '' })
    expect(read(day(2021, 5, 9, 'yyyy/m/d'))).toBeNull()
  })

  it('leaves a part of a year to the period of the table', () => {
    expect(read('一季度')).toEqual({ period: null, rest: '' })
  })
})
