import { describe, expect, it } from 'vitest'
import {
  formatColumns,
  formatRows,
  parseColumns,
  parseRows,
} from '../../../../../renderer/import/sheet/row-column-lists'

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
