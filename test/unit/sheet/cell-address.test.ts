import { describe, expect, it } from 'vitest'
import {
  cellAddress,
  columnLetters,
  columnNumber,
  parseCellAddress,
  parseRange,
  rangeAddress,
} from '../../../shared/sheet/cell-address'

describe('columnNumber', () => {
  it('counts what columnLetters writes, to the last column of a sheet', () => {
    expect(['A', 'Z', 'AA', 'XFD'].map(columnNumber)).toEqual([1, 26, 27, 16_384])
    for (let column = 1; column <= 16_384; column += 37) expect(columnNumber(columnLetters(column))).toBe(column)
  })
})

describe('parseCellAddress', () => {
  it('reads one cell, in any case and with dollar signs', () => {
    expect(parseCellAddress('C5')).toEqual({ row: 5, column: 3 })
    expect(parseCellAddress('$ab$12')).toEqual({ row: 12, column: 28 })
    expect(parseCellAddress(cellAddress(7, 30))).toEqual({ row: 7, column: 30 })
  })

  it('is null for ranges, zeros and anything else', () => {
    expect(['A1:B2', 'A0', '5', '表', ''].map(parseCellAddress)).toEqual([null, null, null, null, null])
  })
})

describe('parseRange', () => {
  it('reads what rangeAddress writes, and a single cell as a range of one', () => {
    const range = { top: 1, left: 2, bottom: 30, right: 28 }
    expect(parseRange(rangeAddress(range))).toEqual(range)
    expect(parseRange('$B$2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 })
  })

  it('is null for anything else', () => {
    expect(['A1:B2:C3', 'A', '表', ''].map(parseRange)).toEqual([null, null, null, null])
  })
})
