import { describe, expect, it } from 'vitest'
import { buildPdfDefinition } from '../../../shared/render/pdf-definition'
import type { PdfNode } from '../../../shared/render/pdf/pdf-node'
import { newsProfile } from '../../../shared/render/profiles/news'
import { estimatedMetrics } from '../../helpers/estimate-width'
import { sampleDocument } from '../../helpers/sample-document'

const charts = new Map(
  ['c1', 'c2', 'c3'].map((anchor) => [anchor, { svg: '<svg width="440" height="218"/>', texts: [] }]),
)

function build() {
  return buildPdfDefinition(sampleDocument, newsProfile, charts, estimatedMetrics)
}

function allNodes(nodes: readonly PdfNode[]): readonly PdfNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.stack ?? [])])
}

describe('buildPdfDefinition', () => {
  it('is the same data for the same document, and new each time', () => {
    const [one, other] = [build(), build()]
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
    expect(one.content).not.toBe(other.content)
    expect(one.info.creationDate).toBe('2023-03-15')
  })

  it('gives every text a place and leaves nothing for the writer to break or move', () => {
    const nodes = allNodes(build().content).filter((node) => node.stack === undefined)
    expect(nodes.length).toBeGreaterThan(100)
    expect(nodes.filter((node) => node.absolutePosition === undefined)).toEqual([])
  })

  it('begins every page but the first with a break', () => {
    const breaks = build().content.map((page) => page.pageBreak)
    expect(breaks[0]).toBeUndefined()
    expect(breaks.slice(1)).toEqual(breaks.slice(1).map(() => 'before'))
  })

  it('nests the bookmarks of topics under their section', () => {
    const outlines = allNodes(build().content).filter((node) => node.outline === true)
    expect(outlines.map(({ id, outlineParentId }) => [id, outlineParentId ?? null])).toEqual([
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
    expect(() => buildPdfDefinition(sampleDocument, newsProfile, new Map(), estimatedMetrics)).toThrow('c1')
  })
})
