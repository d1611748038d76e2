import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../../../electron/adapters/write-docx/write-docx'
import { buildDocxPlan } from '../../../../shared/render/docx/docx-plan'
import { formatPoint, knownValues } from '../../../../shared/render/chart/chart-points'
import { findProfile, profileIds } from '../../../../shared/render/style/profiles/index'
import { textWidth, type StyleProfile } from '../../../../shared/render/style/style-profile'
import type { ReportDocument } from '../../../../shared/report/document'
import { buildExample } from '../../../helpers/report/build-example'
import { documentText } from '../../../helpers/report/document-text'
import { convertAll, hasLibreOffice } from '../../../helpers/workbook/libreoffice'
import { readPdfText } from '../../../helpers/report/pdf-text'
import { duplicates, packageFaults } from '../../../helpers/package/package-parts'
import { childElements, findAll, readXml, type XmlNode } from '../../../helpers/package/read-xml'
import { sampleDocument } from '../../../helpers/report/sample-document'

const profiles = profileIds.map((id) => findProfile(id)).filter((profile) => profile !== undefined)

async function bytesOf(document: ReportDocument, profile: StyleProfile): Promise<Uint8Array> {
  const written = await writeDocx(buildDocxPlan(document, profile))
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return written.value
}

type Parts = ReadonlyMap<string, XmlNode>

/** Every XML part of a package as a tree; throws where one is not well-formed. */
function partsOf(bytes: Uint8Array): Parts {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name))
  return new Map(parts.map(([name, content]) => [name, readXml(strFromU8(content))]))
}

