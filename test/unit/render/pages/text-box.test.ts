import { describe, expect, it } from 'vitest'
import { attachmentsBox, plainTextBox, runsBox, signatureBox, wholeBox } from '../../../../shared/render/pages/text-box'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'
import { pageContext, runsOf, textMarks, wordsOf } from '../../../helpers/report/page-context'

const context = pageContext(gbt9704Profile)
const { body } = gbt9704Profile.text

describe('runsBox and plainTextBox', () => {
  it('may be cut over pages, but leaves two lines at either end', () => {
    const box = runsBox(runsOf('民政'.repeat(40)), body, context)
    expect(box).toMatchObject({ whole: false, minimumStrips: 2, before: body.before })
    expect(wordsOf(plainTextBox('短句。', body, context).strips)).toEqual(['短句。'])
  })
})

describe('wholeBox', () => {
  it('keeps its lines on one page, at the end of the report', () => {
    expect(wholeBox(['某局', '2022年'], body, context)).toMatchObject({
      whole: true,
      isEnding: true,
      holdsFloats: 'always',
    })
  })
})

describe('attachmentsBox', () => {
  it('hangs the second name under the first', () => {
    const box = attachmentsBox({ tag: 'attachments', items: ['名录', '一览表'] }, context)
    const [first, second] = box.strips.map((strip) => textMarks(strip))
    expect(wordsOf(box.strips)).toEqual(['附件：1.名录', '2.一览表'])
    expect((second?.[0]?.x ?? 0) > (first?.[0]?.x ?? 0)).toBe(true)
  })
})

describe('signatureBox', () => {
  it('centres a short issuer above the date, four characters from the edge', () => {
    const { strips } = signatureBox({ tag: 'signature', issuer: '某局', date: '2023年3月1日' }, context)
    const marks = textMarks(strips[0])
    const middle = (text: string): number => {
      const mark = marks.find((found) => found.text.includes(text.charAt(0)))
      return (mark?.x ?? 0) + (context.metrics.width('fangsong', text) * (mark?.size ?? 0)) / 2
    }
    expect(strips).toHaveLength(1)
    expect(middle('某局')).toBeCloseTo(middle('2023年3月1日'), 0)
  })
})
