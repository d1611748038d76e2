import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWidth } from '../../../../shared/draft/mentions/fold-width'

describe('foldWidth', () => {
  it('makes full-width digits, letters and signs narrow', () => {
    expect(foldWidth('２０２１年，ＧＤＰ　１∶２﹪')).toBe('2021年,GDP 1:2%')
  })

  it('leaves what has no narrow form', () => {
    expect(foldWidth('养老。—《》')).toBe('养老。—《》')
    expect(foldWidth('')).toBe('')
  })

  it('keeps every place in the text where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWidth(text)).toHaveLength(text.length)
      }),
      { numRuns: 60 },
    )
  })
})
