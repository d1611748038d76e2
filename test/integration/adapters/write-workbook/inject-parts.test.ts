import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { injectParts } from '../../../../electron/adapters/write-workbook/inject-parts'
import type { PlanChart, SheetPlan, WorkbookPlan } from '../../../../shared/render/workbook/plan'
import { buildWorkbookPlan } from '../../../../shared/render/workbook/workbook-plan'
import { findAll, readXml } from '../../../helpers/package/read-xml'
import { sampleDataset } from '../../../helpers/sample-dataset'
import { workbookDocument } from '../../../helpers/workbook/workbook-document'

const sheetXml = '<worksheet><sheetData/><pageSetup paperSize="9"/><rowBreaks/></worksheet>'
const withComments = '<worksheet><sheetData/><pageSetup/><legacyDrawing r:id="rId1"/></worksheet>'

/** A package as exceljs leaves it, of two sheets, the second with comments. */
function parts(): Record<string, Uint8Array> {
  const texts = {
    '[Content_Types].xml': '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': '<workbook><definedNames><definedName name="一">1</definedName></definedNames></workbook>',
    'xl/worksheets/sheet1.xml': sheetXml,
    'xl/worksheets/sheet2.xml': withComments,
    'xl/worksheets/_rels/sheet2.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="vml" Target="../drawings/vmlDrawing2.vml"/></Relationships>',
  }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
}

const chart = (name: string): PlanChart => ({
  row: 3,
  columns: 4,
  name,
  description: `${name} & 说明`,
  xml: `<${name}/>`,
})

function planOf(charts: readonly (readonly PlanChart[])[], names: WorkbookPlan['names'] = []): WorkbookPlan {
  const plan = buildWorkbookPlan(workbookDocument, sampleDataset)
  const [sheet] = plan.sheets
  if (sheet === undefined) throw new Error('the sample has no sheet')
  return { ...plan, names, sheets: charts.map((own): SheetPlan => ({ ...sheet, charts: own })) }
}

function textOf(all: Readonly<Record<string, Uint8Array>>, name: string): string {
  const part = all[name]
  if (part === undefined) throw new Error(`no part ${name}`)
  return strFromU8(part)
}

describe('injectParts', () => {
  it('adds nothing to a plan without charts and names, and leaves what it was given as it was', () => {
    const given = parts()
    expect(injectParts(given, planOf([[], []]))).toEqual(given)
    injectParts(given, planOf([[chart('one')], []]))
    expect(given).toEqual(parts())
  })

  it('numbers drawings and charts through the workbook, and relates them to their sheets', () => {
    const all = injectParts(parts(), planOf([[chart('one'), chart('two')], [chart('three')]]))
    expect(['chart1', 'chart2', 'chart3'].map((name) => textOf(all, `xl/charts/${name}.xml`))).toEqual([
      '<one/>',
      '<two/>',
      '<three/>',
    ])
    for (const sheet of [1, 2]) {
      const relations = readXml(textOf(all, `xl/worksheets/_rels/sheet${sheet}.xml.rels`))
      const drawing = findAll(relations, 'Relationship').find(({ attributes }) => attributes.Id === 'rIdDrawing')
      expect(drawing?.attributes.Target).toBe(`../drawings/drawing${sheet}.xml`)
    }
    const second = readXml(textOf(all, 'xl/drawings/_rels/drawing2.xml.rels'))
    expect(findAll(second, 'Relationship').map(({ attributes }) => attributes.Target)).toEqual(['../charts/chart3.xml'])
  })

  it('keeps the relations that a sheet has already', () => {
    const all = injectParts(parts(), planOf([[], [chart('one')]]))
    const relations = findAll(readXml(textOf(all, 'xl/worksheets/_rels/sheet2.xml.rels')), 'Relationship')
    expect(relations.map(({ attributes }) => attributes.Id)).toEqual(['rId1', 'rIdDrawing'])
    expect(Object.keys(all)).not.toContain('xl/worksheets/_rels/sheet1.xml.rels')
  })

  it('puts the drawing where the schema wants it: behind breaks, before what comments need', () => {
    const all = injectParts(parts(), planOf([[chart('one')], [chart('two')]]))
    expect(textOf(all, 'xl/worksheets/sheet1.xml')).toMatch(/<rowBreaks\/><drawing r:id="rIdDrawing"\/><\/worksheet>$/u)
    expect(textOf(all, 'xl/worksheets/sheet2.xml')).toContain('<drawing r:id="rIdDrawing"/><legacyDrawing')
  })

  it('gives every added part its content type', () => {
    const all = injectParts(parts(), planOf([[chart('one'), chart('two')], []]))
    const overrides = findAll(readXml(textOf(all, '[Content_Types].xml')), 'Override')
    expect(overrides.map(({ attributes }) => attributes.PartName)).toEqual([
      '/xl/drawings/drawing1.xml',
      '/xl/charts/chart1.xml',
      '/xl/charts/chart2.xml',
    ])
  })

  it('adds names behind those that are there', () => {
    const names = [{ name: '数据全表', reference: "'甲&乙'!$A$1:$B$2" }]
    const book = readXml(textOf(injectParts(parts(), planOf([[], []], names)), 'xl/workbook.xml'))
    expect(findAll(book, 'definedName').map(({ attributes, children }) => [attributes.name, children[0]])).toEqual([
      ['一', '1'],
      ['数据全表', "'甲&乙'!$A$1:$B$2"],
    ])
  })

  it('throws where the package is not what it was made for', () => {
    const rest = Object.fromEntries(Object.entries(parts()).filter(([name]) => !name.endsWith('sheet1.xml')))
    expect(() => injectParts(rest, planOf([[chart('one')]]))).toThrow('sheet1.xml')
  })
})
