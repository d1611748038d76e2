import { strToU8, zipSync } from 'fflate'

const numbered = (at: number): string => `指标${String(at + 1).padStart(6, '0')}`

/** A workbook of one sheet: a title, years in a row, and so many indicators under it, each with a figure a year. */
export function largeWorkbook(indicators: number, years: number, nameOf = numbered): Uint8Array {
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const span = Array.from({ length: years }, (_, at) => 2023 - years + at)
  const rows = [
    text('社会服务统计'),
    text('指标') + text('单位') + span.map((year) => text(`${year}年`)).join(''),
    ...Array.from({ length: indicators }, (_, at) => {
      const figures = span.map((_year, step) => `<c><v>${((at * 37 + step * 11) % 9000) + 100}</v></c>`)
      return text(nameOf(at)) + text('个') + figures.join('')
    }),
  ]
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${packaged}/relationships">` +
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="统计" sheetId="1" r:id="rId1"/></sheets>` +
      '</workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${packaged}/relationships">` +
      `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows
      .map((cells, at) => `<row r="${at + 1}">${addressed(cells, at + 1)}</row>`)
      .join('')}</sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), { level: 1 })
}

function addressed(cells: string, row: number): string {
  let column = 0
  return cells.replace(/<c(?= |>)/gu, () => `<c r="${columnName((column += 1))}${row}"`)
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter
}
