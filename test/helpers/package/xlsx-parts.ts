import { strToU8, zipSync, type ZipOptions } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts of the least workbook of one sheet, to be changed by tests before they are zipped. */
export function xlsxParts(sheetData: string, behind = ''): Record<string, string> {
  return {
    '_rels/.rels': `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="统计" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>` +
      `<Relationship Id="r3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}"/>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"/>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${behind}</worksheet>`,
  }
}

/** The small table most tests need: 指标 by two years. */
export const smallTable =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1" t="inlineStr"><is><t>2021年</t></is></c><c r="C1" t="inlineStr"><is><t>2022年</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>床位（张）</t></is></c><c r="B2"><v>120</v></c><c r="C2"><v>130.5</v></c></row>'

export function zipParts(
  parts: Readonly<Record<string, string | Uint8Array>>,
  level: ZipOptions['level'] = 6,
): Uint8Array {
  const bytes = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  )
  return zipSync(Object.fromEntries(bytes), { level })
}
