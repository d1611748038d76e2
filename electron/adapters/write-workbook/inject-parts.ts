import { strFromU8, strToU8 } from 'fflate'
import { chartContentType } from '../../../shared/render/chart/part/chart-part'
import { element, escapeXml } from '../../../shared/render/xml'
import {
  buildDrawingPart,
  buildDrawingRelations,
  drawingContentType,
  drawingRelationType,
} from '../../../shared/render/workbook/drawing-part'
import type { DefinedName, SheetPlan, WorkbookPlan } from '../../../shared/render/workbook/plan'

type Parts = Record<string, Uint8Array>

/** Adds to a package that exceljs made what exceljs cannot write: native charts, and names without counting every cell of them. */
export function injectParts(parts: Parts, plan: WorkbookPlan): Parts {
  const added: Parts = { ...parts }
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = added[name]
    if (part === undefined) throw new Error(`the package has no ${name}`)
    added[name] = strToU8(change(strFromU8(part)))
  }
  if (plan.names.length > 0) edit('xl/workbook.xml', (xml) => addNames(xml, plan.names))
  let charts = 0
  let drawings = 0
  for (const [at, sheet] of plan.sheets.entries()) {
    if (sheet.charts.length === 0) continue
    drawings += 1
    addDrawing(added, edit, sheet, { sheet: at + 1, drawing: drawings, firstChart: charts + 1 })
    charts += sheet.charts.length
  }
  return added
}

interface Numbers {
  readonly sheet: number
  readonly drawing: number
  readonly firstChart: number
}

const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

function addDrawing(
  parts: Parts,
  edit: (name: string, change: (xml: string) => string) => void,
  { charts }: SheetPlan,
  numbers: Numbers,
): void {
  const drawing = `xl/drawings/drawing${numbers.drawing}.xml`
  const chartName = (at: number): string => `xl/charts/chart${numbers.firstChart + at}.xml`
  parts[drawing] = strToU8(buildDrawingPart(charts))
  parts[`xl/drawings/_rels/drawing${numbers.drawing}.xml.rels`] = strToU8(
    buildDrawingRelations(charts, numbers.firstChart),
  )
  for (const [at, chart] of charts.entries()) parts[chartName(at)] = strToU8(chart.xml)
  const relations = `xl/worksheets/_rels/sheet${numbers.sheet}.xml.rels`
  parts[relations] ??= strToU8(emptyRelations)
  const relation = element('Relationship', {
    Id: 'rIdDrawing',
    Type: drawingRelationType,
    Target: `../drawings/drawing${numbers.drawing}.xml`,
  })
  edit(relations, (xml) => insertBefore(xml, '</Relationships>', relation))
  edit(`xl/worksheets/sheet${numbers.sheet}.xml`, addDrawingElement)
  const types = [
    override(drawing, drawingContentType),
    ...charts.map((_, at) => override(chartName(at), chartContentType)),
  ]
  edit('[Content_Types].xml', (xml) => insertBefore(xml, '</Types>', types.join('')))
}

/** The schema has the drawing after page set-up and breaks and before what old comments need. */
function addDrawingElement(xml: string): string {
  const later =
    /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/u.exec(xml)
  return insertBefore(xml, later?.[0] ?? '</worksheet>', element('drawing', { 'r:id': 'rIdDrawing' }))
}

function addNames(xml: string, names: readonly DefinedName[]): string {
  const written = names.map(
    ({ name, reference }) => `<definedName name="${name}">${escapeXml(reference)}</definedName>`,
  )
  return insertBefore(xml, '</definedNames>', written.join(''))
}

function override(part: string, type: string): string {
  return element('Override', { PartName: `/${part}`, ContentType: type })
}

function insertBefore(xml: string, mark: string, addition: string): string {
  const at = xml.lastIndexOf(mark)
  if (at < 0) throw new Error(`no ${mark} in the part`)
  return xml.slice(0, at) + addition + xml.slice(at)
}
