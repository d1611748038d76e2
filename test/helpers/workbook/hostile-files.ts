import * as XLSX from '@e965/xlsx'
import { strToU8 } from 'fflate'
import { smallTable, xlsxParts, zipParts } from '../package/xlsx-parts'

/** A file made to take time or memory, or to be read wrongly. */
export interface HostileFile {
  readonly name: string
  readonly bytes: () => Uint8Array
  /** 'figures' has to give its figures without an error; 'issue' has to say what is wrong. */
  readonly expected: 'figures' | 'issue'
}

const sheet = (data: string, behind = ''): Uint8Array => zipParts(xlsxParts(data, behind))
const withPart = (name: string, part: string | Uint8Array, data = smallTable): Uint8Array =>
  zipParts({ ...xlsxParts(data), [name]: part })
const workbook = (change: (xml: string) => string): Uint8Array => {
  const parts = xlsxParts(smallTable)
  return zipParts({ ...parts, 'xl/workbook.xml': change(parts['xl/workbook.xml'] ?? '') })
}
const repeat = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('')
const strings = (items: string): string =>
  `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`
const ods = (table: string): Uint8Array =>
  zipParts({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml':
      '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>' +
      `<table:table table:name="统计">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
  })
const xls = (rows: unknown[][]): Uint8Array => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '统计')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
}
const text = (value: string): Uint8Array => strToU8(value)
const xlsCell = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'

/** Changes the size that the directory of an archive declares for one of its parts. */
function declareSize(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes)
  const record = copy.lastIndexOf(part) - 46
  copy.writeUInt32LE(size, record + 24)
  return new Uint8Array(copy)
}

export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'a million cells with a style only',
    expected: 'figures',
    bytes: () => sheet(smallTable + repeat(2000, (row) => `<row r="${row + 3}">${'<c s="1"/>'.repeat(500)}</row>`)),
  },
  {
    name: 'three million numbers',
    expected: 'issue',
    bytes: () => sheet(repeat(6000, () => `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`)),
  },
  {
    name: 'a number in every corner of the sheet',
    expected: 'figures',
    bytes: () => sheet(`${smallTable}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
  },
  {
    name: 'cells beyond the last column',
    expected: 'issue',
    bytes: () => sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
  },
  {
    name: 'a row number beyond the last',
    expected: 'issue',
    bytes: () => sheet('<row r="99999999999"><c><v>1</v></c></row>'),
  },
  {
    name: 'six hundred thousand merges',
    expected: 'issue',
    bytes: () =>
      sheet(
        smallTable,
        `<mergeCells>${repeat(600_000, (at) => `<mergeCell ref="A${at + 3}:B${at + 3}"/>`)}</mergeCells>`,
      ),
  },
  {
    name: 'a merge over the whole sheet',
    expected: 'figures',
    bytes: () => sheet(smallTable, '<mergeCells><mergeCell ref="A9:XFD1048576"/></mergeCells>'),
  },
  {
    name: 'hidden columns without end',
    expected: 'figures',
    bytes: () => sheet(smallTable, `<cols>${'<col min="5" max="99999999" hidden="1"/>'.repeat(2000)}</cols>`),
  },
  {
    name: 'a million validations',
    expected: 'figures',
    bytes: () =>
      sheet(
        smallTable,
        `<dataValidations>${'<dataValidation type="list" sqref="A1:XFD1048576"><formula1>$A:$XFD</formula1></dataValidation>'.repeat(100_000)}</dataValidations>`,
      ),
  },
  {
    name: 'names over the whole workbook',
    expected: 'figures',
    bytes: () =>
      workbook((xml) =>
        xml.replace(
          '</workbook>',
          `<definedNames>${repeat(200_000, (at) => `<definedName name="n${at}">统计!$A$1:$XFD$1048576</definedName>`)}</definedNames></workbook>`,
        ),
      ),
  },
  {
    name: 'two hundred thousand styles',
    expected: 'figures',
    bytes: () =>
      withPart(
        'xl/styles.xml',
        `<styleSheet xmlns="x"><cellXfs>${'<xf numFmtId="14"/>'.repeat(200_000)}</cellXfs></styleSheet>`,
      ),
  },
  {
    name: 'elements nested without end',
    expected: 'issue',
    bytes: () =>
      sheet(`${smallTable}<row r="3"><c r="A3"><is>${'<r>'.repeat(100_000)}${'</r>'.repeat(100_000)}</is></c></row>`),
  },
  {
    name: 'a tag with endless attributes',
    expected: 'issue',
    bytes: () => sheet(`<row ${repeat(100_000, (at) => `a${at}="1" `)}/>`),
  },
  {
    name: 'an attribute of ten megabytes',
    expected: 'figures',
    bytes: () => sheet(`${smallTable}<row r="3" x="${'a'.repeat(10_000_000)}"/>`),
  },
  {
    name: 'a flood of shared texts',
    expected: 'issue',
    bytes: () => withPart('xl/sharedStrings.xml', strings('<si><t>x</t></si>'.repeat(2_000_000))),
  },
  {
    name: 'one text used a million times',
    expected: 'issue',
    bytes: () =>
      withPart(
        'xl/sharedStrings.xml',
        strings(`<si><t>${'长'.repeat(30_000)}</t></si>`),
        repeat(1000, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`),
      ),
  },
  {
    name: 'a text of forty megabytes in a cell',
    expected: 'issue',
    bytes: () => sheet(`<row><c t="inlineStr"><is><t>${'长'.repeat(13_000_000)}</t></is></c></row>`),
  },
  {
    name: 'a text of blanks and breaks',
    expected: 'figures',
    bytes: () =>
      sheet(`${smallTable}<row r="3"><c r="A3" t="inlineStr"><is><t>${' \n'.repeat(15_000)}x</t></is></c></row>`),
  },
  {
    name: 'a text of brackets and digits',
    expected: 'figures',
    bytes: () =>
      sheet(`${smallTable}<row r="3"><c r="A3" t="inlineStr"><is><t>${'(（1,'.repeat(8000)}</t></is></c></row>`),
  },
  {
    name: 'entities in the sheet',
    expected: 'issue',
    bytes: () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>',
      ),
  },
  {
    name: 'entities in UTF-16',
    expected: 'issue',
    bytes: () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        new Uint8Array(
          Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY a "aa">]><worksheet><sheetData/></worksheet>', 'utf16le'),
        ),
      ),
  },
  {
    name: 'a zip bomb in a picture',
    expected: 'issue',
    bytes: () => declareSize(withPart('xl/media/image1.png', 'x'), 'xl/media/image1.png', 200_000_000),
  },
  {
    name: 'a zip bomb in many parts',
    expected: 'issue',
    bytes: () =>
      Array.from({ length: 3 }, (_, at) => `xl/x${at}.xml`).reduce(
        (bytes, name) => declareSize(bytes, name, 100_000_000),
        zipParts({ ...xlsxParts(smallTable), 'xl/x0.xml': 'x', 'xl/x1.xml': 'x', 'xl/x2.xml': 'x' }),
      ),
  },
  {
    name: 'a part that is larger than declared',
    expected: 'issue',
    bytes: () =>
      declareSize(
        sheet(smallTable + repeat(5000, (row) => `<row r="${row + 3}"><c><v>${row}</v></c></row>`)),
        'xl/worksheets/sheet1.xml',
        5000,
      ),
  },
  {
    name: 'an archive in an archive',
    expected: 'issue',
    bytes: () => zipParts({ 'a.zip': zipParts({ 'b.zip': new Uint8Array(1_000_000) }) }),
  },
  {
    name: 'two parts of one name',
    expected: 'issue',
    bytes: () => zipParts({ ...xlsxParts(smallTable), 'xl/Workbook.xml': '<workbook/>' }),
  },
  {
    name: 'a circle of relations',
    expected: 'issue',
    bytes: () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="workbook.xml"/></Relationships>',
      ),
  },
  {
    name: 'forty thousand shared formulas',
    expected: 'figures',
    bytes: () =>
      sheet(
        `${smallTable}<row r="3"><c r="D3"><f t="shared" si="0" ref="D3:D9">A1+B1</f><v>1</v></c></row>${repeat(400, (row) => `<row r="${row + 4}">${'<c><f t="shared" si="0"/></c>'.repeat(100)}</row>`)}`,
      ),
  },
  {
    name: 'a cell that occurs twice',
    expected: 'issue',
    bytes: () => sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
  },
  {
    name: 'a sheet cut in the middle',
    expected: 'issue',
    bytes: () => withPart('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${smallTable.slice(0, -40)}`),
  },
  { name: 'a file cut in the middle', expected: 'issue', bytes: () => sheet(smallTable).slice(0, 700) },
  {
    name: 'an .ods with a million columns repeated',
    expected: 'issue',
    bytes: () =>
      ods(
        `<table:table-row>${xlsCell.replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="1000000"')}</table:table-row>`,
      ),
  },
  {
    name: 'an .ods with a million rows repeated',
    expected: 'issue',
    bytes: () => ods(`<table:table-row table:number-rows-repeated="1048576">${xlsCell.repeat(10)}</table:table-row>`),
  },
  {
    name: 'an .ods with empty cells and rows without end',
    expected: 'figures',
    bytes: () =>
      ods(
        `<table:table-row>${xlsCell}${xlsCell}<table:table-cell table:number-columns-repeated="16382"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      ),
  },
  {
    name: 'an .ods with a flood of blanks',
    expected: 'issue',
    bytes: () =>
      ods(
        `<table:table-row><table:table-cell office:value-type="string"><text:p>${'<text:s text:c="30000"/>'.repeat(2000)}</text:p></table:table-cell></table:table-row>`,
      ),
  },
  {
    name: 'an .xls whose sectors run in a circle',
    expected: 'issue',
    bytes: () => {
      const bytes = xls([
        ['指标', 2021],
        ['床位', 120],
      ])
      const view = new DataView(bytes.buffer)
      const table = (view.getUint32(76, true) + 1) * 512
      for (let at = 0; at < 8; at += 1) view.setUint32(table + at * 4, at ^ 1, true)
      return bytes
    },
  },
  {
    name: 'an .xls cut in the middle',
    expected: 'issue',
    bytes: () => xls(Array.from({ length: 300 }, (_, at) => [`指标${at}`, at])).slice(0, 9000),
  },
  { name: 'a .csv of one line of twenty megabytes', expected: 'issue', bytes: () => text('1'.repeat(20_000_000)) },
  {
    name: 'a .csv of ten million separators',
    expected: 'figures',
    bytes: () => text(`指标,2021\n床位,120\n${','.repeat(10_000_000)}`),
  },
  { name: 'a .csv of three million fields', expected: 'issue', bytes: () => text('1,2,3,4,5,6\n'.repeat(500_000)) },
  { name: 'a .csv of quotes', expected: 'issue', bytes: () => text(`a,b\n${'"'.repeat(2_000_001)}`) },
  {
    name: 'a page of tables in tables',
    expected: 'figures',
    bytes: () => text(`<html>${'<table><tr><td>'.repeat(100_000)}指标</td><td>1</td></tr></table>`),
  },
  {
    name: 'a page with cells of endless width',
    expected: 'issue',
    bytes: () => text(`<table><tr>${'<td colspan="16000">1</td>'.repeat(1000)}</tr></table>`),
  },
  { name: 'a page of unclosed tags', expected: 'issue', bytes: () => text(`<table>${'<td "'.repeat(1_000_000)}`) },
]
