import { describe, expect, it } from 'vitest'
import { buildDocxPlan } from '../../../../shared/render/docx/docx-plan'
import type { DocxPlan, WordBlock, WordParagraph, WordRun } from '../../../../shared/render/docx/plan'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import { textWidth } from '../../../../shared/render/style/style-profile'
import type { Block, ReportDocument, Run } from '../../../../shared/report/document'
import { sampleDocument } from '../../../helpers/report/sample-document'

function words(text: string): readonly Run[] {
  return [{ tag: 'text', text }]
}

function planOf(...blocks: readonly Block[]): DocxPlan {
  const document: ReportDocument = { ...sampleDocument, blocks, figures: [] }
  return buildDocxPlan(document, newsProfile)
}

function blocksOf(plan: DocxPlan): readonly WordBlock[] {
  return plan.sections.flatMap(({ blocks }) => blocks)
}

function paragraphsOf(plan: DocxPlan): readonly WordParagraph[] {
  return blocksOf(plan).filter((block) => block.tag === 'paragraph')
}

function textOf(runs: readonly WordRun[]): string {
  return runs.map((run) => ('text' in run ? run.text : run.tag === 'line-break' ? '\n' : '')).join('')
}

const table: Extract<Block, { tag: 'table' }> = {
  tag: 'table',
  anchor: 't',
  caption: '主要指标',
  unit: '人',
  columns: [
    { header: '指标', align: 'left', width: 3 },
    { header: '2022年', align: 'right', width: 1 },
  ],
  rows: [
    { tag: 'group', text: '社会救助' },
    { tag: 'row', indent: 1, cells: [words('低保对象'), [{ tag: 'figure', text: '1234', figure: 'f1' }]] },
  ],
  notes: [],
}

describe('buildDocxPlan', () => {
  it('gives every figure one bookmark, named as the appendix numbers it', () => {
    const figure: Run = { tag: 'figure', text: '135家', figure: 'f7' }
    const runs = paragraphsOf(
      planOf({ tag: 'paragraph', runs: [...words('养老机构'), figure, ...words('，同为'), figure] }),
    ).flatMap((paragraph) => paragraph.runs)
    expect(runs).toEqual([
      { tag: 'text', text: '养老机构', bookmark: null },
      { tag: 'text', text: '135家', bookmark: 'f7' },
      { tag: 'text', text: '，同为', bookmark: null },
      { tag: 'text', text: '135家', bookmark: null },
    ])
  })

  it('lists the headings in the contents under the bookmarks that they carry', () => {
    const plan = buildDocxPlan(sampleDocument, newsProfile)
    const contents = blocksOf(plan).find((block) => block.tag === 'contents')
    const headings = paragraphsOf(plan).filter(({ style }) => style === 'Heading1' || style === 'Heading2')
    expect(contents?.entries.map(({ bookmark }) => bookmark)).toEqual(headings.map(({ bookmark }) => bookmark))
    expect(contents?.entries.slice(0, 2)).toEqual([
      { style: 'TOC1', text: '扛起兜底责任，织牢民生保障“安全网”', bookmark: '_Toc100000001' },
      { style: 'TOC2', text: '社会救助体系不断完善', bookmark: '_Toc100000002' },
    ])
  })

  it('lets a topic that ends with a stop run into its paragraph, and no other', () => {
    const topic = (text: string): Block => ({ tag: 'heading', level: 2, anchor: text, lines: [words(text)] })
    const body: Block = { tag: 'paragraph', runs: words('正文') }
    const runsIn = (...blocks: readonly Block[]): readonly boolean[] =>
      paragraphsOf(planOf(...blocks)).map((paragraph) => paragraph.runsIn)
    expect(runsIn(topic('体系完善。'), body)).toEqual([true, false])
    expect(runsIn(topic('（一）体系'), body)).toEqual([false, false])
    expect(runsIn(topic('体系完善。'), table)[0]).toBe(false)
  })

  it('breaks the parts of a heading into lines of one paragraph', () => {
    const heading: Block = { tag: 'heading', level: 1, anchor: 'h', lines: [words('扛起责任，'), words('织牢安全网')] }
    const [paragraph] = paragraphsOf(planOf(heading))
    expect(textOf(paragraph?.runs ?? [])).toBe('扛起责任，\n织牢安全网')
  })

  it('counts tables and charts by fields that show their numbers', () => {
    const captions = paragraphsOf(buildDocxPlan(sampleDocument, newsProfile)).filter(({ style }) => style === 'Caption')
    const numbers = captions.map(({ runs }) => runs.flatMap((run) => (run.tag === 'sequence' ? [run] : [])))
    expect(numbers.flat().map(({ name, text }) => name + text)).toEqual(['图1', '表1', '图2', '表2', '图3'])
    expect(textOf(captions[1]?.runs ?? [])).toBe('表1\u3000养老服务主要指标')
  })

  it('makes the columns of a table as wide as the text block, whole twips each', () => {
    for (const block of blocksOf(buildDocxPlan(sampleDocument, newsProfile))) {
      if (block.tag !== 'table') continue
      expect(block.columns.every((width) => Number.isInteger(width) && width > 0)).toBe(true)
      const sum = block.columns.reduce((total, width) => total + width, 0)
      expect(Math.abs(sum - textWidth(newsProfile) * 20)).toBeLessThan(2)
    }
  })

  it('keeps the caption with the table, a group with its first row, and a short table on one page', () => {
    const plan = planOf(table)
    const [caption, unit] = paragraphsOf(plan)
    expect([caption?.keepNext, unit?.keepNext]).toEqual([true, true])
    const built = blocksOf(plan).find((block) => block.tag === 'table')
    expect(built?.rows.map(({ cells }) => cells.every(({ paragraph }) => paragraph.keepNext))).toEqual([
      true,
      true,
      false,
    ])
    expect(built?.rows.map(({ isHeader }) => isHeader)).toEqual([true, false, false])
  })

  it('begins a page where the report does, and keeps its distance from a table without notes', () => {
    const after: Block = { tag: 'paragraph', runs: words('正文') }
    const paragraphs = paragraphsOf(planOf(table, after, { tag: 'page-break' }, after))
    const [first, second] = paragraphs.filter(({ style }) => style === 'BodyText')
    expect(first).toMatchObject({ startsPage: false, space: { before: newsProfile.table.after } })
    expect(second).toMatchObject({ startsPage: true, space: null })
    expect(paragraphsOf(planOf({ tag: 'page-break' }, after))[0]?.startsPage).toBe(false)
  })

  it('sets the names of attachments below each other', () => {
    const lines = paragraphsOf(planOf({ tag: 'attachments', items: ['指标表', '名词解释'] }))
    expect(lines.map(({ runs }) => textOf(runs))).toEqual(['附件：1.指标表', '2.名词解释'])
    const starts = lines.map(({ indent }) => (indent ? indent.left - indent.hanging : null))
    expect(starts).toEqual([24, 60])
  })

  it('leaves out characters that XML cannot hold and line ends that are none of the layout', () => {
    const [paragraph] = paragraphsOf(planOf({ tag: 'paragraph', runs: words('一\u0000二\n三\u200b') }))
    expect(textOf(paragraph?.runs ?? [])).toBe('一二三')
  })
})
