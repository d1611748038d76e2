import { describe, expect, it } from 'vitest'
import { fitUnit, rememberUnits } from '../../../../../shared/import/read/unit/fit-unit'

const number = (value: number): { readonly tag: 'number'; readonly number: number } => ({
  tag: 'number',
  number: value,
})

describe('fitUnit', () => {
  it('converts between scales of one base, exactly', () => {
    expect(fitUnit(number(1.1), '万元', '元')).toEqual({
      tag: 'converted',
      value: number(11000),
      before: 1.1,
      after: 11000,
    })
    expect(fitUnit(number(5), '名', '人')).toEqual({ tag: 'same', value: number(5) })
    expect(fitUnit(number(2.5), '万', '人')).toMatchObject({ tag: 'converted', after: 25000 })
  })

  it('takes a sheet without unit at its word, and says so', () => {
    expect(fitUnit(number(3), null, '张')).toEqual({ tag: 'assumed', value: number(3) })
    expect(fitUnit(number(3), '', '')).toEqual({ tag: 'same', value: number(3) })
  })

  it('refuses what measures something else', () => {
    expect(fitUnit(number(3), '元', '人')).toEqual({ tag: 'mismatch' })
    expect(fitUnit(number(3), '%', '人')).toEqual({ tag: 'mismatch' })
  })

  it('converts no mark', () => {
    const missing = { tag: 'missing', mark: 'none', text: '—' } as const
    expect(fitUnit(missing, '万元', '元')).toEqual({ tag: 'same', value: missing })
  })
})

describe('rememberUnits', () => {
  it('takes each text apart once', () => {
    const parse = rememberUnits()
    expect(parse('万人')).toBe(parse('万人'))
    expect(parse('万人')).toMatchObject({ base: '人', scale: 10_000 })
  })
})
