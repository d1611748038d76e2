import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPieces, splitSentence } from '../../../shared/template/sentence-pieces'

describe('splitSentence', () => {
  it('parts words, figures and clauses that may fall away', () => {
    expect(splitSentence('共{{机构 | 带单位}}[[，{{机构 | 比: 上年}}]]。')).toEqual([
      { tag: 'words', text: '共' },
      { tag: 'chip', source: '{{机构 | 带单位}}' },
      { tag: 'clause', mark: '[[' },
      { tag: 'words', text: '，' },
      { tag: 'chip', source: '{{机构 | 比: 上年}}' },
      { tag: 'clause', mark: ']]' },
      { tag: 'words', text: '。' },
    ])
  })

  it('takes braces of full width for a figure, as parsing does', () => {
    expect(splitSentence('｛｛机构｝｝个')[0]).toEqual({ tag: 'chip', source: '｛｛机构｝｝' })
  })

  it('leaves single braces and brackets to the words', () => {
    expect(splitSentence('{机构}[一]')).toEqual([{ tag: 'words', text: '{机构}[一]' }])
  })

  it('joins again to the same text, whatever stands in it', () => {
    const part = fc.constantFrom('甲', '{{', '}}', '[[', ']]', '{', '。', '{{乙 | 位数: 1}}', '\n')
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(joinPieces(splitSentence(parts.join('')))).toBe(parts.join(''))
      }),
    )
  })
})