function part(parts: Parts, name: string): XmlNode {
  const found = parts.get(name)
  if (!found) throw new Error(`no part ${name}`)
  return found
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

function textOf(node: XmlNode): string {
  return findAll(node, 'w:t')
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('')
}

/** Children in the order of the schema (ECMA-376 part 1); what is not listed must not occur. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:settings':
    'zoom mirrorMargins defaultTabStop evenAndOddHeaders drawingGridVerticalSpacing characterSpacingControl compat themeFontLang decimalSymbol listSeparator',
}

function outOfOrder(root: XmlNode): readonly string[] {
  return Object.entries(orders).flatMap(([name, order]) => {
    const known = order.split(' ').map((child) => `w:${child}`)
    const nodes = root.name === name ? [root] : findAll(root, name)
    return nodes.flatMap((node) => {
      const places = childElements(node).map((child) => known.indexOf(child.name))
      const isOrdered = places.every((place, at) => place >= (places[at - 1] ?? 0))
      return isOrdered
        ? []
        : [
            `${name}: ${childElements(node)
              .map((child) => child.name)
              .join(' ')}`,
          ]
    })
  })
}

describe.each(profiles.map((profile) => [profile.id, profile] as const))(
  'writeDocx in the profile %s',
  (_, profile) => {
    let bytes: Uint8Array
    let parts: Parts
    let body: XmlNode

    beforeAll(async () => {
      bytes = await bytesOf(sampleDocument, profile)
      parts = partsOf(bytes)
      body = part(parts, 'word/document.xml')
    })

    it('is a whole package: parts, relations, content types, and ids given once', () => {
      const texts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const)
      expect(texts.length).toBeGreaterThan(8)
      expect(packageFaults(new Map(texts))).toEqual([])
      const drawings = findAll(body, 'wp:docPr').map(({ attributes }) => attributes.id)
      expect(drawings.length).toBeGreaterThan(0)
      expect(duplicates(drawings)).toEqual([])
      const bookmarks = findAll(body, 'w:bookmarkStart').map(({ attributes }) => attributes)
      expect(duplicates(bookmarks.map((bookmark) => bookmark['w:id']))).toEqual([])
      expect(duplicates(bookmarks.map((bookmark) => bookmark['w:name']))).toEqual([])
      const ends = findAll(body, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])
      expect([...ends].sort()).toEqual(bookmarks.map((bookmark) => bookmark['w:id']).sort())
    })

    it('prints the words of the report, all of them and nothing else', () => {
      const text = findAll(body, 'w:p')
        .map((paragraph) => {
          const isEntry = findAll(paragraph, 'w:pStyle').some((style) =>
            /^TOC\d$/u.test(style.attributes['w:val'] ?? ''),
          )
          return isEntry ? textOf(paragraph).replace(/\d+$/u, '') : textOf(paragraph)
        })
        .join('')
      expect(squeeze(text)).toBe(squeeze(documentText(sampleDocument, profile)))
    })

    it('has real styles under the names that Chinese programs show in Chinese, or Chinese ones', () => {
      const styles = findAll(part(parts, 'word/styles.xml'), 'w:style')
      const names = styles.map((style) => findAll(style, 'w:name')[0]?.attributes['w:val'])
      expect(names).toEqual(
        expect.arrayContaining([
          'Normal',
          'Title',
          'heading 1',
          'heading 2',
          'Body Text',
          'caption',
          'toc 1',
          'footer',
        ]),
      )
      expect(names).toEqual(expect.arrayContaining(['导语', '表头', '表格文字', '表注', '附件说明', '三线表']))
      const used = findAll(body, 'w:pStyle').map((style) => style.attributes['w:val'])
      const known = styles.map((style) => style.attributes['w:styleId'])
      expect(used.filter((id) => !known.includes(id))).toEqual([])
      expect(findAll(body, 'w:p').length).toBe(used.length)
    })

    it('gives headings their levels in the outline', () => {
      const styles = findAll(part(parts, 'word/styles.xml'), 'w:style')
      const levels = styles.flatMap((style) =>
        findAll(style, 'w:outlineLvl').map((level) => [style.attributes['w:styleId'], level.attributes['w:val']]),
      )
      expect(levels).toEqual([
        ['Heading1', '0'],
        ['Heading2', '1'],
      ])
    })

    it('names a Chinese font for Chinese text and a Latin one for digits, and has no text emboldened', () => {
      const styles = part(parts, 'word/styles.xml')
      for (const fonts of findAll(styles, 'w:rFonts')) {
        expect(fonts.attributes['w:eastAsia']).toMatch(/\p{Script=Han}/u)
        expect(fonts.attributes['w:ascii']).toMatch(/^[A-Z][\w ]+$/u)
        expect(fonts.attributes['w:hAnsi']).toBe(fonts.attributes['w:ascii'])
      }
      expect([...findAll(styles, 'w:b'), ...findAll(body, 'w:b')]).toEqual([])
      const listed = findAll(part(parts, 'word/fontTable.xml'), 'w:font').map((font) => font.attributes['w:name'])
      for (const fonts of findAll(styles, 'w:rFonts')) expect(listed).toContain(fonts.attributes['w:eastAsia'])
    })

    it('sets every column of a table, and the columns fill the text block', () => {
      const room = textWidth(profile) * 20
      const tables = findAll(body, 'w:tbl')
      expect(tables).toHaveLength(2)
      for (const table of tables) {
        const columns = findAll(table, 'w:gridCol').map((column) => Number(column.attributes['w:w']))
        expect(Math.abs(columns.reduce((sum, width) => sum + width, 0) - room)).toBeLessThan(3)
        for (const row of findAll(table, 'w:tr')) {
          const cells = findAll(row, 'w:tcW').map((width) => Number(width.attributes['w:w']))
          expect(cells.reduce((sum, width) => sum + width, 0)).toBe(columns.reduce((sum, width) => sum + width, 0))
          expect(findAll(row, 'w:cantSplit')).toHaveLength(1)
        }
        expect(findAll(table, 'w:tblHeader')).toHaveLength(1)
      }
    })

    it('marks every figure of text and tables with its number, once', () => {
      const names = findAll(body, 'w:bookmarkStart').map((bookmark) => bookmark.attributes['w:name'])
      expect(new Set(names).size).toBe(names.length)
      const marked = names.filter((name) => name?.startsWith('f'))
      expect(marked.length).toBe(sampleDocument.figures.length)
      const ids = findAll(body, 'w:bookmarkStart').map((bookmark) => bookmark.attributes['w:id'])
      expect(new Set(ids).size).toBe(ids.length)
    })

    it('fills the contents with entries and page numbers in one field that asks for nothing', () => {
      const entries = findAll(body, 'w:hyperlink')
      const headings = sampleDocument.blocks.filter(
        (block) => block.tag === 'heading' && block.level <= profile.contentsDepth,
      )
      expect(entries).toHaveLength(headings.length)
      const pages = entries.map((entry) => Number(/\d+$/u.exec(textOf(entry))?.[0]))
      expect(pages).toEqual(pages.toSorted((page, other) => page - other))
      expect(pages[0]).toBeGreaterThan(1)
      expect(pages.at(-1)).toBeLessThan(16)
      const marks = findAll(body, 'w:bookmarkStart').map((bookmark) => bookmark.attributes['w:name'])
      for (const entry of entries) expect(marks).toContain(entry.attributes['w:anchor'])
      expect(findAll(body, 'w:fldChar').filter((mark) => mark.attributes['w:dirty'] === 'true')).toEqual([])
      expect(findAll(part(parts, 'word/settings.xml'), 'w:updateFields')).toEqual([])
    })

    it('draws charts as charts of Word over data inside the file', () => {
      const charts = [...parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/u.test(name))
      expect(charts).toHaveLength(3)
      const files = Object.keys(unzipSync(bytes))
      for (const [at, name] of charts.entries()) {
        const [chart] = sampleDocument.blocks.filter((block) => block.tag === 'chart').slice(at)
        const values = findAll(part(parts, name), 'c:numCache').map((cache) =>
          findAll(cache, 'c:pt').map((point) => Number(findAll(point, 'c:v')[0]?.children[0])),
        )
        const known = chart?.series.map(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])))
        expect(values).toEqual(known)
        const [link] = findAll(part(parts, `word/charts/_rels/chart${at + 1}.xml.rels`), 'Relationship')
        const [external] = findAll(part(parts, name), 'c:externalData')
        expect(external?.attributes['r:id']).toBe(link?.attributes.Id)
        expect(files).toContain(link?.attributes.Target?.replace('../', 'word/'))
      }
    })

    it('keeps the order of the schema', () => {
      const wrong = [...parts.values()].flatMap(outOfOrder)
      expect(wrong).toEqual([])
    })

    it('is a whole package: every relation leads to a part, and every part has a type', () => {
      const files = Object.keys(unzipSync(bytes))
      const types = part(parts, '[Content_Types].xml')
      const overrides = findAll(types, 'Override').map((type) => type.attributes.PartName)
      const endings = findAll(types, 'Default').map((type) => type.attributes.Extension)
      for (const file of files.filter((name) => name !== '[Content_Types].xml'))
        expect(overrides.includes(`/${file}`) || endings.includes(file.split('.').at(-1)), file).toBe(true)
      for (const name of overrides) expect(files).toContain(name?.slice(1))
      const [, relations] = [...parts].find(([name]) => name === 'word/_rels/document.xml.rels') ?? []
      const targets = relations ? findAll(relations, 'Relationship') : []
      for (const { attributes } of targets) expect(files).toContain(`word/${attributes.Target}`)
      const ids = new Set(targets.map(({ attributes }) => attributes.Id))
      const asked = ['c:chart', 'w:footerReference', 'w:headerReference'].flatMap((name) => findAll(body, name))
      for (const { attributes } of asked) expect(ids).toContain(attributes['r:id'])
    })

    it('gives the same bytes for the same report', async () => {
      expect(Buffer.compare(Buffer.from(await bytesOf(sampleDocument, profile)), Buffer.from(bytes))).toBe(0)
    })
  },
)

describe.skipIf(!hasLibreOffice())('writeDocx in LibreOffice (skipped where soffice is not installed)', () => {
  it('becomes a PDF with the words of the report, in every profile', async () => {
    const annual = (await buildExample('annual-summary')).document
    const cases = profiles.flatMap((profile) => [
      { name: `${profile.id}-sample`, document: sampleDocument, profile },
      { name: `${profile.id}-annual`, document: annual, profile },
    ])
    const files = new Map<string, Uint8Array>()
    for (const { name, document, profile } of cases) files.set(name, await bytesOf(withoutCharts(document), profile))
    const converted = convertAll(files, 'pdf', 'pdf', 'docx')
    for (const { name, document, profile } of cases) {
      const { pages } = await readPdfText(converted.get(name) ?? new Uint8Array())
      const { margins } = profile.page
      const texts = pages.map(({ items, height }, at) => {
        const isCover = profile.cover !== null && at === 0
        const inside = items.filter(({ y }) => isCover || (y > margins.top - 6 && y < height - margins.bottom + 6))
        return squeeze(inside.map(({ str }) => str).join(''))
      })
      expect(withoutFurniture(texts, document), name).toBe(squeeze(documentText(withoutCharts(document), profile)))
    }
  }, 240_000)

  it('draws every chart with the values of the report', async () => {
    const [profile] = profiles
    if (!profile) throw new Error('no profile')
    const files = new Map([['charts', await bytesOf(sampleDocument, profile)]])
    const { pages } = await readPdfText(convertAll(files, 'pdf', 'pdf', 'docx').get('charts') ?? new Uint8Array())
    const text = squeeze(pages.flatMap(({ items }) => items.map(({ str }) => str)).join(''))
    const drawn = sampleDocument.blocks.filter((block) => block.tag === 'chart')
    for (const chart of drawn) for (const value of knownValues(chart)) expect(text).toContain(formatPoint(value, chart))
  }, 120_000)
})

function withoutCharts(document: ReportDocument): ReportDocument {
  return { ...document, blocks: document.blocks.filter(({ tag }) => tag !== 'chart') }
}

/** The text of pages without page numbers of the contents and the headers that a table repeats on its further pages. */
function withoutFurniture(pages: readonly string[], document: ReportDocument): string {
  const headers = document.blocks.flatMap((block) =>
    block.tag === 'table' ? [squeeze(block.columns.map(({ header }) => header).join(''))] : [],
  )
  return pages
    .map((text, at) => {
      const repeated = at === 0 ? undefined : headers.find((header) => text.startsWith(header))
      return repeated === undefined ? text : text.slice(repeated.length)
    })
    .join('')
    .replace(/\.{3,}\d{1,3}/gu, '')
}
