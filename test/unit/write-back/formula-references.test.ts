import { describe, expect, it } from 'vitest'
import { formulaReferences, type DefinedNames, type FormulaShift } from '../../../shared/write-back/formula-references'

const read = (formula: string, shift?: FormulaShift, names?: DefinedNames) => {
  const { references, isOpen } = formulaReferences(formula, shift, names)
  const told = references.map(
    ({ sheet, range }) => `${sheet ?? ''}!${range.top},${range.left}:${range.bottom},${range.right}`,
  )
  return isOpen ? [...told, 'open'] : told
}

describe('formulaReferences', () => {
  it('reads cells and ranges, absolute ones, of other sheets, whole columns and rows', () => {
    expect(read('A1+$B$2')).toEqual(['!1,1:1,1', '!2,2:2,2'])
    expect(read('SUM(B2:C9)')).toEqual(['!2,2:9,3'])
    expect(read("'一 表'!A1+表2!B2")).toEqual(['一 表!1,1:1,1', '表2!2,2:2,2'])
    expect(read('SUM(B:C)')).toEqual(['!1,2:1048576,3'])
    expect(read('SUM(2:3)')).toEqual(['!2,1:3,16384'])
  })

  it('takes a range from either of its corners', () => {
    expect(read('SUM(C9:B2)')).toEqual(['!2,2:9,3'])
  })

  it('reads none in texts, in names of functions and in other workbooks', () => {
    expect(read('IF("A1"="B2",1,0)')).toEqual([])
    expect(read('LOG10(5)')).toEqual([])
    expect(read("'[别.xlsx]表'!A1+1")).toEqual([])
  })

  it('moves relative references with the cell, fixed ones not', () => {
    expect(read('A1+$A1+A$1+$A$1', { rows: 2, columns: 1 })).toEqual(['!3,2:3,2', '!3,1:3,1', '!1,2:1,2', '!1,1:1,1'])
  })

  it('is open where its text does not say what it reads', () => {
    expect(read('INDIRECT("A"&B1)')).toContain('open')
    expect(read('OFFSET(A1,1,1)')).toContain('open')
    expect(read('表[列]')).toContain('open')
    expect(read('总数*2')).toEqual(['open'])
    expect(read("SUM('一:三'!A1)")).toContain('open')
  })

  it('reads what a name stands for, unless that is of no sheet or unknown', () => {
    expect(read('总数*2', undefined, new Map([['总数', '表!$B$2']]))).toEqual(['表!2,2:2,2'])
    expect(read('总数*2', undefined, new Map([['总数', '$B$2']]))).toEqual(['open'])
    expect(
      read(
        '甲',
        undefined,
        new Map([
          ['甲', '乙'],
          ['乙', '表!A1'],
        ]),
      ),
    ).toEqual(['open'])
  })

  it('knows truth values and errors for what they are', () => {
    expect(read('IF(TRUE,1,#N/A)')).toEqual([])
  })
})
