import { describe, expect, it } from 'vitest'
import { buildBoxes } from '../../../../shared/render/pages/build-boxes'
import { bulletinProfile } from '../../../../shared/render/style/profiles/bulletin'
import type { Block } from '../../../../shared/report/document'
import { pageContext, plainTable, runsOf, wordsOf } from '../../../helpers/report/page-context'
import { sampleDocument } from '../../../helpers/report/sample-document'

const paragraph = (text: string): Block => ({ tag: 'paragraph', runs: runsOf(text) })
const build = (blocks: readonly Block[], profile?: typeof bulletinProfile): readonly (readonly string[])[] =>
  buildBoxes({ ...sampleDocument, blocks }, new Map(), pageContext(profile)).map((box) => wordsOf(box.strips))

describe('buildBoxes', () => {
  it('numbers tables as it goes and leaves out what is empty', () => {
    const words = build([plainTable([['甲', '1']]), paragraph(''), plainTable([['乙', '2']])]).map((box) =>
      box.join(''),
    )
    expect(words).toHaveLength(2)
    expect(words[0]).toContain('表1')
    expect(words[1]).toContain('表2')
  })

  it('begins a page after a page break, and none before the first box', () => {
    const boxes = buildBoxes(
      { ...sampleDocument, blocks: [{ tag: 'page-break' }, paragraph('甲'), { tag: 'page-break' }, paragraph('乙')] },
      new Map(),
      pageContext(),
    )
    expect(boxes.map(({ startsPage }) => startsPage)).toEqual([false, true])
  })

  it('gives a bulletin contents of its own before the text', () => {
    const [first] = build(
      [{ tag: 'heading', level: 1, anchor: 'a', lines: [runsOf('一、养老')] }, paragraph('甲')],
      bulletinProfile,
    )
    expect(first?.join('')).toBe('目　录')
  })

  it('fails for a chart that nobody drew', () => {
    const chart = sampleDocument.blocks.find((block) => block.tag === 'chart')
    expect(() => build(chart === undefined ? [] : [chart])).toThrow('was not drawn')
  })
})
