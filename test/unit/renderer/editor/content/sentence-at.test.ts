import { describe, expect, it } from 'vitest'
import type { EditorNode } from '../../../../../renderer/editor/content/editor-node'
import { sentenceAt } from '../../../../../renderer/editor/content/sentence-at'

const words = (text: string): EditorNode => ({ type: 'text', text })
const figure: EditorNode = { type: 'figure', attrs: { source: '{{甲 | 带单位}}' } }
const marked = (node: EditorNode, key: string, input: unknown): EditorNode => ({
  ...node,
  marks: [{ type: 'sentence', attrs: { key, input } }],
})

describe('sentenceAt', () => {
  it('finds the sentence that was typed around the place, a figure counted as one', () => {
    const content = [words('一句'), figure, words('。二句。')]
    expect([0, 2, 4].map((offset) => sentenceAt(content, offset))).toEqual(
      Array(3).fill({ from: 0, to: 4, input: '一句{{甲 | 带单位}}。' }),
    )
    expect(sentenceAt(content, 5)).toEqual({ from: 4, to: 7, input: '二句。' })
  })

  it('says what the template says of a sentence, and of none behind it', () => {
    const input = { text: '甲。', otherwise: '无。' }
    const content = [marked(words('甲。'), 'a', input), marked(words('乙。'), 'b', '乙。')]
    expect(sentenceAt(content, 1)).toEqual({ from: 0, to: 2, input })
    expect(sentenceAt(content, 3)).toEqual({ from: 2, to: 4, input: '乙。' })
  })

  it('keeps a sentence of the template whole that has a full stop inside', () => {
    const input = { text: '甲。乙。', depends: true }
    expect(sentenceAt([marked(words('甲。乙。'), 'a', input)], 1)).toEqual({ from: 0, to: 4, input })
  })

  it('leaves what was typed behind a sentence a sentence of its own', () => {
    const input = { text: '甲。', otherwise: '无。' }
    expect(sentenceAt([marked(words('甲。新的。'), 'a', input)], 4)).toEqual({ from: 2, to: 5, input: '新的。' })
  })

  it('finds none in an empty paragraph', () => {
    expect(sentenceAt([], 0)).toBeNull()
  })
})
