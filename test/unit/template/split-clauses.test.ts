import { describe, expect, it } from 'vitest'
import type { IssueLocation } from '../../../shared/issue'
import { parseSentence } from '../../../shared/template/sentence'
import { splitClauses } from '../../../shared/template/split-clauses'

const place: IssueLocation = { tag: 'template', file: 't.yaml', line: 1, column: 1 }

function partsOf(source: string) {
  const parsed = parseSentence(source, () => place)
  if (!parsed.ok) return parsed.error.map(({ code }) => code)
  return parsed.value.pieces.map((piece) => {
    switch (piece.tag) {
      case 'words':
        return piece.text
      case 'output':
        return `<${piece.name}>`
      case 'footnote':
        return `*${piece.note.source}*`
    }
  })
}

describe('splitClauses', () => {
  it('takes a note out of the words, figures in it included', () => {
    expect(partsOf('床位{{床位}}张[注：上年为{{床位 | 年: 上年}}张。]。')).toEqual([
      '床位',
      '<床位>',
      '张',
      '*上年为{{床位}}张。*',
      '。',
    ])
  })

  it('pairs the brackets within a note and leaves other brackets in the words', () => {
    expect(partsOf('按民发[2020]3号[注：见[2021]5号文件。]。')).toEqual([
      '按民发[2020]3号',
      '*见[2021]5号文件。*',
      '。',
    ])
  })

  it('lets a note end with the clause that it stands in', () => {
    const parsed = parseSentence('甲{{甲}}个[[，乙{{乙}}个[注：不含丙。]]]。', () => place)
    expect(parsed.ok && parsed.value.optional).toEqual([{ first: 3, end: 7 }])
    expect(parsed.ok && parsed.value.pieces.map(({ tag }) => tag).at(-2)).toBe('footnote')
  })

  it('names the kind of brackets that do not pair', () => {
    expect(partsOf('床位{{床位}}张[注：没有完')).toEqual(['template.footnote-brackets'])
    expect(partsOf('床位{{床位}}张[注：]。')).toEqual(['template.footnote-brackets'])
    expect(partsOf('床位[[{{床位}}张')).toEqual(['template.clause-brackets'])
    expect(splitClauses([{ tag: 'words', text: ']]', place }])).toBe('template.clause-brackets')
  })
})
