import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromEditor, plainWords } from '../../../../../renderer/editor/content/from-editor'
import { toEditor } from '../../../../../renderer/editor/content/to-editor'
import type { EditorNode } from '../../../../../renderer/editor/content/editor-node'
import {
  openTemplateDocument,
  plainBlocks,
  type BlockInput,
  type EditedBlock,
} from '../../../../../shared/template/edit/template-document'
import { writeTemplateDocument } from '../../../../../shared/template/edit/write-template-document'
import { parseTemplate } from '../../../../../shared/template/parse/parse-template'

const edited = (contents: readonly BlockInput[]): readonly EditedBlock[] =>
  contents.map((content, origin) => ({ origin, content }))

/** The blocks of a document whose first block is one paragraph with these nodes. */
function paragraphOf(content: readonly EditorNode[]): BlockInput | undefined {
  return fromEditor({ type: 'doc', content: [{ type: 'paragraph', attrs: { origin: 0 }, content }] })[0]?.content
}

describe('fromEditor', () => {
  it.each(['annual-summary', 'decade-review'])('reads every block of %s back as the template has it', (id) => {
    const source = readFileSync(new URL(`../../../../../templates/${id}/template.yaml`, import.meta.url), 'utf8')
    const blocks = edited(plainBlocks(source))
    expect(fromEditor(toEditor(blocks))).toEqual(blocks)
  })

  it('keeps title and subtitle, lines of headings, sign-offs, and blocks that it does not know', () => {
    const blocks = edited([
      { title: '{{年}}年报告', subtitle: '——与上年比较' },
      { heading: ['一句', '两句'] },
      { 'sign-off': ['审核：甲', '日期'] },
      { contents: '目　录' },
      { 'page-break': true },
      { chart: { caption: '图', indicators: ['甲'], kind: 'bar' } },
    ])
    expect(fromEditor(toEditor(blocks))).toEqual(blocks)
  })

  it('keeps notes, also where one ends with its clause', () => {
    const blocks = edited([
      { paragraph: ['共{{甲}}个[注：含{{乙}}]。', '另有[[{{乙}}个[注：{{甲}}]]]，完。', '又{{甲}}[注：见[1]]。'] },
      { paragraph: ['见[1]{{甲}}[2]。'] },
    ])
    expect(fromEditor(toEditor(blocks))).toEqual(blocks)
  })

  it('drops empty lines and takes a copied block for a new one', () => {
    const paragraph = { type: 'paragraph', attrs: { origin: 3 }, content: [{ type: 'text', text: '甲。' }] }
    const doc = { type: 'doc', content: [paragraph, { type: 'paragraph', attrs: { origin: 4 } }, paragraph] }
    expect(fromEditor(doc)).toEqual([
      { origin: 3, content: { paragraph: ['甲。'] } },
      { origin: null, content: { paragraph: ['甲。'] } },
    ])
  })

  const sentence = (text: string, key: string, input: unknown): EditorNode => ({
    type: 'text',
    text,
    marks: [{ type: 'sentence', attrs: { key, input } }],
  })

  it('leaves a sentence its alternative where others are typed behind it', () => {
    const input = { text: '共三个。', otherwise: '暂无。' }
    expect(paragraphOf([sentence('共三个。新的一句。又一句', '0', input)])).toEqual({
      paragraph: [input, '新的一句。', '又一句'],
    })
  })

  it('gives a reworded sentence the alternative of the one it was', () => {
    const input = { text: '共三个。', otherwise: '暂无。', depends: true }
    expect(paragraphOf([sentence('一共三个。', '0', input), sentence('乙。', '1', '乙。')])).toEqual({
      paragraph: [{ ...input, text: '一共三个。' }, '乙。'],
    })
  })

  it('keeps sentences apart that have no full stop, as the template has them', () => {
    expect(paragraphOf([sentence('甲', '0', '甲'), sentence('乙；', '1', '乙；')])).toEqual({
      paragraph: ['甲', '乙；'],
    })
  })

  it('gives a template that parses, whatever was typed', () => {
    const source = `version: 1
id: a
name: 甲
indicators: { 甲: [{ name: 甲, unit: 个, kind: stock }] }
blocks: [{ paragraph: ['{{甲}}个。'] }]
`
    const opened = openTemplateDocument(source, 'a')
    if (!opened.ok) throw new Error('not opened')
    const text = fc.string({
      unit: fc.constantFrom('甲', '{', '}', '[', ']', '%', '。', '|', ':', '"', "'", '#', '\n', '｛', ' '),
    })
    const words = text.map((typed): EditorNode => ({ type: 'text', text: typed }))
    const figure = fc.constant<EditorNode>({ type: 'figure', attrs: { source: '{{甲}}' } })
    const types = fc.constantFrom('paragraph', 'heading', 'note', 'title', 'topic', 'lead', 'signOff', 'subtitle')
    const block = fc.record({ type: types, content: fc.array(fc.oneof(words, figure), { maxLength: 5 }) })
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (content) => {
        const kept: EditorNode = { type: 'paragraph', attrs: { origin: 0 }, content: [{ type: 'text', text: '甲' }] }
        const blocks = fromEditor({ type: 'doc', content: [kept, ...content] })
        const written = writeTemplateDocument({ ...opened.value.document, blocks })
        expect(parseTemplate(written, 'a')).toMatchObject({ ok: true })
        expect(fromEditor(toEditor(edited(plainBlocks(written)))).map((one) => one.content)).toEqual(
          plainBlocks(written),
        )
      }),
      { numRuns: 150 },
    )
  })
})

describe('plainWords', () => {
  it('keeps words and makes signs of the template language words', () => {
    expect(plainWords('甲{乙}[丙]%')).toBe('甲{乙}[丙]%')
    expect(plainWords('{{甲}}{%[[乙]]\n丙')).toBe('（（甲））（%［乙］丙')
  })
})
