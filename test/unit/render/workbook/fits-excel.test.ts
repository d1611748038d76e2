import { describe, expect, it } from 'vitest'
import { fitsExcel } from '../../../../shared/render/workbook/fits-excel'

const nested = (depth: number): string => `${'IF(A1>0,'.repeat(depth)}1${',0)'.repeat(depth)}`

describe('fitsExcel', () => {
  it('takes a formula of everyday length', () => {
    expect(fitsExcel(`IF(ISNUMBER('数据'!F12),TEXT('数据'!F12,"0.0")&"万人","缺数")`)).toBe(true)
  })

  it('refuses one of more characters than Excel reads', () => {
    expect(fitsExcel(Array.from({ length: 2000 }, () => 'A1').join('+'))).toBe(true)
    expect(fitsExcel(Array.from({ length: 3000 }, () => 'A1').join('+'))).toBe(false)
  })

  it('refuses a text of more than 255 characters between quotation marks, a doubled mark being one', () => {
    expect(fitsExcel(`"${'字'.repeat(255)}"`)).toBe(true)
    expect(fitsExcel(`"${'字'.repeat(256)}"`)).toBe(false)
    expect(fitsExcel(`"${'""'.repeat(255)}"`)).toBe(true)
  })

  it('refuses functions nested deeper than Excel takes, but counts no brackets and no texts', () => {
    expect(fitsExcel(nested(60))).toBe(true)
    expect(fitsExcel(nested(61))).toBe(false)
    expect(fitsExcel(`${'('.repeat(100)}1${')'.repeat(100)}`)).toBe(true)
    expect(fitsExcel(`"${'IF('.repeat(80)}"`)).toBe(true)
  })

  it('refuses a function of more than 255 arguments, but not many functions', () => {
    const cells = (count: number): string => Array.from({ length: count }, () => 'A1').join(',')
    expect(fitsExcel(`COUNT(${cells(255)})`)).toBe(true)
    expect(fitsExcel(`COUNT(${cells(256)})`)).toBe(false)
    expect(fitsExcel(Array.from({ length: 300 }, () => 'MAX(1,2)').join('+'))).toBe(true)
  })
})
