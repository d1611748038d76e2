import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** One red pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'

/**
 * A workbook with what programs lose when they save one anew: styles, merges, comments, validations, conditional formats, names,
 * a picture, a native chart, a pivot cache, macros, a signature, an external link, printer settings and a list of calculation.
 */
export async function buildRichWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('指标')
  sheet.addRows([
    ['指标', '单位', '2021年', '2022年'],
    ['结婚登记', '万对', 764.3, 683.5],
    ['离婚登记', '万对', 283.9, '1,287.9*'],
    ['养老床位', '万张', 815.9, { formula: 'SUM(D2:D2)', result: 683.5 }],
    ['占比', '%', 0.125, 0.13],
  ])
  sheet.getCell('D3').value = { richText: [{ text: '287.9' }, { text: '2)', font: { vertAlign: 'superscript' } }] }
  sheet.getCell('C5').numFmt = '0.0%'
  sheet.getCell('D5').numFmt = '0.0%'
  sheet.getCell('C2').font = { name: '仿宋', bold: true, color: { argb: 'FFC00000' } }
  sheet.getCell('C2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } }
  sheet.getCell('C2').note = '初步数 <复核>'
  sheet.getCell('A8').value = '注：数据来自 & 年报'
  sheet.mergeCells('A8:D8')
  sheet.getCell('C3').dataValidation = { type: 'decimal', operator: 'between', formulae: [0, 9999] }
  sheet.addConditionalFormatting({
    ref: 'C2:D4',
    rules: [{ type: 'cellIs', operator: 'greaterThan', formulae: [700], priority: 1, style: { font: { bold: true } } }],
  })
  sheet.getRow(3).hidden = true
  await sheet.protect('secret', {})
  workbook.definedNames.add('指标!$C$2:$D$2', '结婚')
  const image = workbook.addImage({ base64: pixel, extension: 'png' })
  sheet.addImage(image, 'F2:G4')
  const other = workbook.addWorksheet('汇总')
  other.addRow(['合计', { formula: '指标!D4*2', result: 1367 }, { formula: '指标!C2', result: 764.3 }])
  other.addRow(['名称', { formula: 'SUM(结婚)', result: 1447.8 }])
  return addParts(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** Parts that exceljs does not know, each with its type and relation. */
function addParts(bytes: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, content]))
  const edit = (name: string, change: (xml: string) => string): void => {
    parts.set(name, strToU8(change(strFromU8(parts.get(name) ?? new Uint8Array()))))
  }
  const put = (name: string, content: string, type: string): void => {
    parts.set(name, strToU8(content))
    edit('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
    )
  }
  const relate = (from: string, id: string, kind: string, target: string): void =>
    edit(from, (xml) => {
      const relation = `<Relationship Id="${id}" Type="${relationTypes}/${kind}" Target="${target}"/>`
      return xml.replace('</Relationships>', `${relation}</Relationships>`)
    })
  put('xl/charts/chart1.xml', chart, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml')
  relate('xl/drawings/_rels/drawing1.xml.rels', 'rIdChart', 'chart', '../charts/chart1.xml')
  edit('xl/drawings/drawing1.xml', (xml) => xml.replace('</xdr:wsDr>', `${frame}</xdr:wsDr>`))
  put(
    'xl/calcChain.xml',
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="2"/><c r="B2"/><c r="C1"/><c r="D4" i="1"/></calcChain>',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
  )
  relate('xl/_rels/workbook.xml.rels', 'rIdChain', 'calcChain', 'calcChain.xml')
  put('xl/vbaProject.bin', 'macros\u0000\u0001', 'application/vnd.ms-office.vbaProject')
  put('xl/printerSettings/printerSettings1.bin', 'printer', 'application/octet-stream')
  put(
    '_xmlsignatures/sig1.xml',
    '<Signature/>',
    'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
  )
  put(
    'xl/pivotCache/pivotCacheDefinition1.xml',
    '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    'application/octet-stream',
  )
  return zipSync(Object.fromEntries(parts), { mtime: '2020-01-01T00:00:00Z' })
}

const frame =
  '<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
  '<xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="图表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
  '<xdr:xfrm><a:off xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" x="0" y="0"/>' +
  '<a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" cx="0" cy="0"/></xdr:xfrm>' +
  '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
  `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${relationTypes}" r:id="rIdChart"/>` +
  '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'

const chart =
  '<?xml version="1.0" encoding="UTF-8"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
  '<c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
  '<c:val><c:numRef><c:f>指标!$C$2:$D$2</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
  '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>'
