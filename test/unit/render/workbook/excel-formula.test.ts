import { describe, expect, it } from 'vitest'
import type { Formula, InputFormula } from '../../../../shared/derive/formula'
import { yearPeriod } from '../../../../shared/model/period'
import { excelFormula } from '../../../../shared/render/workbook/excel-formula'
import { sampleFigure } from '../../../helpers/sample-dataset'

function input(year: number, number: number | null): InputFormula {
  const period = yearPeriod(year)
  const figure = number === null ? null : sampleFigure('甲', period, number)
  return { tag: 'input', indicator: '甲', name: '甲', region: null, period, figure }
}

function op(left: Formula, operator: '+' | '-' | '*' | '/' | '^', right: Formula): Formula {
  return { tag: 'operation', operator, left, right }
}

const constant = (value: number): Formula => ({ tag: 'constant', value })
const a = input(2019, 1)
const b = input(2020, 2)
const c = input(2021, 3)
/** 2019 stands in B2, 2020 in C2, 2021 in D2. */
const cellOf = ({ period }: InputFormula): string | null =>
  period.tag === 'year' ? `'数据'!${'BCDEFG'.charAt(period.year - 2019)}2` : null
const short = (formula: Formula): string | undefined => excelFormula(formula, cellOf)?.replaceAll("'数据'!", '')

describe('excelFormula', () => {
  it('refers to the cell of an input by its quoted sheet', () => {
    expect(excelFormula(a, cellOf)).toBe("'数据'!B2")
  })

  it('enters the number of an input that has no cell', () => {
    expect(excelFormula(op(input(2022, 7700), '-', input(2021, -3)), () => null)).toBe('7700-(-3)')
  })

  it('rounds as the report prints, a quotient without the noise of binary arithmetic', () => {
    expect(short({ tag: 'rounded', of: a, decimals: 1 })).toBe('ROUND(ROUND(B2,6),1)')
    expect(short({ tag: 'rounded', of: op(a, '/', b), decimals: 2 })).toBe(
      'ROUND(VALUE(TEXT(B2/C2,"0.00000000000E+00")),2)',
    )
  })

  it('is null when an input has no number, so that an empty cell never counts as zero', () => {
    expect(excelFormula(op(a, '+', input(2020, null)), cellOf)).toBeNull()
    expect(excelFormula({ tag: 'sum', terms: [a, input(2020, null)] }, cellOf)).toBeNull()
    expect(excelFormula({ tag: 'rank', of: a, among: [input(2020, null)], order: 'ascending' }, cellOf)).toBeNull()
  })

  it('is null for missing marks and invalid text', () => {
    const marked = { ...a, figure: sampleFigure('甲', yearPeriod(2019), { tag: 'missing', mark: 'none', text: '—' }) }
    const invalid = { ...a, figure: sampleFigure('甲', yearPeriod(2019), { tag: 'invalid', text: '待定' }) }
    expect(excelFormula(marked, cellOf)).toBeNull()
    expect(excelFormula(invalid, cellOf)).toBeNull()
  })

  it('writes constants, negative ones in brackets', () => {
    expect(short(constant(100))).toBe('100')
    expect(short(op(constant(-2), '^', constant(2)))).toBe('(-2)^2')
    expect(short(constant(1e-7))).toBe('1E-7')
  })

  it('brackets operations by precedence and order', () => {
    expect(short(op(op(op(c, '-', a), '/', a), '*', constant(100)))).toBe('(D2-B2)/B2*100')
    expect(short(op(a, '-', op(b, '-', c)))).toBe('B2-(C2-D2)')
    expect(short(op(op(a, '-', b), '-', c))).toBe('B2-C2-D2')
    expect(short(op(a, '/', op(b, '*', c)))).toBe('B2/(C2*D2)')
    expect(short(op(op(a, '^', b), '^', c))).toBe('(B2^C2)^D2')
    expect(short(op(op(c, '/', a), '^', op(constant(1), '/', constant(2))))).toBe('(D2/B2)^(1/2)')
  })

  it('adds the terms of a sum one by one, in brackets inside a product', () => {
    expect(short({ tag: 'sum', terms: [a, b, c] })).toBe('B2+C2+D2')
    expect(short(op({ tag: 'sum', terms: [a, b] }, '*', constant(2)))).toBe('(B2+C2)*2')
    expect(short({ tag: 'sum', terms: [] })).toBe('0')
  })

  it('counts a rise from the newest period back', () => {
    expect(short({ tag: 'streak', trend: 'rise', series: [a, b, c] })).toBe(
      'IF(AND(ISNUMBER(D2),ISNUMBER(C2),D2>C2),1+IF(AND(ISNUMBER(C2),ISNUMBER(B2),C2>B2),1,0),0)',
    )
    expect(short({ tag: 'streak', trend: 'fall', series: [a, b] })).toBe('IF(AND(ISNUMBER(C2),ISNUMBER(B2),C2<B2),1,0)')
  })

  it('counts periods that hold a figure, and stops at a missing one', () => {
    expect(short({ tag: 'streak', trend: 'present', series: [a, input(2020, null), c] })).toBe('IF(ISNUMBER(D2),1,0)')
    expect(short({ tag: 'streak', trend: 'present', series: [a, input(2020, null)] })).toBe('0')
  })

  it('ranks by counting those ahead', () => {
    expect(short({ tag: 'rank', of: a, among: [b, c], order: 'descending' })).toBe('1+IF(C2>B2,1,0)+IF(D2>B2,1,0)')
    expect(short({ tag: 'rank', of: op(a, '/', b), among: [c], order: 'ascending' })).toBe('1+IF(D2<B2/C2,1,0)')
  })

  it('is null beyond what Excel holds', () => {
    const terms = Array.from({ length: 2000 }, () => a)
    expect(excelFormula({ tag: 'sum', terms }, cellOf)).toBeNull()
    const series = Array.from({ length: 70 }, (_, at) => input(2019, at))
    expect(excelFormula({ tag: 'streak', trend: 'present', series }, cellOf)).toBeNull()
  })
})
