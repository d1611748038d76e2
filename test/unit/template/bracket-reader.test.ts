import { describe, expect, it } from 'vitest'
import { BracketReader } from '../../../shared/template/bracket-reader'

const tagsOf = (...words: readonly string[]): readonly string[] => {
  const reader = new BracketReader()
  return words.flatMap((part) => reader.read(part).map(({ tag, text }) => (tag === 'text' ? text : `<${tag}>`)))
}

describe('BracketReader', () => {
  it('tells clauses and notes from the words', () => {
    expect(tagsOf('甲[[乙]]丙[注：丁]')).toEqual([
      ...['甲', '<clause-opens>', '乙', '<clause-closes>', '丙', '<note-opens>', '丁', '<note-closes>'],
    ])
  })

  it('pairs brackets in a note, also over the outputs between its words', () => {
    expect(tagsOf('[注：见[1]', '[2]]。')).toEqual(['<note-opens>', '见[1]', '[2]', '<note-closes>', '。'])
    expect(tagsOf('[[甲[注：乙]]]')).toEqual([
      ...['<clause-opens>', '甲', '<note-opens>', '乙', '<note-closes>', '<clause-closes>'],
    ])
  })

  it('takes single brackets for words, and says which words are in a note', () => {
    const reader = new BracketReader()
    expect(reader.read('[甲][注：乙')).toEqual([
      { tag: 'text', text: '[甲]', isInNote: false },
      { tag: 'note-opens', text: '[注：', isInNote: true },
      { tag: 'text', text: '乙', isInNote: true },
    ])
  })
})
