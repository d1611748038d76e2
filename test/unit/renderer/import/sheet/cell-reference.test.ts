import { describe, expect, it } from 'vitest'
import {
  formatColumns,
  formatRows,
  parseCellReference,
  parseColumns,
  parseRows,
} from '../../../../../renderer/import/sheet/cell-reference'

describe('parseCellReference', () => {
  it('reads one cell, in any case and with dollar signs', () => {
    expect(parseCellReference('C5')).toEqual({ row: 5, column: 3 })
    expect(parseCellReference('$ab$12')).toEqual({ row: 12, column: 28 })
  })

  it('is null for ranges, zeros and anything else', () => {
    expect(['A1:B2', 'A0', '5', '表', ''].map(parseCellReference)).toEqual([null, null, null, null, null])
  })
})

describe('parseRows', () => {
  it('reads lists and ranges as people write them', () => {
    expect(parseRows('3-4', 10)).toEqual([3, 4])
    expect(parseRows('５～６、3，3', 10)).toEqual([3, 5, 6])
    expect(parseRows(' ', 10)).toEqual([])
  })

  it('refuses what is no row of the sheet rather than guess', () => {
    expect(['0', '4-3', '11', 'A', '1-2-3', '3-'].map((text) => parseRows(text, 10))).toEqual(Array(6).fill(null))
  })

  it('reads back what formatRows writes', () => {
    expect(formatRows([7, 3, 4])).toBe('3-4、7')
    expect(parseRows(formatRows([7, 3, 4]), 10)).toEqual([3, 4, 7])
  })
})

describe('parseColumns', () => {
  it('reads letters, and refuses columns beyond the sheet', () => {
    expect(parseColumns('a-B、d', 5)).toEqual([1, 2, 4])
    expect(parseColumns('F', 5)).toBeNull()
    expect(parseColumns('3', 5)).toBeNull()
    expect(formatColumns([1, 2, 28])).toBe('A-B、AB')
  })
})
