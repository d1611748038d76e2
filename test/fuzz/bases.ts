import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { formatSample } from '../helpers/workbook/format-sample'
import { dbfTable } from '../helpers/workbook/dbf-table'
import { protectedXls } from '../helpers/workbook/protected-workbook'
import { smallTable, xlsxParts, zipParts } from '../helpers/package/xlsx-parts'

export interface Base {
  readonly name: string
  readonly bytes: Uint8Array
  readonly isPackage: boolean
}

const shared =
  '<sst xmlns="x"><si><t>指标</t></si><si><r><t>床位</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r></si></sst>'
const sheetWithShared =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2021</v></c><c r="C1"><v>2022</v></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>120</v></c><c r="C2"><f>B2*2</f><v>240</v></c></row>' +
  '<row r="3"><c t="str"><v>合计</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2021-12-31</v></c></row>'

const webArchive =
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b1"\r\n\r\n--b1\r\nContent-Location: sheet001.htm\r\n' +
  'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n' +
  '<html><table><tr><td>indicator</td><td>2021</td></tr><tr><td>beds</td><td x:num=3D"120">120</td></tr></table>\r\n--b1--\r\n'

/** Sound files of every format that is read, made from the data of the tests. Fixtures are found from the root of the project. */
export async function fuzzBases(): Promise<readonly Base[]> {
  const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/fixtures/formats/${name}`))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([
      ['指标', 2021, 2022],
      ['床位', 120, 130.5],
    ]),
    '统计',
  )
  const written = (bookType: XLSX.BookType): Uint8Array =>
    new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer)
  const csv = '指标,2021,2022\r\n床位,"1,200",130.5\r\n"合计\n数",—,0012\r\n'
  const packages = {
    'sample.xlsx': await formatSample(),
    'small.xlsx': zipParts({ ...xlsxParts(sheetWithShared), 'xl/sharedStrings.xml': shared }),
    'inline.xlsx': zipParts(xlsxParts(smallTable, '<mergeCells><mergeCell ref="A4:C4"/></mergeCells>')),
    'sample.ods': fixture('sample.ods'),
    'sheetjs.ods': written('ods'),
    'sheetjs.xlsb': written('xlsb'),
  }
  const others = {
    'sample.xls': fixture('sample.xls'),
    'sheetjs.xls': written('biff8'),
    'excel5.xls': written('biff5'),
    'xml2003.xls': written('xlml'),
    'page.xls': fixture('sample.html'),
    'rc4.xls': protectedXls(
      [
        ['指标', 2021],
        ['床位', 120],
      ],
      'RC4',
      'VelvetSweatshop',
    ),
    'xor.xls': protectedXls(
      [
        ['指标', 2021],
        ['床位', 120],
      ],
      'XOR',
      'VelvetSweatshop',
    ),
    'beds.dbf': dbfTable([
      { name: Buffer.from('NAME'), type: 'C', length: 8, values: ['a', 'b'] },
      { name: Buffer.from('Y2021'), type: 'N', length: 6, values: ['120', '******'] },
    ]),
    'page.mht': new Uint8Array(Buffer.from(webArchive)),
    'wide.csv': new Uint8Array(Buffer.from(csv, 'utf16le')),
    'utf8.csv': new Uint8Array(Buffer.from(csv, 'utf8')),
    'utf16.csv': new Uint8Array(Buffer.from(`\ufeff${csv}`, 'utf16le')),
  }
  return [
    ...Object.entries(packages).map(([name, bytes]) => ({ name, bytes, isPackage: true })),
    ...Object.entries(others).map(([name, bytes]) => ({ name, bytes, isPackage: false })),
  ]
}
