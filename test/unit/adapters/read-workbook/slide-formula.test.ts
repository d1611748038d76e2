import { describe, expect, it } from 'vitest'
import { slideFormula } from '../../../../electron/adapters/read-workbook/xlsx/slide-formula'

const slide = (formula: string, rows: number, columns: number) =>
  slideFormula(formula, { row: 5, column: 3 }, { row: 5 + rows, column: 3 + columns })

describe('slideFormula', () => {
  it('moves relative references, fixed ones not', () => {
    expect(slide('A1+$A1+A$1+$A$1', 2, 1)).toBe('B3+$A3+B$1+$A$1')
    expect(slide('SUM(B2:C9)', 1, 0)).toBe('SUM(B3:C10)')
    expect(slide('Z9', 0, 1)).toBe('AA9')
  })

  it('leaves texts, sheet names, functions and names alone', () => {
    expect(slide('IF("A1"=\'B2\'!C3,LOG10(A1),YTD2021)', 1, 1)).toBe('IF("A1"=\'B2\'!D4,LOG10(B2),YTD2021)')
  })

  it('says where a reference leaves the sheet', () => {
    expect(slide('A1', -1, 0)).toBe('#REF!')
    expect(slide('A1', 0, -1)).toBe('#REF!')
  })

  it('changes nothing in its own place', () => {
    expect(slide('A1*B$2', 0, 0)).toBe('A1*B$2')
  })
})
