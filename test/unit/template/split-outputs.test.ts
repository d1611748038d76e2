import { describe, expect, it } from 'vitest'
import { joinParts, splitOutputs } from '../../../shared/template/split-outputs'

describe('splitOutputs', () => {
  it('cuts text at its outputs, of either width, and joins to the same text', () => {
    const text = '有{{床位 | 带单位}}，｛｛年｝｝年{单}。'
    const parts = splitOutputs(text)
    expect(parts).toEqual([
      { tag: 'text', text: '有' },
      { tag: 'output', source: '{{床位 | 带单位}}' },
      { tag: 'text', text: '，' },
      { tag: 'output', source: '｛｛年｝｝' },
      { tag: 'text', text: '年{单}。' },
    ])
    expect(joinParts(parts)).toBe(text)
    expect(splitOutputs('')).toEqual([])
  })
})
