import { describe, expect, it } from 'vitest'
import type { Face } from '../../../../shared/render/style/faces'
import { bulletinProfile } from '../../../../shared/render/style/profiles/bulletin'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import { findProfile, profileIds } from '../../../../shared/render/style/profiles/index'
import { layOutReport, type Page } from '../../../../shared/render/pages/layout-report'
import type { TextMark } from '../../../../shared/render/pages/mark'
import { textHeight, textWidth, type StyleProfile } from '../../../../shared/render/style/style-profile'
import type { Block, Run, TableBlock } from '../../../../shared/report/document'
import { estimatedMetrics } from '../../../helpers/report/estimate-width'
import { sampleDocument } from '../../../helpers/report/sample-document'

const charts = new Map(['c1', 'c2', 'c3'].map((anchor) => [anchor, { shapes: [], texts: [] }]))

function layOut(blocks: readonly Block[], profile: StyleProfile = newsProfile): readonly Page[] {
  return layOutReport({ ...sampleDocument, blocks }, profile, charts, estimatedMetrics)
}

function textsOn(page: Page | undefined): readonly TextMark[] {
  return (page?.marks ?? []).filter((mark): mark is TextMark => mark.tag === 'text')
}

function allTexts(pages: readonly Page[]): readonly TextMark[] {
  return pages.flatMap(textsOn)
}

function find(pages: readonly Page[], text: string): TextMark {
  const found = allTexts(pages).find((mark) => mark.text === text)
  if (found === undefined) throw new Error(`not printed: ${text}`)
  return found
}

function runs(text: string): readonly Run[] {
  return [{ tag: 'text', text }]
}

function table(columns: number, rows: readonly (readonly string[])[], changes: Partial<TableBlock> = {}): TableBlock {
  return {
    tag: 'table',
    anchor: 't',
    caption: '指标',
    unit: '个',
    columns: Array.from({ length: columns }, (_, at) => ({
      header: at === 0 ? '指标' : `${2009 + at}年`,
      align: at === 0 ? 'left' : 'right',
      width: 1,
    })),
    rows: rows.map((cells) => ({ tag: 'row', indent: 0, cells: cells.map(runs) })),
    notes: [],
    ...changes,
  }
}

describe('profiles', () => {
  it.each(profileIds)('%s prints the same words as the others', (id) => {
    const profile = findProfile(id)
    if (profile === undefined) throw new Error(id)
    const words = allTexts(layOut(sampleDocument.blocks, profile))
      .map(({ text }) => text)
      .join('')
    for (const figure of sampleDocument.figures) expect(words, figure.text).toContain(figure.text)
  })

  it('are data: a profile changed by hand prints as it says', () => {
    const changed: StyleProfile = {
      ...newsProfile,
      footer: { ...newsProfile.footer, left: '第', right: '页', odd: 'left' },
    }
    expect(find(layOut([{ tag: 'paragraph', runs: runs('民政') }], changed), '第1页').x).toBe(
      newsProfile.page.margins.left,
    )
  })
})

