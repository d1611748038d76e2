import ExcelJS from 'exceljs'
import { read as readSheetjs } from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSource } from '../../../../electron/adapters/write-back/open-source'
import { readWorkbook } from '../../../../electron/adapters/read-workbook/read-workbook'
import { cellAddress } from '../../../../shared/sheet/cell-address'
import { cellAt } from '../../../../shared/sheet/cell-grid'
import type { CellContent, CellEdit } from '../../../../shared/write-back/source-cell'
import { compareParts } from '../../../helpers/package/compare-parts'
import { convertAll, hasLibreOffice } from '../../../helpers/workbook/libreoffice'
import { codesOf, valueOf } from '../../../helpers/project/project'
import { buildRichWorkbook } from '../../../helpers/workbook/rich-workbook'

const number = (value: number): CellContent => ({ tag: 'number', number: value })
const text = (value: string): CellContent => ({ tag: 'text', text: value, splice: null })

function write(bytes: Uint8Array, edits: readonly CellEdit[]) {
  return valueOf(valueOf(valueOf(openSource(bytes, '指标.xlsx')).lookAt(edits)).write(edits))
}

const edit = (cell: string, content: CellContent, sheet = '指标'): CellEdit => ({ sheet, cell, content })

/** A workbook of one sheet with this XML, as awkward programs write it. */
function workbookOf(sheetXml: string, strings = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': `<Relationships xmlns="${relations}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="指标" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${relation('r1', 'worksheet', 'worksheets/sheet.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/sheet.xml': sheetXml,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

const sheetOf = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`

function sheetXml(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet.xml'] ?? new Uint8Array())
}

function rowsOf(bytes: Uint8Array): string {
  return /<(?:x:)?sheetData>(.*)<\/(?:x:)?sheetData>/u.exec(sheetXml(bytes))?.[1] ?? ''
}

describe('openSource on a workbook with everything', () => {
  let rich: Uint8Array

  beforeAll(async () => {
    rich = await buildRichWorkbook()
  })

  it('changes one cell and no other byte of any part, where no formula reads it', () => {
    const { bytes, issues } = write(rich, [edit('C3', number(284))])
    const { changed, cells, problems } = compareParts(rich, bytes)
    expect([changed, cells, problems]).toEqual([['xl/worksheets/sheet1.xml'], ['sheet1.xml!C3'], []])
    expect(issues.map(({ code }) => code)).toEqual(['write-back.signed', 'write-back.pivots'])
  })

  it('keeps the compressed bytes of the parts that do not change', () => {
    const { bytes } = write(rich, [edit('C3', number(284))])
    const picture = Buffer.from(unzipSync(rich)['xl/media/image1.png'] ?? [])
    expect(picture.length).toBeGreaterThan(0)
    const directory = (archive: Uint8Array): readonly string[] => Object.keys(unzipSync(archive))
    expect(directory(bytes)).toEqual(directory(rich))
    expect(bytes.length - rich.length).toBeLessThan(40)
  })

  it('takes out the results of formulas that read the cell, also over sheets and names, and asks to compute', () => {
    const { bytes, issues } = write(rich, [edit('D2', number(700))])
    const { cells, problems } = compareParts(rich, bytes)
    expect(problems).toEqual([])
    expect(cells).toEqual(['sheet1.xml!D2', 'sheet1.xml!D4', 'sheet2.xml!B1', 'sheet2.xml!B2'])
    expect(issues.find(({ code }) => code === 'write-back.recalculates')?.parameters).toEqual({ count: 3 })
    const parts = unzipSync(bytes)
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"')
  })

  it('takes a replaced formula out of the list of calculation, the sheet of the next entry kept', () => {
    const chain = (edits: readonly CellEdit[]): string =>
      strFromU8(unzipSync(write(rich, edits).bytes)['xl/calcChain.xml'] ?? new Uint8Array()).replace(
        /<\/?calcChain[^>]*>/gu,
        '',
      )
    expect(chain([edit('D4', number(1))])).toBe('<c r="B1" i="2"/><c r="B2"/><c r="C1"/>')
    expect(chain([edit('B1', number(1), '汇总')])).toBe('<c i="2" r="B2"/><c r="C1"/><c r="D4" i="1"/>')
  })

  it('drops a list of calculation that would be empty, with every word of it', () => {
    const all = [edit('D4', number(1)), ...['B1', 'C1', 'B2'].map((cell) => edit(cell, number(2), '汇总'))]
    const parts = unzipSync(write(rich, all).bytes)
    expect(Object.keys(parts)).not.toContain('xl/calcChain.xml')
    const said = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].map((name) =>
      strFromU8(parts[name] ?? new Uint8Array()),
    )
    expect(said.join()).not.toMatch(/calcChain/u)
    expect(said.join()).toContain('vbaProject')
  })

  it('keeps the raised footnote mark and the styles of a text whose number changes', async () => {
    const splice = { at: 0, length: 5, text: '288.1' }
    const { bytes } = write(rich, [edit('D3', { tag: 'text', text: '288.12)', splice })])
    const grid = valueOf(await readWorkbook(bytes, '指标.xlsx')).sheets[0]
    const cell = grid && cellAt(grid, 3, 4)
    expect(cell?.runs).toEqual([
      { text: '288.1', superscript: false },
      { text: '2)', superscript: true },
    ])
  })

  it('keeps style, comment, validation, merge and picture as exceljs and SheetJS see them', async () => {
    const { bytes } = write(rich, [edit('C2', number(760)), edit('A8', text('注：a < b & "c"'))])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.slice().buffer)
    const sheet = workbook.getWorksheet('指标')
    const cell = sheet?.getCell('C2')
    expect([cell?.value, cell?.font.name, cell?.note !== undefined]).toEqual([760, '仿宋', true])
    expect(sheet?.getCell('C3').dataValidation.type).toBe('decimal')
    expect(sheet?.getCell('A8').value).toBe('注：a < b & "c"')
    expect([sheet?.getCell('B8').isMerged, sheet?.getImages().length]).toEqual([true, 1])
    const other = readSheetjs(bytes).Sheets['指标'] as Readonly<Record<string, { readonly v?: unknown }>> | undefined
    expect([other?.['C2']?.v, other?.['A8']?.v]).toEqual([760, '注：a < b & "c"'])
  })

  it.skipIf(!hasLibreOffice())('opens in LibreOffice, which computes what is stale', async () => {
    const { bytes } = write(rich, [edit('D2', number(700))])
    const converted = convertAll(new Map([['copy', bytes]]), 'xlsx:Calc MS Excel 2007 XML', 'xlsx')
    const sheets = valueOf(await readWorkbook(converted.get('copy') ?? new Uint8Array(), 'copy.xlsx')).sheets
    const valueAt = (row: number, column: number): unknown => {
      const value = sheets[1] && cellAt(sheets[1], row, column)?.value
      return value?.tag === 'number' ? value.number : value
    }
    expect([valueAt(1, 2), valueAt(1, 3), valueAt(2, 2)]).toEqual([1400, 764.3, 1464.3])
  })
})

describe('openSource on awkward XML', () => {
  it('writes under prefixed tags, into rows and cells without addresses', () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c s="0"><x:v>2</x:v></x:c></x:row><x:row/></x:sheetData></x:worksheet>'
    const { bytes } = write(workbookOf(xml), [edit('B1', number(5)), edit('C1', text('—')), edit('A2', number(7))])
    expect(rowsOf(bytes)).toBe(
      '<x:row><x:c><x:v>1</x:v></x:c><x:c s="0"><x:v>5</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>—</x:t></x:is></x:c></x:row>' +
        '<x:row><x:c r="A2"><x:v>7</x:v></x:c></x:row>',
    )
  })

  it('puts new cells in the order of rows and columns', () => {
    const xml = sheetOf(
      '<row r="2"><c r="B2"><v>1</v></c><c r="E2"><v>1</v></c></row><row r="5"/><row r="9"><c r="A9"/></row>',
    )
    const cells = ['A2', 'C2', 'D2', 'F2', 'A1', 'B5', 'A7', 'B7', 'A9', 'A12']
    const { bytes } = write(
      workbookOf(xml),
      cells.map((cell, at) => edit(cell, number(at))),
    )
    expect(
      rowsOf(bytes)
        .match(/r="\w+"/gu)
        ?.join(' '),
    ).toBe(
      'r="1" r="A1" r="2" r="A2" r="B2" r="C2" r="D2" r="E2" r="F2" r="5" r="B5" r="7" r="A7" r="B7" r="9" r="A9" r="12" r="A12"',
    )
  })

  it('keeps everything between, comments and quotes included, and drops what speaks of the old content', () => {
    const before = `<!-- <c r="A1"> --><row r="1" x="a>b"><c r='A1' s='3' t="s" vm="1"><v>0</v></c>  <c r="B1"><v>2</v></c></row>`
    const { bytes } = write(workbookOf(sheetOf(before), '<si><t>旧</t></si>'), [edit('A1', number(1.5))])
    expect(rowsOf(bytes)).toBe(before.replace(`t="s" vm="1"><v>0</v>`, '><v>1.5</v>').replace(`s='3' >`, `s='3'>`))
  })

  it('writes texts with signs of XML, spaces and line ends so that they are read as they are', async () => {
    const awkward = '  <a & b>\n"c" _x0041_ \u0001 '
    const { bytes } = write(workbookOf(sheetOf('<row r="1"><c r="A1"/></row>')), [edit('A1', text(awkward))])
    const [grid] = valueOf(await readWorkbook(bytes, '指标.xlsx')).sheets
    expect(grid && cellAt(grid, 1, 1)?.value).toEqual({ tag: 'text', text: awkward })
  })

  it('tells formulas that others hang on, and cells inside an array', () => {
    const xml = sheetOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1:C2">B1:B2</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><v>1</v></c></row>',
    )
    const wanted = ['A1', 'A2', 'C1', 'C2', 'B1'].map((cell) => ({ sheet: '指标', cell }))
    const source = valueOf(valueOf(openSource(workbookOf(xml), '指标.xlsx')).lookAt(wanted))
    expect(wanted.map(({ cell }) => source.cellAt('指标', cell)?.formula)).toEqual([
      { text: 'B1*2', isBound: true },
      { text: 'B1*2', isBound: false },
      { text: 'B1:B2', isBound: true },
      { text: 'B1:B2', isBound: true },
      null,
    ])
    expect(source.foresee([edit('B2', number(1))])[0]?.parameters).toEqual({ count: 2 })
  })

  it('sends a cell of a merge to its upper left one', () => {
    const xml = sheetOf('<row r="1"><c r="A1"><v>3</v></c></row>').replace(
      '</worksheet>',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    )
    const source = valueOf(valueOf(openSource(workbookOf(xml), '指标.xlsx')).lookAt([{ sheet: '指标', cell: 'B2' }]))
    expect(source.cellAt('指标', 'B2')).toMatchObject({ address: 'A1', value: { number: 3 } })
  })

  it('refuses what is no .xlsx, and an archive that it cannot take apart', () => {
    const csv = strToU8('指标,2022\n结婚,1\n')
    expect(codesOf(openSource(csv, '指标.csv'))).toEqual(['write-back.format'])
    const damaged = workbookOf(sheetOf('')).slice()
    damaged[60] = (damaged[60] ?? 0) ^ 0xff
    expect(openSource(damaged, '指标.xlsx').ok).toBe(false)
  })
})

describe('writing back any cells', () => {
  const content = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => number(Object.is(value, -0) ? 0 : value)),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map(text),
    fc.constant<CellContent>({ tag: 'blank' }),
  )
  const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) })
  const cells = fc.uniqueArray(fc.record({ place, content }), {
    minLength: 1,
    maxLength: 10,
    selector: ({ place: { row, column } }) => `${row}:${column}`,
  })
  /** Rows of a sheet with gaps, with and without addresses. */
  const base = fc.array(fc.record({ isAddressed: fc.boolean(), cells: fc.array(fc.boolean(), { maxLength: 6 }) }), {
    maxLength: 8,
  })

  it('changes these and no other, whatever the sheet looks like', async () => {
    await fc.assert(
      fc.asyncProperty(base, cells, async (rows, edits) => {
        const xml = rows
          .map(({ isAddressed, cells: own }, at) => {
            const inside = own.map((isThere, column) => {
              const address = isAddressed ? ` r="${cellAddress(at + 1, column + 1)}"` : ''
              return isThere || !isAddressed ? `<c${address}><v>${at * 10 + column}</v></c>` : ''
            })
            return `<row${isAddressed ? ` r="${at + 1}"` : ''}>${inside.join('')}</row>`
          })
          .join('')
        const before = workbookOf(sheetOf(xml))
        const wanted = edits.map((entry) => edit(cellAddress(entry.place.row, entry.place.column), entry.content))
        const { bytes } = write(before, wanted)
        const [old, now] = await Promise.all(
          [before, bytes].map(async (chunk) => valueOf(await readWorkbook(chunk, '指标.xlsx')).sheets[0]),
        )
        const changed = new Map(wanted.map(({ cell, content: own }) => [cell, own]))
        for (let row = 1; row <= 13; row += 1) {
          for (let column = 1; column <= 9; column += 1) {
            const own = changed.get(cellAddress(row, column))
            const found = now && cellAt(now, row, column)?.value
            if (own === undefined) expect(found).toEqual(old && cellAt(old, row, column)?.value)
            else if (own.tag === 'blank') expect(found).toBeUndefined()
            else if (own.tag === 'number') expect(found).toEqual(own)
            else expect(found).toEqual({ tag: 'text', text: own.text })
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
