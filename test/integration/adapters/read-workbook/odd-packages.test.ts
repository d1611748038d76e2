import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { contentAt, readCodes, readGrid } from '../../../helpers/workbook/plain-grid'
import { smallTable, xlsxParts, zipParts } from '../../../helpers/package/xlsx-parts'

type Change = (parts: Record<string, string | Uint8Array>) => void

const changed = (change: Change, data = smallTable): Uint8Array => {
  const parts: Record<string, string | Uint8Array> = xlsxParts(data)
  change(parts)
  return zipParts(parts)
}
const rename =
  (from: string, to: string): Change =>
  (parts) => {
    parts[to] = parts[from] ?? ''
    Reflect.deleteProperty(parts, from)
  }
const edit =
  (name: string, change: (xml: string) => string | Uint8Array): Change =>
  (parts) => {
    parts[name] = change(String(parts[name]))
  }
const sheetPart = 'xl/worksheets/sheet1.xml'
const utf16 = (xml: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))
const prefixed = (xml: string): string => xml.replace(/<(\/?)(\w)/gu, '<$1x:$2').replace('xmlns=', 'xmlns:x=')

/** The same archive with the sizes behind the content (data descriptors), as programs write it that do not know them before. */
function streamed(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = 0; at + 30 < copy.length; at += 1) {
    if (copy.readUInt32LE(at) !== 0x04034b50) continue
    copy.writeUInt16LE(copy.readUInt16LE(at + 6) | 8, at + 6)
    copy.fill(0, at + 14, at + 26)
  }
  return new Uint8Array(copy)
}

/** The same archive with its directory told by the records of zip64. */
function zip64(bytes: Uint8Array): Uint8Array {
  const end = Buffer.from(bytes.subarray(bytes.length - 22))
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(8)), 24)
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 32)
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40)
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(bytes.length - 22), 8)
  end.fill(0xff, 8, 20)
  return new Uint8Array(Buffer.concat([bytes.subarray(0, bytes.length - 22), record, locator, end]))
}

const packages: Readonly<Record<string, () => Uint8Array>> = {
  'no list of content types': () => changed(() => undefined),
  'a sheet with another name': () =>
    changed((parts) => {
      rename(sheetPart, 'xl/tables/t.xml')(parts)
      edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/sheet1.xml', '../xl/./tables/t.xml'))(parts)
    }),
  'absolute targets': () =>
    changed(edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace('Target="w', 'Target="/xl/w'))),
  'a workbook in another folder': () =>
    changed((parts) => {
      edit('_rels/.rels', (xml) => xml.replace('xl/workbook.xml', 'docs/book.xml'))(parts)
      rename('xl/workbook.xml', 'docs/book.xml')(parts)
      rename('xl/_rels/workbook.xml.rels', 'docs/_rels/book.xml.rels')(parts)
      edit('docs/_rels/book.xml.rels', (xml) => xml.replaceAll('Target="', 'Target="../xl/'))(parts)
    }),
  'names of another case': () =>
    changed((parts) => {
      rename(sheetPart, 'XL/Worksheets/Sheet1.xml')(parts)
      rename('xl/workbook.xml', 'xl/Workbook.xml')(parts)
    }),
  'backslashes in names': () => changed(rename(sheetPart, 'xl\\worksheets\\sheet1.xml')),
  'prefixed tags': () =>
    changed((parts) => {
      for (const name of ['xl/workbook.xml', sheetPart]) edit(name, prefixed)(parts)
    }),
  'the strict kind of OOXML': () =>
    changed((parts) => {
      for (const name of Object.keys(parts)) {
        edit(name, (xml) =>
          xml
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006',
              'http://purl.oclc.org/ooxml/officeDocument',
            ),
        )(parts)
      }
    }),
  'parts in UTF-16': () =>
    changed((parts) => {
      for (const name of Object.keys(parts)) edit(name, utf16)(parts)
    }),
  'a part in GB18030': () =>
    changed(
      edit(sheetPart, (xml) => {
        const [before = '', after = ''] = xml.split('床位（张）')
        const gb = Buffer.from([0xb4, 0xb2, 0xce, 0xbb, 0xa3, 0xa8, 0xd5, 0xc5, 0xa3, 0xa9])
        const head = '<?xml version="1.0" encoding="GBK"?>'
        const ascii = (text: string): Buffer =>
          Buffer.from(text.replace('指标', '&#25351;&#26631;').replaceAll('年', '&#24180;'))
        return new Uint8Array(Buffer.concat([Buffer.from(head), ascii(before), gb, ascii(after)]))
      }),
    ),
  'a byte order mark, comments and CDATA': () =>
    changed(
      edit(sheetPart, (xml) =>
        `\ufeff<?xml version='1.0'?><!-- <c> -->${xml.replace('<v>120</v>', '<v>1<!-- - -->2<![CDATA[0]]></v>')}`.replace(
          '>指标<',
          '><![CDATA[指]]>标<',
        ),
      ),
    ),
  'cells and rows without addresses': () => changed(edit(sheetPart, (xml) => xml.replace(/ r="[^"]*"/gu, ''))),
  'rows without, cells with addresses': () => changed(edit(sheetPart, (xml) => xml.replace(/<row r="\d"/gu, '<row'))),
  'rows and cells out of order': () =>
    changed(
      edit(sheetPart, (xml) =>
        xml.replace(
          /(<row r="1">.*?<\/row>)(<row r="2">)(<c r="A2".*?<\/c>)(.*?<\/row>)/u,
          (_, first, row, label, rest: string) => `${row}${rest.replace('</row>', '')}${label}</row>${first}`,
        ),
      ),
    ),
  'elements nobody knows': () =>
    changed(
      edit(sheetPart, (xml) =>
        xml
          .replace('<sheetData>', '<x:y xmlns:x="z"><c><v>9</v></c></x:y><sheetData><z/>')
          .replace('</c></row>', '</c><w><v>3</v></w></row>'),
      ),
    ),
  'data descriptors': () => streamed(changed(() => undefined)),
  zip64: () => zip64(changed(() => undefined)),
  'bytes before and behind the archive': () => {
    const archive = changed(() => undefined)
    const comment = Buffer.from(archive)
    comment.writeUInt16LE(5, comment.length - 2)
    return new Uint8Array(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), comment, Buffer.from('hello')]))
  },
  'parts that are stored, not packed': () => zipSync(unzipSync(changed(() => undefined)), { level: 0 }),
}

