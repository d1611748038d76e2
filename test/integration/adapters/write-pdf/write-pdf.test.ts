import { beforeAll, describe, expect, it } from 'vitest'
import { writePdf } from '../../../../electron/adapters/write-pdf/write-pdf'
import { bulletinProfile } from '../../../../shared/render/style/profiles/bulletin'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import type { Block, ReportDocument } from '../../../../shared/report/document'
import {
  readPdfText,
  type PdfLine,
  type PdfPage,
  type PdfText,
  type PdfTextItem,
} from '../../../helpers/report/pdf-text'
import { sampleDocument } from '../../../helpers/report/sample-document'

const { margins, width, height } = newsProfile.page
const closing = /^[，。、；：？！,.;:?!’”）)】》〉」』％%‰…—～~·]/u
const opening = /[“‘（(【《〈「『]$/u

let bytes = new Uint8Array()
let pdf: PdfText = { pages: [], info: {}, outline: [] }

beforeAll(async () => {
  bytes = await write(sampleDocument)
  pdf = await readPdfText(bytes)
})

describe('writePdf', () => {
  it('prints every text of the document, every figure whole on one line', () => {
    const lines = pdf.pages.flatMap((page) => page.lines.map((line) => line.text))
    const text = lines.join('')
    for (const figure of sampleDocument.figures) {
      expect(
        lines.some((line) => line.includes(figure.text)),
        figure.text,
      ).toBe(true)
    }
    for (const block of sampleDocument.blocks) {
      if (block.tag === 'paragraph') expect(text).toContain(block.runs.map((run) => run.text).join(''))
    }
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    const wrong = bodyLines().filter(({ text }) => closing.test(text.trim()) || opening.test(text.trim()))
    const allowed = ['——某市民政事业十年发展综述（2013—2022年）']
    expect(wrong.map(({ text }) => text).filter((text) => !allowed.includes(text))).toEqual([])
  })

  it('splits no number and parts none from its unit', () => {
    const lines = bodyLines().map(({ text }) => text)
    for (const [index, line] of lines.slice(0, -1).entries()) {
      expect(`${line}|${lines[index + 1] ?? ''}`).not.toMatch(/\d\|[\d%.万亿个人户元家次年月日]/u)
    }
  })

  it('keeps all text inside the text block', () => {
    for (const page of pdf.pages) {
      expect([page.width, page.height]).toEqual([width, height])
      for (const line of withoutFooter(page)) {
        expect(line.x, line.text).toBeGreaterThan(margins.left - 6.5)
        expect(line.right, line.text).toBeLessThan(width - margins.right + 6.5)
        expect(line.y, line.text).toBeGreaterThan(margins.top)
        expect(line.y, line.text).toBeLessThan(height - margins.bottom)
      }
    }
  })

  it('justifies full lines to the right edge with even gaps', () => {
    const edge = width - margins.right
    const full = bodyLines().filter((line) => line.right > edge - 13 && line.items[0]?.height === 12)
    expect(full.length).toBeGreaterThan(25)
    const ragged = full.filter((line) => Math.abs(line.right - edge) > 0.5 && !/[，。、；：）》”]$/u.test(line.text))
    expect(ragged.map((line) => `${line.right.toFixed(2)} ${line.text}`)).toEqual([])
  })

  it('indents the first line of a paragraph by two characters', () => {
    const first = lineWith('民心是最大的政治')
    const second = bodyLines()[bodyLines().indexOf(first) + 1]
    expect(first.x).toBeCloseTo(margins.left + 24, 0)
    expect(second?.x).toBeCloseTo(margins.left, 0)
  })

  it('sets the two parts of a heading on lines of their own', () => {
    const first = lineWith('扛起兜底责任，', 1)
    expect(first.text).toBe('扛起兜底责任，')
    expect(lineWith('织牢民生保障“安全网”', 1).y).toBeGreaterThan(first.y)
  })

  it('leaves no heading without text below it on its page', () => {
    for (const page of pdf.pages) {
      const lines = withoutFooter(page)
      for (const heading of headingLines(sampleDocument.blocks)) {
        const index = lines.findIndex((line) => line.text === heading)
        if (index !== -1) expect(lines.length - 1 - index, heading).toBeGreaterThanOrEqual(2)
      }
    }
  })

  it('keeps captions with their tables and charts, numbered in order', () => {
    const captions = pdf.pages.flatMap((page, number) =>
      page.lines
        .filter((line) => /^[表图]\d\u3000/u.test(line.text.replace(' ', '　')))
        .map((line) => ({ line, page, number })),
    )
    expect(captions.map(({ line }) => line.text.slice(0, 2))).toEqual(['图1', '表1', '图2', '表2', '图3'])
    for (const { line, page } of captions.filter((caption) => caption.line.text.startsWith('表'))) {
      expect(withoutFooter(page).filter((other) => other.y > line.y).length).toBeGreaterThanOrEqual(4)
    }
    for (const { line } of captions.filter((caption) => caption.line.text.startsWith('图'))) {
      expect(line.y - margins.top).toBeGreaterThan(newsProfile.chart.height)
    }
  })

  it('labels the points of a chart without overlap, gaps left out', () => {
    const charts = pdf.pages.map((page) => page.items.filter((item) => isOnChart(item) && item.str.trim() !== ''))
    const words = charts.map((items) => items.map((item) => item.str))
    const [line = []] = words.filter((list) => list.includes('城乡低保标准 820'))
    for (const text of ['480', '510', '660', '城乡低保标准 820', '特困供养标准 1150', '单位：元/月'])
      expect(line).toContain(text)
    for (const items of charts) {
      for (const [index, one] of items.entries()) {
        for (const other of items.slice(index + 1)) {
          const isApart =
            one.x + one.width <= other.x + 0.1 || other.x + other.width <= one.x + 0.1 || Math.abs(one.y - other.y) >= 8
          expect(isApart, `${one.str} and ${other.str}`).toBe(true)
        }
      }
    }
  })

  it('repeats the header on every page of a long table and breaks no row', () => {
    const header = '指标名称 单位 2021年 2022年 增长率'
    const pages = pdf.pages.filter((page) => page.text.includes('项民政服务指标'))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.lines.map((line) => line.text.replace(/\s+/gu, ' '))).toContain(header)
    expect(pages[1]?.lines.slice(0, 3).map((line) => line.text.replace(/\s+/gu, ' '))).toEqual([
      '续表2',
      '单位：人、万元',
      header,
    ])
  })

  it('leaves no group name of a table without a row below it', () => {
    for (const page of pdf.pages) {
      const last = withoutFooter(page).at(-1)?.text ?? ''
      const names = sampleDocument.blocks.flatMap((block) =>
        block.tag === 'table' ? block.rows.flatMap((row) => (row.tag === 'group' ? [row.text] : [])) : [],
      )
      expect(names).not.toContain(last)
    }
  })

  it('lists the headings with the pages they stand on', () => {
    const contents = pdf.pages[0]?.lines ?? []
    for (const [title, page] of flatOutline()) {
      const line = contents.find((content) => content.text.startsWith(title))
      expect(line?.text.replace(title, '').trim(), title).toBe(String(page))
      expect(pdf.pages[page - 1]?.text.replace(/\n/gu, ''), title).toContain(title)
    }
    expect(flatOutline()).toHaveLength(sampleDocument.blocks.filter((block) => block.tag === 'heading').length)
  })

  it('nests the bookmarks of topics under their section', () => {
    expect(pdf.outline.map((section) => [section.title, section.items.map((topic) => topic.title)])).toEqual([
      ['扛起兜底责任，织牢民生保障“安全网”', ['社会救助体系不断完善', '（二）困难群众保障标准不断提高']],
      ['聚焦“一老一小”，打好关爱服务“组合拳”', ['（一）养老服务', '（二）儿童福利']],
      ['突出多元协同，构筑社会治理“新格局”', ['慈善事业和社工志愿服务蓬勃发展']],
      ['做优社会服务，搭建党和群众“连心桥”', []],
    ])
  })

  it('numbers the pages and states the document properties', () => {
    expect(pdf.pages.map((page) => page.lines.at(-1)?.text)).toEqual(pdf.pages.map((_, index) => `— ${index + 1} —`))
    expect(pdf.info).toMatchObject({
      Title: sampleDocument.title,
      Author: '某市民政局',
      Creator: 'Nianbao',
      CreationDate: 'D:20230315000000Z',
      Language: 'zh-CN',
    })
  })

  it('embeds its fonts as subsets', () => {
    const raw = new TextDecoder('latin1').decode(bytes)
    const names = [...raw.matchAll(/\/BaseFont \/([^\s/]+)/gu)].map((match) => match[1])
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+Noto/u)
    expect(bytes.length).toBeLessThan(1_000_000)
  })

  it('gives the same bytes for the same document', async () => {
    expect(Buffer.from(await write(sampleDocument)).equals(Buffer.from(bytes))).toBe(true)
  })

  it.each([4, 9, 15, 22, 30])(
    'keeps headings, captions and page numbers right with %i more lines before',
    async (count) => {
      const start = sampleDocument.blocks.findIndex((block) => block.tag === 'page-break') + 1
      const more = Array.from({ length: count }, (): Block => ({
        tag: 'paragraph',
        runs: [{ tag: 'text', text: '补充一行。' }],
      }))
      const blocks = [...sampleDocument.blocks.slice(0, start), ...more, ...sampleDocument.blocks.slice(start)]
      const shifted = await readPdfText(await write({ ...sampleDocument, blocks }))
      const alone = new Set([...headingLines(blocks), '指标名称 单位 2021年 2022年 增长率', '单位：人、万元', '续表2'])
      for (const page of shifted.pages) {
        const last = withoutFooter(page).at(-1)?.text.replace(/\s+/gu, ' ') ?? ''
        expect(alone.has(last) || /^表\d/u.test(last), last).toBe(false)
      }
      for (const section of shifted.outline) {
        const line = shifted.pages[0]?.lines.find((pdfLine) => pdfLine.text.startsWith(section.title))
        expect(line?.text.replace(section.title, '').trim()).toBe(String(section.page))
      }
    },
  )

  it('turns a page to its side for a wide table and prints its number as that of any other', async () => {
    const cells = ['城乡低保对象', ...Array.from({ length: 11 }, () => '12345.67')]
    const wide: Block = {
      tag: 'table',
      anchor: 'wide',
      caption: '历年主要指标',
      unit: null,
      columns: cells.map((_, at) => ({ header: `${2012 + at}年`, align: at === 0 ? 'left' : 'right', width: 1 })),
      rows: [{ tag: 'row', indent: 0, cells: cells.map((text) => [{ tag: 'text', text }]) }],
      notes: [],
    }
    const paragraph: Block = { tag: 'paragraph', runs: [{ tag: 'text', text: '主要指标见表。' }] }
    const result = await writePdf({ ...sampleDocument, blocks: [paragraph, wide, paragraph] }, gbt9704Profile)
    const { pages } = await readPdfText(result.ok ? result.value : new Uint8Array())
    const { width: across, height: along } = gbt9704Profile.page
    expect(pages.map((page) => [page.width, page.height].map(Math.round))).toEqual([
      [across, along].map(Math.round),
      [along, across].map(Math.round),
    ])
    expect(pages[0]?.text).toBe('主要指标见表。\n主要指标见表。\n— 1 —')
    const words = (pages[1]?.items ?? []).map(({ str }) => str.trim())
    expect(words.filter((word) => word === '12345.67')).toHaveLength(11)
    expect(words.join('')).toMatch(/—\s*2\s*—/u)
  })

  it('reports such a character of the cover too', async () => {
    const result = await writePdf({ ...sampleDocument, bureau: '张\u{2B7F7}县民政局' }, bulletinProfile)
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['export.missing-glyph'])
  })

  it('reports a character that no font has instead of printing a box', async () => {
    const paragraph: Block = {
      tag: 'paragraph',
      runs: [{ tag: 'text', text: '负责人为张\u{2B7F7}同志，电话见附件。' }],
    }
    const result = await writePdf({ ...sampleDocument, blocks: [paragraph] }, newsProfile)
    expect(result.ok ? [] : result.error).toEqual([
      {
        severity: 'error',
        code: 'export.missing-glyph',
        place: null,
        parameters: { character: '\u{2B7F7}', code: 'U+2B7F7', where: '负责人为张\u{2B7F7}同志，电话见附件。' },
      },
    ])
  })
})

