import { describe, expect, it } from 'vitest'
import { DocumentBuilder, type DraftBlock } from '../../../../shared/template/fill/document-builder'
import { draftFigure, textRun, type DraftRun } from '../../../../shared/template/fill/draft-figure'
import { FillMemory } from '../../../../shared/template/fill/fill-memory'
import { plainStyle } from '../../../../shared/report/print-style'
import type { Template } from '../../../../shared/template/template'
import { templateOf } from '../../../helpers/report/one-sentence-template'
import { yearQuantity } from '../../../helpers/year-quantity'

const template = templateOf({ blocks: [{ paragraph: ['床位{{床位}}张。'] }] })
const figure = (text: string): DraftRun => ({
  tag: 'figure',
  draft: draftFigure(
    yearQuantity('床位', { unit: '张', figures: { 2022: Number(text) } })(2022),
    { text, decimals: 0 },
    plainStyle,
  ),
})
const paragraph = (...runs: readonly DraftRun[]): DraftBlock => ({ tag: 'paragraph', runs })
const heading = (level: 1 | 2, text: string): DraftBlock => ({ tag: 'heading', level, lines: [[textRun(text)]] })

function build(drafts: readonly DraftBlock[], more: Partial<Template> = {}) {
  const frame = { year: 2022, baseYear: 2018, date: '2023-01-10' }
  const builder = new DocumentBuilder({ ...template, ...more }, frame, { 单位名称: '某市民政局' }, new FillMemory())
  return builder.build(drafts)
}
const headingsOf = ({ document }: ReturnType<typeof build>) =>
  document.blocks.flatMap((block) =>
    block.tag === 'heading'
      ? [
          `${block.anchor} ${block.lines
            .flat()
            .map(({ text }) => text)
            .join('')}`,
        ]
      : [],
  )

describe('DocumentBuilder', () => {
  it('numbers figures in reading order and says under which heading each stands', () => {
    const { document } = build([
      heading(1, '养老'),
      paragraph(textRun('床位'), figure('5'), textRun('张、'), figure('6')),
      heading(1, '救助'),
      { tag: 'note', runs: [figure('7')] },
      paragraph(textRun('略')),
    ])
    expect(document.figures.map(({ id, text, place }) => [id, text, place.heading])).toEqual([
      ['f1', '5', '养老'],
      ['f2', '6', '养老'],
      ['f3', '7', '救助'],
    ])
  })

  it('numbers headings as the template asks, topics anew in every section', () => {
    const drafts = [
      heading(1, '甲'),
      heading(2, '乙'),
      paragraph(),
      heading(2, '丙'),
      paragraph(),
      heading(1, '丁'),
      heading(2, '戊'),
      paragraph(),
    ]
    expect(headingsOf(build(drafts, { numbering: 'chinese' }))).toEqual([
      'section-1 一、甲',
      'section-1-1 （一）乙',
      'section-1-2 （二）丙',
      'section-2 二、丁',
      'section-2-1 （一）戊',
    ])
    expect(headingsOf(build(drafts, { numbering: 'none' }))[1]).toBe('section-1-1 乙')
  })

  it('drops a heading that leads to nothing and says so; a note is nothing', () => {
    const built = build([
      heading(1, '空'),
      heading(1, '养老'),
      heading(2, '也空'),
      { tag: 'note', runs: [] },
      heading(2, '床位'),
      paragraph(),
    ])
    expect(headingsOf(built)).toEqual(['section-1 养老', 'section-1-1 床位'])
    expect(built.kept).toEqual([1, 3, 4, 5])
    expect(built.issues.map(({ code, parameters }) => [code, parameters['heading']])).toEqual([
      ['template.heading-dropped', '空'],
      ['template.heading-dropped', '也空'],
    ])
  })

  it('numbers tables and charts, and the figures in them', () => {
    const table: DraftBlock = {
      ...{ tag: 'table', caption: '表', unit: null, columns: [], notes: [] },
      rows: [
        { tag: 'group', text: '组' },
        { tag: 'row', cells: [[figure('5')]], indent: 0 },
      ],
    }
    const chart: DraftBlock = {
      ...{
        tag: 'chart',
        caption: '图',
        kind: 'line',
        signed: false,
        unit: '张',
        decimals: 0,
        categories: ['2022'],
        notes: [],
      },
      series: [{ name: '床位', points: [{ value: null, provisional: false, draft: null }] }],
    }
    const { document } = build([table, chart, table])
    expect(document.blocks.map((block) => ('anchor' in block ? block.anchor : ''))).toEqual([
      'table-1',
      'chart-1',
      'table-2',
    ])
    expect(document.figures.map(({ id, place }) => [id, place.block])).toEqual([
      ['f1', 'table'],
      ['f2', 'table'],
    ])
    const [, drawn] = document.blocks
    expect(drawn?.tag === 'chart' && drawn.series[0]?.points[0]).toEqual({
      value: null,
      provisional: false,
      figure: null,
    })
  })

  it('takes the title from the report, else from the template, and dates the signature', () => {
    const titled = build([
      { tag: 'title', runs: [textRun('2022年报告')], subtitle: [] },
      { tag: 'signature', issuer: '某局' },
    ])
    expect(titled.document).toMatchObject({ title: '2022年报告', bureau: '某市民政局', year: 2022, baseYear: 2018 })
    expect(titled.document.blocks[1]).toEqual({ tag: 'signature', issuer: '某局', date: '2023年1月10日' })
    expect(build([paragraph()]).document.title).toBe(template.name)
  })

  it('makes an empty document of nothing', () => {
    expect(build([])).toMatchObject({ document: { blocks: [], figures: [] }, kept: [], issues: [] })
  })

  it('keeps a block as the same object while its figures keep their numbers and their heading', () => {
    const memory = new FillMemory()
    const frame = { year: 2022, baseYear: 2018, date: '2023-01-10' }
    const drafts = [paragraph(figure('5')), paragraph(figure('6'))]
    const first = new DocumentBuilder(template, frame, {}, memory).build(drafts).document
    const again = new DocumentBuilder(template, frame, {}, memory).build(drafts).document
    expect(again.blocks[1]).toBe(first.blocks[1])
    expect(again.figures).toEqual(first.figures)
    const moved = new DocumentBuilder(template, frame, {}, memory).build(drafts.slice(1)).document
    expect(moved.figures.map(({ id, text }) => [id, text])).toEqual([['f1', '6']])
  })
})
