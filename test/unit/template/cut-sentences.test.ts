import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSentences } from '../../../shared/template/cut-sentences'

describe('cutSentences', () => {
  it('cuts behind full stops, with the quotes that close there', () => {
    expect(cutSentences('他说：“好。”然后走了！真的？？是')).toEqual(['他说：“好。”', '然后走了！', '真的？？', '是'])
  })

  it('cuts neither in a figure nor in a clause that may fall away', () => {
    expect(cutSentences('{{甲 | 带单位: "。"}}个[[。乙{{甲}}]]。丙')).toEqual([
      '{{甲 | 带单位: "。"}}个[[。乙{{甲}}]]。',
      '丙',
    ])
  })

  it('cuts in no note, and goes on behind it', () => {
    expect(cutSentences('共{{甲}}个[注：含乙。见[1]。]。丙')).toEqual(['共{{甲}}个[注：含乙。见[1]。]。', '丙'])
  })

  it('joins again to the same text', () => {
    const part = fc.constantFrom('甲', '。', '”', '[[', ']]', '[注：', ']', '{{乙 | 带单位: "。"}}', ' ')
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(cutSentences(parts.join('')).join('')).toBe(parts.join(''))
      }),
    )
  })
})