async function write(document: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const result = await writePdf(document, newsProfile)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return new Uint8Array(result.value)
}

function withoutFooter(page: PdfPage): readonly PdfLine[] {
  return page.lines.filter((line) => line.y < height - margins.bottom)
}

/** The lines of the text, words on charts left out. */
function bodyLines(): readonly PdfLine[] {
  return pdf.pages.flatMap((page) => withoutFooter(page)).filter((line) => !line.items.some(isOnChart))
}

function isOnChart(item: PdfTextItem): boolean {
  const { fontSize } = newsProfile.chart
  return item.height === fontSize || item.height === fontSize - 0.5
}

function lineWith(text: string, fromPage = 0): PdfLine {
  const line = pdf.pages
    .slice(fromPage)
    .flatMap((page) => page.lines)
    .find((pdfLine) => pdfLine.text.includes(text))
  if (line === undefined) throw new Error(`not printed: ${text}`)
  return line
}

function headingLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.tag === 'heading' ? block.lines.map((runs) => runs.map((run) => run.text).join('')) : [],
  )
}

function flatOutline(): readonly (readonly [string, number])[] {
  return pdf.outline.flatMap((section) => [
    [section.title, section.page] as const,
    ...section.items.map((topic) => [topic.title, topic.page] as const),
  ])
}
