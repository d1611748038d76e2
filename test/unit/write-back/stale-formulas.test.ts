import { describe, expect, it } from 'vitest'
import { formulaReferences } from '../../../shared/write-back/formula-references'
import { staleFormulas, type PlacedFormula } from '../../../shared/write-back/stale-formulas'

const at = (sheet: string, row: number, column: number, text: string | null): PlacedFormula => ({
  sheet,
  range: { top: row, left: column, bottom: row, right: column },
  text,
  shift: { rows: 0, columns: 0 },
})

const staleOf = (formulas: readonly PlacedFormula[]): readonly (string | null)[] =>
  [...staleFormulas(formulas, [{ sheet: '一', row: 2, column: 2 }])].map(({ text }) => text)

describe('formulaReferences', () => {
  it('finds ranges of every form and of other sheets, and nothing in texts', () => {
    const { references, isOpen } = formulaReferences(`SUM(A1:$B$3)+'社会 救助'!C4&"D5"+LOG10(E6)*2:3+F:G`)
    expect(isOpen).toBe(false)
    expect(references.map(({ sheet, range }) => [sheet, range.top, range.left, range.bottom, range.right])).toEqual([
      [null, 1, 1, 3, 2],
      ['社会 救助', 4, 3, 4, 3],
      [null, 6, 5, 6, 5],
      [null, 2, 1, 3, 16384],
      [null, 1, 6, 1048576, 7],
    ])
  })

  it('moves what is not fixed for a formula that shares its text', () => {
    const { references } = formulaReferences('A1+$A1+A$1', { rows: 2, columns: 1 })
    expect(references.map(({ range }) => [range.top, range.left])).toEqual([
      [3, 2],
      [3, 1],
      [1, 2],
    ])
  })

  it.each(['合计*2', 'SUM(表1[金额])', 'INDIRECT("A1")', 'OFFSET(A1,1,1)', 'SUM(一:三!A1)', 'A1#'])(
    'is open where the text does not say what is read: %s',
    (formula) => expect(formulaReferences(formula).isOpen).toBe(true),
  )

  it('reads what a known name stands for, and is open where that is open', () => {
    const names = new Map([
      ['合计', "'一'!$B$2:$B$9"],
      ['动态', 'OFFSET(一!$B$2,1,1)'],
    ])
    const shift = { rows: 0, columns: 0 }
    expect(formulaReferences('合计*2', shift, names)).toEqual({
      references: [{ sheet: '一', range: { top: 2, left: 2, bottom: 9, right: 2 } }],
      isOpen: false,
    })
    expect(formulaReferences('动态', shift, names).isOpen).toBe(true)
  })

  it.each(['TRUE', 'IF(A1>0,1,#N/A)', '[1]Sheet1!A1+1', 'ROUND(A1*1E3,2)', '"甲"&A1'])('is not open: %s', (formula) =>
    expect(formulaReferences(formula).isOpen).toBe(false),
  )
})

describe('staleFormulas', () => {
  it('follows readers of readers over sheets, and leaves the others', () => {
    const formulas = [
      at('一', 9, 2, 'SUM(B1:B8)'),
      at('二', 1, 1, '一!B9/2'),
      at('二', 2, 1, 'A1'),
      at('二', 3, 1, 'B1'),
      at('一', 9, 3, 'SUM(C1:C8)'),
      at('三', 1, 1, '[2]一!B2'),
    ]
    expect(staleOf(formulas)).toEqual(['SUM(B1:B8)', '一!B9/2', 'A1'])
  })

  it('takes a formula that does not say what it reads for a reader', () => {
    expect(staleOf([at('三', 1, 1, '合计'), at('三', 2, 1, 'A1'), at('三', 3, 1, null)])).toEqual(['合计', null, 'A1'])
  })

  it('ends where formulas read one another in a circle', () => {
    expect(staleOf([at('一', 1, 1, 'A2+B2'), at('一', 2, 1, 'A1')])).toEqual(['A2+B2', 'A1'])
  })
})
