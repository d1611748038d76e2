import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../../electron/adapters/write-workbook/write-workbook'
import { buildWorkbookPlan } from '../../../../shared/render/workbook/workbook-plan'
import { buildExample } from '../../../helpers/report/build-example'
import { chartForms } from '../../../helpers/report/chart-forms'
import { duplicates, packageFaults, type PackageParts } from '../../../helpers/package/package-parts'
import { childElements, findAll, readXml, type XmlNode } from '../../../helpers/package/read-xml'

type Package = PackageParts

const packages = new Map<string, Package>()

async function packed(...given: Parameters<typeof buildWorkbookPlan>): Promise<Package> {
  const written = await writeWorkbook(buildWorkbookPlan(...given))
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return new Map(Object.entries(unzipSync(written.value)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

beforeAll(async () => {
  const forms = chartForms()
  packages.set('chart-forms', await packed(forms.document, forms.dataset))
  const report = await buildExample('annual-summary', undefined, 2016)
  packages.set('annual-summary', await packed(report.document, report.dataset))
})

function partOf(parts: Package, name: string): XmlNode {
  const text = parts.get(name)
  if (text === undefined) throw new Error(`no part ${name}`)
  return readXml(text)
}

function matching(parts: Package, pattern: RegExp): readonly string[] {
  return [...parts.keys()].filter((name) => pattern.test(name))
}

function textIn(children: XmlNode['children']): string {
  return children.filter((child) => typeof child === 'string').join('')
}

/** The last row and column that a sheet has cells in. */
function extentOf(parts: Package, sheet: number): { readonly rows: number; readonly columns: number } {
  const cells = findAll(partOf(parts, `xl/worksheets/sheet${sheet}.xml`), 'c').map(({ attributes }) =>
    parseAddress(attributes.r ?? ''),
  )
  return { rows: Math.max(...cells.map(({ row }) => row)), columns: Math.max(...cells.map(({ column }) => column)) }
}

function parseAddress(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/u.exec(address) ?? []
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) }
}

describe.each(['chart-forms', 'annual-summary'])('the package of %s', (id) => {
  const parts = (): Package => packages.get(id) ?? new Map<string, string>()

  it('is whole: every relation leads to a part, every part has one content type, every part is well-formed', () => {
    expect(matching(parts(), /\.rels$/u).length).toBeGreaterThanOrEqual(5)
    expect(packageFaults(parts())).toEqual([])
  })

  it('has names that Excel takes, once each, for ranges of its sheets', () => {
    const book = partOf(parts(), 'xl/workbook.xml')
    const sheets = findAll(book, 'sheet').map(({ attributes }) => attributes.name ?? '')
    const names = findAll(book, 'definedName')
    expect(names.length).toBeGreaterThan(0)
    expect(
      duplicates(
        names.map(({ attributes: { name, localSheetId } }) => `${(name ?? '').toLowerCase()} ${localSheetId}`),
      ),
    ).toEqual([])
    for (const { attributes, children } of names) {
      expect(attributes.name).toMatch(/^[\p{L}_][\p{L}\p{N}_.]*$/u)
      const [, sheet] = /^'((?:[^']|'')+)'!/u.exec(textIn(children)) ?? []
      expect(sheets).toContain(sheet?.replaceAll("''", "'"))
    }
  })

  it('names ranges and prints areas that lie where the sheets have cells', () => {
    const book = partOf(parts(), 'xl/workbook.xml')
    const sheets = findAll(book, 'sheet').map(({ attributes }) => attributes.name ?? '')
    let checked = 0
    for (const { attributes, children } of findAll(book, 'definedName')) {
      if (attributes.name === '_xlnm.Print_Titles') continue
      const [, sheet = '', first = '', last = first] =
        /^'((?:[^']|'')+)'!(\$[A-Z]+\$\d+)(?::(\$[A-Z]+\$\d+))?$/u.exec(textIn(children)) ?? []
      const extent = extentOf(parts(), sheets.indexOf(sheet.replaceAll("''", "'")) + 1)
      const [start, end] = [parseAddress(first), parseAddress(last)]
      expect(start.row, attributes.name).toBeGreaterThanOrEqual(1)
      expect(start.column, attributes.name).toBeGreaterThanOrEqual(1)
      expect(end.row, attributes.name).toBeGreaterThanOrEqual(start.row)
      expect(end.column, attributes.name).toBeGreaterThanOrEqual(start.column)
      expect(end.row, attributes.name).toBeLessThanOrEqual(extent.rows + 1)
      expect(end.column, attributes.name).toBeLessThanOrEqual(extent.columns)
      checked += 1
    }
    expect(checked).toBeGreaterThan(5)
  })

  it('keeps formulas and their texts within the limits of Excel', () => {
    const formulas = matching(parts(), /^xl\/worksheets\/sheet\d+\.xml$/u).flatMap((name) =>
      findAll(partOf(parts(), name), 'f').map(({ children }) => textIn(children)),
    )
    expect(formulas.length).toBeGreaterThan(20)
    expect(formulas.filter((formula) => formula.length > 8192)).toEqual([])
    const literals = formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/gu) ?? [])
    expect(literals.filter((literal) => literal.slice(1, -1).replaceAll('""', '"').length > 255)).toEqual([])
  })

  it('anchors every chart inside its sheet, each with an id of its own', () => {
    const drawings = matching(parts(), /^xl\/drawings\/drawing\d+\.xml$/u)
    expect(drawings).toHaveLength(1)
    for (const name of drawings) {
      const drawing = partOf(parts(), name)
      const ids = findAll(drawing, 'xdr:cNvPr').map(({ attributes }) => attributes.id)
      expect(ids.length).toBe(matching(parts(), /^xl\/charts\/chart\d+\.xml$/u).length)
      expect(duplicates(ids)).toEqual([])
      for (const anchor of findAll(drawing, 'xdr:twoCellAnchor')) {
        const [left = -1, right = -1] = findAll(anchor, 'xdr:col').map(({ children }) => Number(textIn(children)))
        const [top = -1, bottom = -1] = findAll(anchor, 'xdr:row').map(({ children }) => Number(textIn(children)))
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeGreaterThan(left)
        expect(right).toBeLessThan(16_384)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(bottom).toBeGreaterThan(top)
        const { rows, columns } = extentOf(parts(), 1)
        expect(right).toBeLessThanOrEqual(columns)
        expect(bottom).toBeLessThanOrEqual(rows)
      }
    }
  })

  it('orders every chart as the schema asks', () => {
    const orders = {
      'c:chartSpace': 'date1904 lang roundedCorners chart spPr txPr externalData',
      'c:chart': 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs extLst',
      'c:legend': 'legendPos layout overlay txPr',
      'c:dLbls':
        'dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize extLst',
      'c:dLbl':
        'idx delete layout numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
      'c:ser': 'idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth',
    }
    for (const name of matching(parts(), /^xl\/charts\/chart\d+\.xml$/u)) {
      const root = partOf(parts(), name)
      for (const [element, order] of Object.entries(orders)) {
        const expected = order.split(' ')
        const found = element === 'c:chartSpace' ? [root] : findAll(root, element)
        for (const node of found.filter(({ children }) => children.length > 0)) {
          const places = childElements(node).map((child) => expected.indexOf(child.name.replace('c:', '')))
          expect(places, `${name} ${element}`).toEqual([...places].sort((place, other) => place - other))
          expect(places, `${name} ${element}`).not.toContain(-1)
        }
      }
    }
  })
})
