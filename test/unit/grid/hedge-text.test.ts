import { describe, expect, it } from 'vitest'
import { hedgeText, hedgeWords } from '../../../shared/grid/hedge-text'
import { readNumber } from '../../../shared/import/read/number/read-number'
import { figureOf } from '../../helpers/project/grid-sample'

describe('hedgeText', () => {
  it('says a number with another hedge, or with none', () => {
    expect(hedgeText(figureOf('床位', 2020, 3.7), '近')).toBe('近3.7')
    expect(hedgeText(figureOf('床位', 2020, 10), '余')).toBe('10余')
    expect(hedgeText({ ...figureOf('床位', 2020, 0), qualifier: null }, '')).toBe('0')
  })

  it('writes every hedge so that it is read back as one', () => {
    for (const word of hedgeWords) {
      const text = hedgeText(figureOf('床位', 2020, 20), word)
      expect(readNumber(text ?? '', '张')).toMatchObject({ value: { number: 20 }, qualifier: { word } })
    }
  })

  it('has none for what is no number', () => {
    expect(hedgeText(undefined, '近')).toBeNull()
    expect(hedgeText(figureOf('床位', 2020, { tag: 'invalid', text: '若干' }), '近')).toBeNull()
    expect(hedgeText(figureOf('床位', 2020, { tag: 'missing', mark: 'none', text: '—' }), '')).toBeNull()
  })
})