describe('readWorkbook of an odd but sound package', () => {
  it.each(Object.entries(packages))('reads one with %s', async (_, build) => {
    const { sheets, damage } = await readGrid(build())
    const cells = [1, 2].map((row) => [1, 2, 3].map((column) => contentAt(sheets[0], row, column)))
    expect(cells).toEqual([
      ['指标', '2021年', '2022年'],
      ['床位（张）', 120, 130.5],
    ])
    expect([...(sheets[0]?.rows.keys() ?? [])]).toEqual([1, 2])
    expect(damage).toEqual([])
  })
})

describe('readWorkbook of a cell', () => {
  const cell = async (xml: string, change: Change = () => undefined): Promise<unknown> =>
    contentAt((await readGrid(changed(change, `<row r="1">${xml}</row>`))).sheets[0], 1, 1)
  const styled =
    (format: string): Change =>
    (parts) => {
      parts['xl/styles.xml'] =
        `<styleSheet>${format}<cellXfs><xf/><xf numFmtId="${/numFmtId="(\d+)"/u.exec(format)?.[1] ?? ''}"/></cellXfs></styleSheet>`
    }
  const custom = (code: string): Change => styled(`<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts>`)

  it.each([
    ['a text result', '<c t="str"><v>合计&amp;amp;</v></c>', '合计&amp;'],
    ['an escaped break', '<c t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_</t></is></c>', 'a\r\nb_x0041_'],
    ['blanks that are kept', '<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    [
      'a text without its reading',
      '<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is></c>',
      '東京',
    ],
    [
      'runs',
      '<c t="inlineStr"><is><r><t>99</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c>',
      '992',
    ],
    ['a boolean', '<c t="b"><v>1</v></c>', true],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a day in words', '<c t="d"><v>2021-12-31T00:00:00</v></c>', '2021-12-31'],
    ['a time in words', '<c t="d"><v>12:00:00</v></c>', 0.5],
    ['a number with an exponent', '<c><v>1.5E-3</v></c>', 0.0015],
    ['a number of seventeen digits', '<c><v>0.30000000000000004</v></c>', 0.1 + 0.2],
    ['a negative number between blanks', '<c><v> -12.50 </v></c>', -12.5],
    ['what is no number', '<c><v>12abc</v></c>', '12abc'],
    ['hexadecimal', '<c><v>0x10</v></c>', '0x10'],
  ])('gives %s', async (_, xml, expected) => {
    expect(await cell(xml)).toBe(expected)
  })

  it.each([
    ['a format of Chinese Excel without a code', styled('<x numFmtId="57"/>'), '2021-12-31'],
    ['a month', custom('yyyy&quot;年&quot;m&quot;月&quot;'), '2021-12-31'],
    ['the year of an era', custom('[$-404]e/m/d'), '2021-12-31'],
    ['letters that are escaped', custom('0\\d\\m'), 44561],
    ['letters that are quoted', custom('#,##0&quot; days&quot;'), 44561],
    ['letters that only leave room', custom('#,##0_d_m'), 44561],
    ['a duration', custom('[h]:mm'), 44561],
    ['General in Chinese', custom('G/通用格式&quot;人&quot;'), 44561],
    ['a colour and a condition', custom('[Red][&gt;=100]0;0.0'), 44561],
  ])('takes a number for a day only where its format shows one: %s', async (_, change, expected) => {
    expect(await cell('<c s="1"><v>44561</v></c>', change)).toBe(expected)
  })

  it('honours the date system of 1904', async () => {
    const old: Change = (parts) => {
      styled('<x numFmtId="14"/>')(parts)
      edit('xl/workbook.xml', (xml) => xml.replace('<sheets>', '<workbookPr date1904="true"/><sheets>'))(parts)
    }
    expect(await cell('<c s="1"><v>42735</v></c>', old)).toBe('2021-1-1')
  })

  it('moves a shared formula with its cell, and keeps names, texts and absolute references', async () => {
    const data =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1+TAX2021(A1)+"A1"+表!A1+LOG10(2)</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>'
    const grid = (await readGrid(changed(() => undefined, data))).sheets[0]
    expect(grid?.rows.get(2)?.get(2)?.formula).toBe('A2*$A$1+TAX2021(A2)+"A1"+表!A2+LOG10(2)')
  })

  it('says what of a package was lost', async () => {
    expect(await readCodes(changed(rename('xl/styles.xml', 'xl/style.xml')))).toEqual(['import.package-repaired'])
    expect(await readCodes(changed(rename(sheetPart, 'xl/lost.xml')))).toEqual(['import.sheet-damaged'])
    expect(await readCodes(changed(edit(sheetPart, (xml) => strToU8(xml.replace('</row>', '')))))).toEqual([
      'import.sheet-damaged',
    ])
  })
})
