import { describe, expect, it } from 'vitest'
import { buildPdfDefinition } from '../../../shared/render/pdf-definition'
import type { PdfNode } from '../../../shared/render/pdf/pdf-node'
import { newsProfile } from '../../../shared/render/profiles/news'
import { estimateWidth } from '../../helpers/estimate-width'
import type { Block, ReportDocument, TableBlock } from '../../../shared/report/document'
import { sampleDocument } from '../../helpers/sample-document'

const charts = new Map(
  ['c1', 'c2', 'c3'].map((anchor) => [anchor, { svg: '<svg width="440" height="218"/>', texts: [] }]),
)

function contentOf(blocks: readonly Block[]): readonly PdfNode[] {
  const document: ReportDocument = { ...sampleDocument, blocks }
  return buildPdfDefinition(document, newsProfile, charts, estimateWidth).content
}

function allNodes(nodes: readonly PdfNode[]): readonly PdfNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.stack ?? []), ...allNodes((node.table?.body ?? []).flat())])
}

function textOf(node: PdfNode): string {
  return typeof node.text === 'string' ? node.text : (node.text ?? []).map((inline) => inline.text).join('')
}

function table(rows: number): TableBlock {
  return {
    tag: 'table',
    anchor: 't',
    caption: '指标',
    unit: '个',
    columns: [
      { header: '指标', align: 'left', width: 3 },
      { header: '2022年', align: 'right', width: 1 },
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      tag: 'row',
      indent: 0,
      cells: [[{ tag: 'text', text: `指标${index}` }], [{ tag: 'text', text: String(index) }]],
    })),
    notes: [],
  }
}

const section: Block = { tag: 'heading', level: 1, anchor: 'a', lines: [[{ tag: 'text', text: '一、概况' }]] }
const topic: Block = { tag: 'heading', level: 2, anchor: 'b', lines: [[{ tag: 'text', text: '救助体系完善。' }]] }
const paragraph: Block = { tag: 'paragraph', runs: [{ tag: 'text', text: '十年来，全市民政系统不断强化底线思维。' }] }

describe('buildPdfDefinition', () => {
  it('is the same data for the same document, and new each time', () => {
    const one = buildPdfDefinition(sampleDocument, newsProfile, charts, estimateWidth)
    const other = buildPdfDefinition(sampleDocument, newsProfile, charts, estimateWidth)
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
    expect(one.content).not.toBe(other.content)
    expect(one.info.creationDate).toBe('2023-03-15')
  })

  it('numbers tables and charts in document order, each kind by itself', () => {
    const texts = allNodes(contentOf(sampleDocument.blocks)).map(textOf)
    expect(texts.filter((text) => /^[表图]\d\u3000/u.test(text)).map((text) => text.slice(0, 2))).toEqual([
      '图1',
      '表1',
      '图2',
      '表2',
      '图3',
    ])
  })

  it('keeps a heading with two lines of its paragraph by reserved room that the paragraph moves into', () => {
    const [head, body] = contentOf([section, paragraph])
    expect(head?.unbreakable).toBe(true)
    const reserved = head?.stack?.at(-1)?.margin?.[3] ?? 0
    expect(reserved).toBeGreaterThan(0)
    expect(body?.margin?.[1]).toBeCloseTo(-reserved)
  })

  it('keeps a heading and a short table together as one block', () => {
    const nodes = contentOf([section, table(5)])
    expect(nodes).toHaveLength(1)
    expect(nodes[0]?.unbreakable).toBe(true)
  })

  it('lets a long table run over pages with a repeated header', () => {
    const grid = contentOf([table(60)]).find((node) => node.table !== undefined)
    expect(grid?.table).toMatchObject({ headerRows: 1, dontBreakRows: true })
    expect(grid?.unbreakable).toBeUndefined()
  })

  it('runs a topic that ends with a stop into its paragraph and bookmarks it without the stop', () => {
    const nodes = allNodes(contentOf([section, topic, paragraph]))
    const node = nodes.find((one) => one.id === 'b')
    expect(node).toMatchObject({ outline: true, outlineText: '救助体系完善', outlineParentId: 'a' })
    expect(textOf(node ?? {})).toContain('救助体系完善。十年来')
  })

  it('starts the block after a page break on a new page, once', () => {
    const nodes = contentOf([paragraph, { tag: 'page-break' }, section, paragraph])
    expect(allNodes(nodes).filter((node) => node.pageBreak === 'before')).toHaveLength(1)
    expect(nodes[1]?.pageBreak).toBe('before')
  })

  it('refuses a chart that was not drawn', () => {
    expect(() => buildPdfDefinition(sampleDocument, newsProfile, new Map(), estimateWidth)).toThrow('c1')
  })

  it('breaks no figure however many columns there are', () => {
    const columns = Array.from({ length: 18 }, () => ({ header: '年', align: 'right' as const, width: 1 }))
    const cells = columns.map(() => [{ tag: 'text' as const, text: '123456.78' }])
    const nodes = allNodes(contentOf([{ ...table(1), columns, rows: [{ tag: 'row', indent: 0, cells }] }]))
    expect(nodes.filter((node) => textOf(node) === '123456.78')).toHaveLength(18)
  })

  it('gives columns room for their widest figure, and smaller text when there is none', () => {
    const wide: TableBlock = {
      ...table(1),
      columns: Array.from({ length: 12 }, (_, index) => ({ header: `${2009 + index}年`, align: 'right', width: 1 })),
      rows: [{ tag: 'row', indent: 0, cells: Array.from({ length: 12 }, () => [{ tag: 'text', text: '1234.5' }]) }],
    }
    const nodes = allNodes(contentOf([wide]))
    const cells = nodes.filter((node) => textOf(node) === '1234.5')
    expect(cells).toHaveLength(12)
    expect(cells.every((cell) => (cell.fontSize ?? 0) < newsProfile.table.cell.size)).toBe(true)
  })
})
