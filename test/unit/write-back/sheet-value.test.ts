import { describe, expect, it } from 'vitest'
import type { FigureValue, Qualifier } from '../../../shared/model/figure'
import { saysTheSame, sheetValue } from '../../../shared/write-back/sheet-value'
import { figureOf } from '../../helpers/project/project'
import { sourceReading } from '../../helpers/project/source-reading'

const number = (value: number) => ({ tag: 'number', number: value }) as const
const about: Qualifier = { sense: 'about', word: '约', place: 'before', numeral: null }
const valueIn = (value: FigureValue, unit: string | null, indicatorUnit = '万元', unitNow = indicatorUnit) =>
  sheetValue(figureOf('经费', 2022, value), unitNow, sourceReading({ unit, indicatorUnit }))

describe('sheetValue', () => {
  it('brings a figure into the unit of the sheet, exactly', () => {
    expect(valueIn(number(0.3), '元')?.value).toEqual(number(3000))
    expect(valueIn(number(3000), '万元', '元')?.value).toEqual(number(0.3))
    expect(valueIn(number(12), '亿', '万元')?.value).toEqual(number(0.0012))
    expect(valueIn(number(0), '元')?.value).toEqual(number(0))
  })

  it('leaves it where the sheet gave no unit or the same', () => {
    expect(valueIn(number(5), null)?.value).toEqual(number(5))
    expect(valueIn(number(5), '万元')?.value).toEqual(number(5))
  })

  it('is none where the unit of the indicator was changed, or is of another kind than the sheet', () => {
    expect(valueIn(number(5), '万元', '万元', '亿元')).toBeNull()
    expect(valueIn(number(5), '人')).toBeNull()
  })

  it('leaves marks and words as they are', () => {
    const mark = { tag: 'missing', mark: 'none', text: '—' } as const
    expect(valueIn(mark, '元', '万元', '亿元')).toEqual({ value: mark, qualifier: null })
  })
})

describe('saysTheSame', () => {
  const same = (
    value: FigureValue,
    read: FigureValue,
    qualifier: Qualifier | null = null,
    of: Qualifier | null = null,
  ) => saysTheSame({ value, qualifier }, sourceReading({ value: read, qualifier: of }))

  it('compares numbers with their hedges, marks by their kind and words by their text', () => {
    expect(same(number(5), number(5))).toBe(true)
    expect(same(number(5), number(6))).toBe(false)
    expect(same(number(5), number(5), about)).toBe(false)
    expect(same(number(5), number(5), about, { ...about, word: '大约' })).toBe(true)
    const mark = { tag: 'missing', mark: 'none', text: '—' } as const
    expect(same(mark, { ...mark, text: '-' })).toBe(true)
    expect(same(mark, { tag: 'missing', mark: 'tiny', text: '…' })).toBe(false)
    expect(same({ tag: 'invalid', text: '若干' }, { tag: 'invalid', text: '不少' })).toBe(false)
  })

  it('never takes zero for missing', () => {
    expect(same(number(0), { tag: 'missing', mark: 'blank', text: '' })).toBe(false)
  })
})
