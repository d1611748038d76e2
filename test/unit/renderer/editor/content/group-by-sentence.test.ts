import { describe, expect, it } from 'vitest'
import type { EditorNode } from '../../../../../renderer/editor/content/editor-node'
import { groupBySentence } from '../../../../../renderer/editor/content/group-by-sentence'

const marked = (text: string, key: string, input: string): EditorNode => ({
  ...{ type: 'text', text },
  marks: [{ type: 'sentence', attrs: { key, input } }],
})

describe('groupBySentence', () => {
  it('keeps neighbours of one sentence together and what was typed between apart', () => {
    const [first, second, third] = [marked('甲', 'a', '甲乙'), marked('乙', 'a', '甲乙'), marked('丙', 'b', '丙')]
    const typed: EditorNode = { type: 'text', text: '新' }
    expect(groupBySentence([first, second, typed, third])).toEqual([
      { key: 'a', input: '甲乙', nodes: [first, second] },
      { key: null, input: null, nodes: [typed] },
      { key: 'b', input: '丙', nodes: [third] },
    ])
    expect(groupBySentence([])).toEqual([])
  })
})