describe('layOutReport', () => {
  it('numbers tables and charts in document order, each kind by itself', () => {
    const captions = allTexts(layOut(sampleDocument.blocks)).filter(({ text }) => /^[表图]\d\u3000/u.test(text))
    expect(captions.map(({ text }) => text.slice(0, 2))).toEqual(['图1', '表1', '图2', '表2', '图3'])
  })

  it('breaks no figure however many columns a table has', () => {
    const cells = Array.from({ length: 18 }, () => '123456.78')
    expect(allTexts(layOut([table(18, [cells])])).filter(({ text }) => text === '123456.78')).toHaveLength(18)
  })

  it('turns the page for a table that would be too small to read upright', () => {
    const cells = ['城乡低保对象', ...Array.from({ length: 11 }, () => '12345.67')]
    const pages = layOut([{ tag: 'paragraph', runs: runs('民政') }, table(12, [cells, cells])], gbt9704Profile)
    expect(pages.map(({ isWide }) => isWide)).toEqual([false, true])
    expect(pages[1]?.width).toBeGreaterThan(pages[1]?.height ?? 0)
    const figures = textsOn(pages[1]).filter(({ text }) => text === '12345.67')
    expect(figures).toHaveLength(22)
    for (const { size } of figures) expect(size).toBeGreaterThanOrEqual(gbt9704Profile.table.smallestSize)
    const right = gbt9704Profile.page.margins.bottom + textHeight(gbt9704Profile)
    for (const { x } of figures) expect(x).toBeLessThan(right)
    const [upright, turned] = pages.map((page) => textsOn(page).find(({ text }) => text.startsWith('— ')))
    // On the sheet, which is turned a quarter to the right to be read, every number has the same distance from the foot.
    expect(turned?.isTurned).toBe(true)
    expect(turned?.x).toBeCloseTo(gbt9704Profile.page.height - (upright?.y ?? 0))
    expect(turned?.y).toBeCloseTo(gbt9704Profile.page.margins.left + 14)
  })

  it('sets the decimal points of a column below each other', () => {
    const pages = layOut([
      table(2, [
        ['甲', '1,234.5'],
        ['乙', '20'],
        ['丙', '-3.25'],
        ['丁', '—'],
      ]),
    ])
    const point = (text: string) => {
      const whole = text.replace(/\.\d+$/u, '')
      const { x, size } = find(pages, text)
      return x + estimatedMetrics.width('serif', whole) * size
    }
    expect(point('20')).toBeCloseTo(point('1,234.5'))
    expect(point('-3.25')).toBeCloseTo(point('1,234.5'))
    expect(point('—')).toBeCloseTo(point('20'))
  })

  it('sets digits below digits, also those of a face whose 1 is narrow', () => {
    const width = (face: Face, text: string): number =>
      [...text].reduce((sum, entry) => sum + (entry === '1' ? 0.45 : estimatedMetrics.width(face, entry)), 0)
    const blocks = [
      table(2, [
        ['甲', '1111.1'],
        ['乙', '近2345.5'],
      ]),
    ]
    const pages = layOutReport({ ...sampleDocument, blocks }, newsProfile, charts, { ...estimatedMetrics, width })
    const narrow = allTexts(pages).filter(({ text, size }) => text === '1' && size === newsProfile.table.cell.size)
    const wide = find(pages, '近2345.5')
    const place = (index: number) => wide.x + (1 + 0.55 * index + 0.05) * wide.size
    expect(narrow.map(({ x }) => x)).toEqual([0, 1, 2, 3, 5].map((index) => expect.closeTo(place(index)) as number))
  })

  it('says 续表 above the repeated header of a table', () => {
    const rows = Array.from({ length: 90 }, (_, at) => [`指标${at}`, String(at)])
    const pages = layOut([table(2, rows)])
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages.slice(1)) {
      const words = textsOn(page).map(({ text }) => text)
      expect(words.slice(0, 4)).toEqual(['续表1', '单位：个', '指标', '2010年'])
    }
  })

  it('sets every line of an official document on its grid', () => {
    const { grid, page, text } = gbt9704Profile
    const pages = layOut(sampleDocument.blocks, gbt9704Profile)
    const lines = allTexts(pages).filter(({ size }) => size === text.body.size)
    expect(lines.length).toBeGreaterThan(50)
    const first = lines[0]?.y ?? 0
    for (const { y } of lines) {
      const count = (y - first) / (grid?.pitch ?? 1)
      expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-6)
      expect(y).toBeLessThan(page.height - page.margins.bottom)
    }
  })

  it('puts page numbers at the outer edges of an official document, one character in', () => {
    const pages = layOut(sampleDocument.blocks, gbt9704Profile)
    const { margins, width } = gbt9704Profile.page
    const right = width - margins.right - 14
    expect(find(pages, '— 2 —').x).toBeCloseTo(margins.left + 14)
    expect(find(pages, '— 1 —').x + estimatedMetrics.width('song', '— 1 —') * 14).toBeCloseTo(right)
  })

  it('places the date four characters from the right edge and the issuer in the middle above it', () => {
    const pages = layOut([{ tag: 'signature', issuer: '某市民政局', date: '2022年9月1日' }], gbt9704Profile)
    const { size } = gbt9704Profile.text.signature
    const date = find(pages, '2022年9月1日')
    const issuer = find(pages, '某市民政局')
    const width = estimatedMetrics.width('fangsong', date.text) * size
    const edge = gbt9704Profile.page.width - gbt9704Profile.page.margins.right
    expect(date.x + width).toBeCloseTo(edge - 4 * size)
    expect(issuer.x + (5 * size) / 2).toBeCloseTo(date.x + width / 2)
    expect(issuer.y).toBeLessThan(date.y)
  })

  it('hangs a long attachment name under its own beginning, a blank line after the text', () => {
    const name = '民政事业发展主要指标及其十年来变化情况的分领域分地区统计汇总表和说明材料'
    const blocks: readonly Block[] = [
      { tag: 'paragraph', runs: runs('民政。') },
      { tag: 'attachments', items: [name, '名录'] },
    ]
    const pages = layOut(blocks, gbt9704Profile)
    const { size, pitch } = gbt9704Profile.text.attachments
    const lines = textsOn(pages[0])
    const [text, first, second, third] = lines
    expect((first?.y ?? 0) - (text?.y ?? 0)).toBeCloseTo(2 * pitch)
    expect(first?.x).toBeCloseTo(gbt9704Profile.page.margins.left + 2 * size)
    expect(first?.text.startsWith('附件：1.民政')).toBe(true)
    const start = (first?.x ?? 0) + estimatedMetrics.width('fangsong', '附件：1.') * size
    expect(second?.x).toBeCloseTo(start)
    expect(third?.text).toBe('2.名录')
  })

  it('gives a bulletin a cover without number, its contents next, and a running head', () => {
    const pages = layOut(sampleDocument.blocks, bulletinProfile)
    const words = pages.map((page) => textsOn(page).map(({ text }) => text))
    expect(words[0]?.join('')).toContain(sampleDocument.title)
    expect(words[0]).not.toContain('1')
    expect(words[1]?.[0]).toBe('目　录')
    expect(words[1]).toContain('1')
    expect(words[2]?.join('')).toContain(sampleDocument.title)
    expect(words[3]?.slice(-3).join('')).toMatch(/扛起兜底责任|聚焦/u)
  })

  it('adds contents to a bulletin whose report has none', () => {
    const blocks = sampleDocument.blocks.filter(({ tag }) => tag !== 'contents' && tag !== 'page-break')
    expect(textsOn(layOut(blocks, bulletinProfile)[1])[0]?.text).toBe('目　录')
  })

  it('takes a sign that the face lacks from the face that stands in for it', () => {
    const metrics = { ...estimatedMetrics, has: (face: string, sign: string) => face !== 'fangsong' || sign !== '䶮' }
    const blocks: readonly Block[] = [{ tag: 'paragraph', runs: runs('张䶮同志') }]
    const pages = layOutReport({ ...sampleDocument, blocks }, gbt9704Profile, charts, metrics)
    expect(
      textsOn(pages[0])
        .slice(0, 3)
        .map(({ text, face }) => [text, face]),
    ).toEqual([
      ['张', 'fangsong'],
      ['䶮', 'serif'],
      ['同志', 'fangsong'],
    ])
  })

  it('keeps the text of every profile within its text block', () => {
    for (const profile of [newsProfile, gbt9704Profile, bulletinProfile]) {
      const { margins } = profile.page
      for (const page of layOut(sampleDocument.blocks, profile)) {
        for (const { x, text } of textsOn(page)) {
          expect(x, text).toBeGreaterThan(margins.left - 8)
          expect(x, text).toBeLessThan(margins.left + textWidth(profile))
        }
      }
    }
  })
})
