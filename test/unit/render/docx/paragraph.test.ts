import { describe, expect, it } from 'vitest'
import { textRun, wordParagraph, WordRuns } from '../../../../shared/render/docx/paragraph'

describe('WordRuns', () => {
  it('bookmarks a figure the first time it is printed', () => {
    const runs = new WordRuns()
    const figure = { tag: 'figure', text: '12', figure: 'f1' } as const
    expect(runs.from([figure, { tag: 'text', text: '个' }, figure])).toEqual([
      { tag: 'text', text: '12', bookmark: 'f1' },
      { tag: 'text', text: '个', bookmark: null },
      { tag: 'text', text: '12', bookmark: null },
    ])
  })

  it('leaves out what holds nothing', () => {
    expect(new WordRuns().from([{ tag: 'text', text: '\u200b' }])).toEqual([])
  })
})

describe('wordParagraph', () => {
  it('is as its style says but for what is given', () => {
    const paragraph = wordParagraph('Caption', [textRun('表')], { keepNext: true })
    expect(paragraph).toMatchObject({ style: 'Caption', keepNext: true, size: null, align: null, startsPage: false })
  })
})
