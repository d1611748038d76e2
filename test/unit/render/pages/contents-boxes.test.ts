import { describe, expect, it } from 'vitest'
import { contentsBoxes } from '../../../../shared/render/pages/contents-boxes'
import type { HeadingBlock } from '../../../../shared/render/pages/heading-box'
import { pageContext, runsOf, textMarks, wordsOf } from '../../../helpers/report/page-context'

const context = pageContext()
const heading = (level: 1 | 2, anchor: string, text: string): HeadingBlock => ({
  ...{ tag: 'heading', level, anchor },
  lines: [runsOf(text)],
})

describe('contentsBoxes', () => {
  const [title, section, topic] = contentsBoxes(
    '目录',
    [heading(1, 's', '一、社会救助'), heading(2, 't', '（一）低保。')],
    context,
  )

  it('has a title that stays with its first line, and a line for each heading without its stop', () => {
    expect(title?.keepWithNext).toBe(true)
    expect([title, section, topic].flatMap((box) => wordsOf(box?.strips ?? []))).toEqual([
      ...['目录', '一、社会救助', '（一）低保'],
    ])
  })

  it('links every line to its heading and asks for the page that it stands on', () => {
    const marks = textMarks(section?.strips[0])
    expect(marks.every(({ link }) => link === 's')).toBe(true)
    expect(marks.at(-1)).toMatchObject({ pageOf: 's', x: context.width })
  })

  it('draws a dotted leader between the heading and its number', () => {
    const dots = section?.strips[0]?.marks.find((mark) => mark.tag === 'line')
    expect(dots).toMatchObject({ isDotted: true })
    const end = textMarks(section?.strips[0])[0]?.x ?? 0
    expect(dots?.tag === 'line' && dots.x1 > end && dots.x2 < context.width).toBe(true)
  })
})
