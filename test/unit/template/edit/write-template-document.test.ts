import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import {
  openTemplateDocument,
  plainBlocks,
  type BlockInput,
  type EditedBlock,
  type TemplateDocument,
} from '../../../../shared/template/edit/template-document'
import { writeTemplateDocument } from '../../../../shared/template/edit/write-template-document'

const bundled = ['annual-summary', 'decade-review'].map((id) =>
  readFileSync(new URL(`../../../../templates/${id}/template.yaml`, import.meta.url), 'utf8'),
)

const small = `# 开头的说明
version: 1
id: small
name: 小模板
indicators:
  机构:
    - { name: 机构数, unit: 个, kind: stock } # 年末数
blocks:
  - title: '{{年}}年报告' # 标题
  # 机构一节
  - heading: 机构

  - paragraph:
      # 年末数
      - '机构{{机构数 | 带单位}}。'
      - text: '比上年{{机构数 | 变化: 上年}}。'
        otherwise: '暂无上年数。'
  - table:
      caption: 机构
      rows: [机构数]
      columns: &列
        - { header: '{{年}}年' }
  - table: { caption: 机构（续）, rows: [机构数], columns: *列 }
  - note: 完 # 末尾
# 文件末尾
`

function open(source: string): TemplateDocument {
  const opened = openTemplateDocument(source, 'template.yaml')
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value.document
}

/** The file of a document with other blocks, checked to say what they say. */
function written(document: TemplateDocument, blocks: readonly EditedBlock[]): string {
  const text = writeTemplateDocument({ ...document, blocks })
  expect(plainBlocks(text)).toEqual(blocks.map(({ content }) => content))
  expect(parseTemplate(text, 'template.yaml').ok).toBe(true)
  return text
}

const at = (document: TemplateDocument, number: number): EditedBlock => {
  const block = document.blocks[number]
  if (!block) throw new Error(`no block ${number}`)
  return block
}

describe('writeTemplateDocument', () => {
  it.each([...bundled, small])('gives the same file when nothing was changed', (source) => {
    expect(writeTemplateDocument(open(source))).toBe(source)
  })

  it('changes the lines of the changed sentence only', () => {
    const document = open(small)
    const paragraph = [
      '机构{{机构数 | 带单位}}，运行良好。',
      { text: '比上年{{机构数 | 变化: 上年}}。', otherwise: '暂无上年数。' },
    ]
    const blocks = document.blocks.with(2, { origin: 2, content: { paragraph } })
    const text = written(document, blocks)
    const changed = text.split('\n').filter((line) => !small.includes(line))
    expect(changed).toEqual([`      - '机构{{机构数 | 带单位}}，运行良好。'`])
    expect(text).toContain('# 年末数\n')
  })

  it('takes comments along with a moved block, and leaves all others as they are', () => {
    const document = open(small)
    const text = written(document, [at(document, 1), at(document, 0), ...document.blocks.slice(2)])
    expect(text.indexOf('# 机构一节')).toBeLessThan(text.indexOf('- heading: 机构'))
    expect(text.indexOf('- heading: 机构')).toBeLessThan(text.indexOf('- title'))
    expect(text).toContain('# 标题')
    expect(text.endsWith('# 文件末尾\n')).toBe(true)
  })

  it('writes shared columns out where the table they stand in goes', () => {
    const document = open(small)
    const text = written(document, document.blocks.toSpliced(3, 1))
    expect(text).not.toContain('*列')
  })

  it('keeps a table as it is when the one that shares its columns changes them', () => {
    const document = open(small)
    const table = { caption: '机构', rows: ['机构数'], columns: [{ header: '数' }] }
    written(document, document.blocks.with(3, { origin: 3, content: { table } }))
  })

  it('puts new blocks where they were put, readable and on lines of their own', () => {
    const document = open(small)
    const added: EditedBlock = { origin: null, content: { paragraph: ['新的一句，共{{机构数}}个：好。'] } }
    const text = written(document, [...document.blocks.slice(0, 2), added, ...document.blocks.slice(2)])
    expect(text).toContain('\n  - paragraph:\n      - ')
  })

  it('declares new indicators in their section, and a new section behind the others', () => {
    const document = { ...open(small), added: [] as TemplateDocument['added'] }
    const text = writeTemplateDocument({
      ...document,
      added: [
        { section: '机构', indicator: { name: '床位', unit: '张', kind: 'stock' } },
        { section: '救助: 新', indicator: { name: '低保', unit: '万人', kind: 'stock', decimals: 1 } },
        { section: '救助: 新', indicator: { name: '特困', unit: '%', kind: 'share' } },
      ],
    })
    const parsed = parseTemplate(text, 'template.yaml')
    expect(parsed.ok && parsed.value.indicators.map(({ name, section }) => [...section, name])).toEqual([
      ['机构', '机构数'],
      ['机构', '床位'],
      ['救助: 新', '低保'],
      ['救助: 新', '特困'],
    ])
    expect(text).toContain('# 年末数\n    - { name: 床位')
    expect(text).toContain('# 文件末尾')
  })

  it('rewrites blocks that stand in brackets', () => {
    const source = 'version: 1\nid: a\nname: 甲\nindicators: {}\nblocks: [{ title: 甲 }, { note: 乙 }]\n'
    const document = open(source)
    written(document, [at(document, 1), at(document, 0)])
  })

  it('says what any series of edits left, file after file', () => {
    const content = fc.oneof(
      fc.constant<BlockInput>({ 'page-break': true as const }),
      fc
        .string({ unit: fc.constantFrom('甲', '：', ' ', '#', "'", '-', '1', '{', '。'), minLength: 1 })
        .map((text) => ({ paragraph: [`甲${text.trim()}乙`.replaceAll('{{', '{')] })),
      fc
        .record({
          caption: fc.constant('表'),
          rows: fc.constant(['a'] as string[]),
          columns: fc.array(fc.record({ header: fc.constantFrom('年', '数') }), { minLength: 1, maxLength: 3 }),
        })
        .map((table) => ({ table })),
    )
    const step = fc.record({
      kind: fc.constantFrom('add', 'change', 'move', 'remove'),
      at: fc.nat(),
      to: fc.nat(),
      content,
    })
    const sources = [small, ...bundled]
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(step, { maxLength: 12 }), (source, steps) => {
        let document = open(source)
        for (const { kind, at: given, to, content: made } of steps) {
          const blocks = [...document.blocks]
          const position = given % Math.max(1, blocks.length)
          const block = blocks[position]
          if (kind === 'add') blocks.splice(position, 0, { origin: null, content: made })
          if (kind === 'change' && block) blocks[position] = { ...block, content: made }
          if (kind === 'move' && block) blocks.splice(to % blocks.length, 0, ...blocks.splice(position, 1))
          if (kind === 'remove' && blocks.length > 1) blocks.splice(position, 1)
          const text = writeTemplateDocument({ ...document, blocks })
          expect(plainBlocks(text)).toEqual(blocks.map((edited) => edited.content))
          document = to % 2 === 0 ? { ...document, blocks } : open(text)
        }
      }),
      { numRuns: 25 },
    )
  })
})
