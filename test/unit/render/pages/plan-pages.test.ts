import { describe, expect, it } from 'vitest'
import { isRunIn } from '../../../../shared/render/pages/heading-box'
import { layOutReport } from '../../../../shared/render/pages/layout-report'
import { countCharacters, planPages } from '../../../../shared/render/pages/plan-pages'
import { bulletinProfile } from '../../../../shared/render/style/profiles/bulletin'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import type { ReportDocument } from '../../../../shared/report/document'
import { estimatedMetrics } from '../../../helpers/report/estimate-width'
import { sampleDocument } from '../../../helpers/report/sample-document'

const charts = new Map(['c1', 'c2', 'c3'].map((anchor) => [anchor, { shapes: [], texts: [] }]))
const sentence = '全市各级民政部门认真做好困难群众的基本生活保障工作，发放物价补贴，'
const long: ReportDocument = {
  ...sampleDocument,
  blocks: [{ tag: 'paragraph', runs: [{ tag: 'text', text: sentence.repeat(60) }] }],
}

describe('planPages', () => {
  it('has the pages of the PDF, each block once and in full', () => {
    for (const profile of [newsProfile, bulletinProfile]) {
      const planned = planPages(sampleDocument, profile, estimatedMetrics)
      const pages = layOutReport(sampleDocument, profile, charts, estimatedMetrics)
      expect(planned.map(({ isWide }) => isWide)).toEqual(pages.map(({ isWide }) => isWide))
      const ends = planned.flatMap(({ pieces }) => pieces.filter(({ to }) => to === null).map(({ block }) => block))
      expect(new Set(ends).size).toBe(ends.length)
      const { blocks } = sampleDocument
      const drawn = blocks.flatMap(({ tag }, at) => {
        const before = blocks[at - 1]
        // A heading stands for the paragraph that it runs into.
        const runsIn = before?.tag === 'heading' && isRunIn(before, blocks[at])
        return (tag === 'paragraph' || tag === 'table') && !runsIn ? [at] : []
      })
      expect(ends).toEqual(expect.arrayContaining(drawn))
    }
  })

  it('cuts a long paragraph at the character where the page does', () => {
    const planned = planPages(long, newsProfile, estimatedMetrics)
    expect(planned.length).toBeGreaterThan(1)
    const pieces = planned.flatMap((page) => page.pieces)
    expect(pieces[0]?.from).toBe(0)
    for (const [at, { to }] of pieces.entries()) expect(to).toBe(pieces[at + 1]?.from ?? null)
    expect(pieces.at(-1)?.from).toBeLessThan(countCharacters(sentence.repeat(60)))
    expect(planned.every(({ marks }) => marks.some((mark) => mark.tag === 'text'))).toBe(true)
  })
})

describe('countCharacters', () => {
  it('counts what is printed, without blanks', () => {
    expect(countCharacters(' 甲 𠮷\n1.5 ')).toBe(5)
  })
})
