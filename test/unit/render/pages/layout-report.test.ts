import { describe, expect, it } from 'vitest'
import { layOutReport } from '../../../../shared/render/pages/layout-report'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import { estimatedMetrics } from '../../../helpers/report/estimate-width'
import { sampleDocument } from '../../../helpers/report/sample-document'

const charts = new Map(['c1', 'c2', 'c3'].map((anchor) => [anchor, { shapes: [], texts: [] }]))

function layOut() {
  return layOutReport(sampleDocument, newsProfile, charts, estimatedMetrics)
}

describe('layOutReport', () => {
  it('makes the same pages of the same document', () => {
    expect(layOut()).toEqual(layOut())
  })

  it('gives every mark a place on its page', () => {
    const pages = layOut()
    expect(pages.length).toBeGreaterThan(1)
    for (const { width, height, marks } of pages) {
      const texts = marks.filter((mark) => mark.tag === 'text')
      expect(texts.length).toBeGreaterThan(0)
      expect(texts.filter(({ x, y }) => !(x >= 0 && x < width && y > 0 && y < height))).toEqual([])
    }
  })

  it('nests the bookmarks of topics under their section', () => {
    const anchors = layOut().flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.tag === 'text' && mark.anchor ? [mark.anchor] : [])),
    )
    expect(anchors.map(({ id, parent }) => [id, parent])).toEqual([
      ['h1', null],
      ['h1-1', 'h1'],
      ['h1-2', 'h1'],
      ['h2', null],
      ['h2-1', 'h2'],
      ['h2-2', 'h2'],
      ['h3', null],
      ['h3-1', 'h3'],
      ['h4', null],
    ])
  })

  it('refuses a chart that was not drawn', () => {
    expect(() => layOutReport(sampleDocument, newsProfile, new Map(), estimatedMetrics)).toThrow('c1')
  })
})
