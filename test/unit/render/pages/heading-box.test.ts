import { describe, expect, it } from 'vitest'
import {
  headingBox,
  headingText,
  isRunIn,
  runInBox,
  type HeadingBlock,
} from '../../../../shared/render/pages/heading-box'
import { pageContext, runsOf, textMarks, wordsOf } from '../../../helpers/report/page-context'

const context = pageContext()
const heading = (level: 1 | 2, ...lines: readonly string[]): HeadingBlock => ({
  ...{ tag: 'heading', level, anchor: 'a' },
  lines: lines.map(runsOf),
})
const paragraph = { tag: 'paragraph', runs: runsOf('全区有养老机构12个。') } as const

describe('headingText', () => {
  it('is one line without the stop at its end', () => {
    expect(headingText(heading(2, '（一）养老', '服务。'))).toBe('（一）养老服务')
  })
})

describe('isRunIn', () => {
  it('takes a topic with a stop before a paragraph, and nothing else', () => {
    expect(isRunIn(heading(2, '（一）养老。'), paragraph)).toBe(true)
    expect(isRunIn(heading(2, '（一）养老'), paragraph)).toBe(false)
    expect(isRunIn(heading(1, '一、养老。'), paragraph)).toBe(false)
    expect(isRunIn(heading(2, '（一）养老。'), undefined)).toBe(false)
  })
})

describe('headingBox', () => {
  it('stays whole and with what follows, and names the section it begins', () => {
    expect(headingBox(heading(1, '一、养老'), null, context)).toMatchObject({
      ...{ whole: true, keepWithNext: true, holdsFloats: 'mostly', section: '一、养老' },
    })
    expect(headingBox(heading(2, '（一）养老'), 's', context)).toMatchObject({ holdsFloats: 'mostly', section: null })
  })

  it('is bookmarked once, under its section', () => {
    const marks = headingBox(heading(2, '（一）养老'), 's', context).strips.flatMap(textMarks)
    expect(marks.map(({ anchor }) => anchor).filter((anchor) => anchor !== null)).toEqual([
      { id: 'a', text: '（一）养老', parent: 's' },
    ])
  })
})

describe('runInBox', () => {
  it('begins the paragraph with the topic in its own face', () => {
    const box = runInBox(heading(2, '（一）养老。'), paragraph, null, context)
    expect(wordsOf(box.strips)[0]).toMatch(/^（一）养老。全区/u)
    expect(textMarks(box.strips[0])[0]?.face).toBe(context.profile.text.topic.face)
  })
})
