import { describe, expect, it } from 'vitest'
import {
  all,
  divides,
  join,
  literal,
  operand,
  withoutNoise,
} from '../../../../../shared/render/workbook/live/expression'

describe('literal', () => {
  it('doubles quotation marks and cuts what Excel takes in one piece only', () => {
    expect(literal('“数”"a"')).toBe('"“数”""a"""')
    expect(literal('年'.repeat(600)).split('&').length).toBeGreaterThan(2)
  })
})

describe('join', () => {
  it('makes neighbouring texts one and leaves out empty ones', () => {
    expect(join({ text: '共' }, { text: '' }, 'A1', { text: '个' }, { text: '。' })).toBe('"共"&A1&"个。"')
    expect(join()).toBe('""')
  })
})

describe('operand', () => {
  it('puts brackets around what an operator would tear apart', () => {
    expect(operand("'数据'!B2")).toBe("'数据'!B2")
    expect(operand('ROUND(A1,2)')).toBe('ROUND(A1,2)')
    expect(operand('A1+B1')).toBe('(A1+B1)')
  })
})

describe('all', () => {
  it('needs no AND for one condition', () => {
    expect(all(['A1>0'])).toBe('A1>0')
    expect(all(['A1>0', 'B1>0'])).toBe('AND(A1>0,B1>0)')
  })
})

describe('divides and withoutNoise', () => {
  it('look at operators, not at names of sheets or words', () => {
    expect(divides("'2021/2022'!A1+1")).toBe(false)
    expect(divides('A1/B1')).toBe(true)
    expect(withoutNoise('A1-B1')).toBe('ROUND(A1-B1,6)')
    expect(withoutNoise('A1/B1')).toContain('TEXT(A1/B1')
  })
})
