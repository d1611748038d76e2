import { describe, expect, it } from 'vitest'
import {
  isBlankValue,
  isNumber,
  rescaledQualifier,
  type FigureValue,
  type Qualifier,
} from '../../../shared/model/figure'

describe('isBlankValue', () => {
  it('is an empty cell, and neither a mark, nor words, nor zero', () => {
    const values: readonly FigureValue[] = [
      { tag: 'missing', mark: 'blank', text: '' },
      { tag: 'missing', mark: 'none', text: '—' },
      { tag: 'invalid', text: '待定' },
      { tag: 'number', number: 0 },
    ]
    expect(values.map(isBlankValue)).toEqual([true, false, false, false])
    expect(values.map(isNumber)).toEqual([false, false, false, true])
  })
})

describe('rescaledQualifier', () => {
  it('keeps a word before the number, and says 超 where its place told how much it may mean', () => {
    const before: Qualifier = { sense: 'below', word: '近', place: 'before', numeral: null }
    expect(rescaledQualifier(before)).toEqual(before)
    expect(rescaledQualifier({ sense: 'above', word: '余', place: 'after-number', numeral: '十' })).toEqual({
      ...{ sense: 'above', word: '超', place: 'before', numeral: null },
    })
  })
})
