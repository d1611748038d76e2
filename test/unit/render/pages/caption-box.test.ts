import { describe, expect, it } from 'vitest'
import { captionStrips, noteStrips } from '../../../../shared/render/pages/caption-box'
import { pageContext, textMarks, wordsOf } from '../../../helpers/report/page-context'

const context = pageContext()

describe('captionStrips', () => {
  it('is set in the style of captions', () => {
    const [line] = captionStrips('表1\u3000机构', context)
    expect(textMarks(line)[0]).toMatchObject({ text: '表1\u3000机构', size: context.profile.text.caption.size })
  })
})

describe('noteStrips', () => {
  it('marks the first note 注 unless it says itself what it is', () => {
    expect(wordsOf(noteStrips(['按年末数计算。', '含民办机构。'], context))).toEqual([
      '注：按年末数计算。',
      '含民办机构。',
    ])
    expect(wordsOf(noteStrips(['资料来源：年报。'], context))).toEqual(['资料来源：年报。'])
    expect(noteStrips([], context)).toEqual([])
  })
})
