import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../../shared/draft/statements/sentences'

const texts = (text: string) => splitSentences(text).map((span) => span.text)

describe('splitSentences', () => {
  it('ends a sentence with its full stop', () => {
    expect(texts('床位5张。机构2个!还有?')).toEqual(['床位5张。', '机构2个!', '还有?'])
  })

  it('ends none in brackets, quotation marks or titles', () => {
    expect(texts('“床位。”有5张。')).toEqual(['“床位。”有5张。'])
    expect(texts('(见《年报。》)5张。')).toEqual(['(见《年报。》)5张。'])
  })

  it('keeps what has no full stop, and is not led astray by a closing mark alone', () => {
    expect(texts('床位5张')).toEqual(['床位5张'])
    expect(texts('1)床位。机构。')).toEqual(['1)床位。', '机构。'])
    expect(texts('')).toEqual([])
  })

  it('loses no sign of the text', () => {
    const text = fc.array(fc.constantFrom('。', '(', ')', '“', '”', '床', '!'), { maxLength: 12 })
    fc.assert(
      fc.property(text, (signs) => {
        const whole = signs.join('')
        const spans = splitSentences(whole)
        expect(spans.map((span) => span.text).join('')).toBe(whole)
        for (const { start, end, text: own } of spans) expect(whole.slice(start, end)).toBe(own)
      }),
      { numRuns: 60 },
    )
  })
})
