import ExcelJS from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../electron/adapters/read-workbook/read-workbook'
import { inspectReport } from '../../../../electron/jobs/import/inspect-workbook'
import { cellAt, type WorkbookGrid } from '../../../../shared/sheet/cell-grid'
import { recognise } from '../../../../shared/import/table/recognise'

const write = async (build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  build(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const read = async (bytes: Uint8Array): Promise<WorkbookGrid> => {
  const result = await readWorkbook(bytes, '指标.xlsx')
  if (!result.ok) throw new Error(result.error.map((issue) => issue.code).join())
  return result.value
}

const codesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const result = await readWorkbook(bytes, '指标.xlsx')
  return result.ok ? result.value.damage.map((entry) => entry.code) : result.error.map((issue) => issue.code)
}

/** Changes the parts of a workbook's package. */
const edit = (bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(parts)
}

const sample = (): Promise<Uint8Array> =>
  write((workbook) => {
    const sheet = workbook.addWorksheet('社会救助')
    sheet.addRows([['社会救助基本情况（万人）'], ['指标', 2021, 2022], ['低保对象', 4.5, 4.1], ['特困人员', 1.25, 1.2]])
    sheet.getCell('A4').value = { richText: [{ text: '特困人员' }, { text: '1)', font: { vertAlign: 'superscript' } }] }
    sheet.mergeCells('A1:C1')
  })

describe('readWorkbook', () => {
  it('reads text, numbers, formulas, shared formulas, errors, formats, comments and merges', async () => {
    const grid = (
      await read(
        await write((workbook) => {
          const sheet = workbook.addWorksheet('表')
          sheet.getCell('A1').value = '指标'
          sheet.mergeCells('A1:B1')
          sheet.getCell('A2').value = 12.5
          sheet.getCell('A2').numFmt = '0.0%'
          sheet.getCell('A3').value = { formula: 'A2*2', result: 25 }
          sheet.getCell('A4').value = { error: '#DIV/0!' }
          sheet.getCell('A5').value = {
            formula: 'A2+1',
            result: 13.5,
            shareType: 'shared',
            ref: 'A5:A6',
          } as ExcelJS.CellValue
          sheet.getCell('A6').value = { sharedFormula: 'A5', result: 26 }
          sheet.getCell('A2').note = '初步数'
          sheet.getCell('C1').value = { text: '链接', hyperlink: 'https://example.com' }
        }),
      )
    ).sheets[0]
    if (!grid) throw new Error('no sheet')
    expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }])
    expect(cellAt(grid, 1, 2)).toBeUndefined()
    expect(cellAt(grid, 2, 1)).toMatchObject({ value: { number: 12.5 }, numberFormat: '0.0%', comment: '初步数' })
    expect(cellAt(grid, 3, 1)).toMatchObject({ value: { number: 25 }, formula: 'A2*2' })
    expect(cellAt(grid, 4, 1)?.value).toEqual({ tag: 'error', error: '#DIV/0!' })
    expect(cellAt(grid, 6, 1)).toMatchObject({ value: { number: 26 }, formula: 'A3+1' })
    expect(cellAt(grid, 1, 3)?.value).toEqual({ tag: 'text', text: '链接' })
  })

  it('reads dates as calendar days in both date systems', async () => {
    for (const date1904 of [false, true]) {
      const grid = await read(
        await write((workbook) => {
          workbook.properties.date1904 = date1904
          const cell = workbook.addWorksheet('表').getCell('A1')
          cell.value = new Date(Date.UTC(2021, 11, 31))
          cell.numFmt = 'yyyy-mm-dd'
        }),
      )
      expect(grid.sheets[0]?.rows.get(1)?.get(1)?.value).toEqual({ tag: 'date', year: 2021, month: 12, day: 31 })
    }
  })

  it('keeps rich-text runs with their superscripts, hidden rows, columns and sheets', async () => {
    const { sheets } = await read(
      await write((workbook) => {
        const sheet = workbook.addWorksheet('表')
        sheet.getCell('A1').value = { richText: [{ text: '99,7' }, { text: '2)', font: { vertAlign: 'superscript' } }] }
        sheet.getCell('B2').value = 1
        sheet.getRow(2).hidden = true
        sheet.getColumn(2).hidden = true
        workbook.addWorksheet('底稿', { state: 'hidden' }).getCell('A1').value = 1
      }),
    )
    expect(sheets[0]?.rows.get(1)?.get(1)).toMatchObject({
      runs: [
        { text: '99,7', superscript: false },
        { text: '2)', superscript: true },
      ],
    })
    expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([2])
    expect([...(sheets[0]?.hiddenColumns ?? [])]).toEqual([2])
    expect(sheets[1]?.visibility).toBe('hidden')
  })

  it('reads sheets whose parts have other names', async () => {
    const bytes = await sample()
    const renamed = edit(bytes, (parts) => {
      const sheet = parts['xl/worksheets/sheet1.xml']
      if (!sheet) throw new Error('no sheet')
      parts['xl/worksheets/sheet.xml'] = sheet
      delete parts['xl/worksheets/sheet1.xml']
      for (const name of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml']) {
        const part = parts[name]
        if (part)
          parts[name] = strToU8(new TextDecoder().decode(part).replace('worksheets/sheet1.xml', 'worksheets/sheet.xml'))
      }
    })
    const workbook = await read(renamed)
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['社会救助'])
    expect(workbook.sheets[0]?.rows.get(3)?.get(2)?.value).toEqual({ tag: 'number', number: 4.5 })
    const marked = workbook.sheets[0]?.rows.get(4)?.get(1)
    expect(marked?.runs?.map((run) => run.superscript)).toEqual([false, true])
    expect(workbook.damage).toEqual([])
  })

  it('reads cells without addresses at their place', async () => {
    const bare = edit(await sample(), (parts) => {
      const sheet = parts['xl/worksheets/sheet1.xml']
      if (sheet) {
        parts['xl/worksheets/sheet1.xml'] = strToU8(
          new TextDecoder()
            .decode(sheet)
            .replace(/(<(?:c|row)\b[^>]*?) r="[^"]*"/gu, '$1')
            .replace(/<mergeCells.*<\/mergeCells>/u, ''),
        )
      }
    })
    const grid = (await read(bare)).sheets[0]
    expect(grid?.rows.get(4)?.get(3)?.value).toEqual({ tag: 'number', number: 1.2 })
  })

  it('reads dates that are written in words', async () => {
    const worded = edit(await sample(), (parts) => {
      const sheet = parts['xl/worksheets/sheet1.xml']
      if (!sheet) throw new Error('no sheet')
      const row = '<row r="5"><c r="A5" t="d"><v>2021-12-31</v></c></row></sheetData>'
      parts['xl/worksheets/sheet1.xml'] = strToU8(new TextDecoder().decode(sheet).replace('</sheetData>', row))
    })
    expect((await read(worded)).sheets[0]?.rows.get(5)?.get(1)?.value).toMatchObject({
      tag: 'date',
      year: 2021,
      month: 12,
    })
  })

  it('does not pass half a sheet for a whole one', async () => {
    const cut = edit(await sample(), (parts) => {
      parts['xl/worksheets/sheet1.xml'] = (parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).slice(0, 600)
    })
    const workbook = await read(cut)
    expect(workbook.sheets).toEqual([])
    expect(workbook.damage.map((entry) => entry.code)).toEqual(['import.sheet-damaged'])
  })

  it('keeps names, merges and empty rows over whole sheets from exhausting memory', async () => {
    const heavy = edit(await sample(), (parts) => {
      const change = (name: string, from: string, to: string): void => {
        const part = parts[name]
        if (part) parts[name] = strToU8(new TextDecoder().decode(part).replace(from, to))
      }
      const names = '<definedNames><definedName name="all">社会救助!$A$1:$XFD$1048576</definedName></definedNames>'
      change('xl/workbook.xml', '</sheets>', `</sheets>${names}`)
      change(
        'xl/worksheets/sheet1.xml',
        '<mergeCell ref="A1:C1"/>',
        '<mergeCell ref="A1:C1"/><mergeCell ref="A9:XFD1048576"/>',
      )
    })
    const grid = (await read(heavy)).sheets[0]
    expect(grid?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }])
    expect(grid?.rows.size).toBe(4)
  })

  it('imports the sound sheets and names the one whose checksum fails', async () => {
    const bytes = await write((workbook) => {
      workbook.addWorksheet('好').addRow(['指标', 2021])
      const bad = workbook.addWorksheet('坏')
      for (let row = 0; row < 50; row++) bad.addRow([`指标${row}`, Math.sin(row)])
    })
    const broken = corrupt(bytes, 'xl/worksheets/sheet2.xml')
    const workbook = await read(broken)
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['好'])
    expect(workbook.damage).toEqual([{ code: 'import.sheet-damaged', sheet: '坏', detail: 'xl/worksheets/sheet2.xml' }])
  })

  it('repairs a broken list of root relations and says so', async () => {
    const broken = edit(await sample(), (parts) => {
      parts['_rels/.rels'] = strToU8('CORRUPTED')
    })
    const workbook = await read(broken)
    expect(workbook.sheets[0]?.rows.size).toBe(4)
    expect(workbook.damage).toEqual([{ code: 'import.package-repaired', sheet: null, detail: '_rels/.rels' }])
  })

  it.each([
    ['nothing', new Uint8Array(), 'import.empty-file'],
    ['a PDF', strToU8('%PDF-1.7'), 'import.not-a-workbook'],
    ['an empty archive', zipSync({}), 'import.empty-package'],
    ['a cut archive', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 60), 'import.damaged-package'],
    ['an archive of something else', zipSync({ 'readme.txt': strToU8('x') }), 'import.not-a-workbook'],
    [
      'an OpenDocument text',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<d><body><text/></body></d>'),
      }),
      'import.not-a-workbook',
    ],
    ['a cut .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'import.damaged-package'],
  ])('refuses %s with a clear issue', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code])
  })

  it('refuses entities and bombs before anything is expanded', async () => {
    const entities = edit(await sample(), (parts) => {
      parts['xl/styles.xml'] = strToU8(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><styleSheet>&a;</styleSheet>',
      )
    })
    expect(await codesOf(entities)).toEqual(['import.entities'])
    const bomb = Buffer.from(await sample())
    bomb.writeUInt32LE(130 * 1024 * 1024, bomb.lastIndexOf('xl/styles.xml') - 46 + 24)
    expect(await codesOf(new Uint8Array(bomb))).toEqual(['import.too-large'])
  })

  it('reads far-off cells without walking the empty ones', async () => {
    const bytes = await write((workbook) => {
      const sheet = workbook.addWorksheet('表')
      sheet.getCell('A1').value = '指标'
      sheet.getCell('XFD1048576').value = 1
    })
    const started = Date.now()
    const grid = (await read(bytes)).sheets[0]
    expect(grid?.rows.get(1_048_576)?.get(16_384)?.value).toEqual({ tag: 'number', number: 1 })
    recognise({ file: 'x', sheets: grid ? [grid] : [], damage: [] })
    // Walking them would take hours.
    expect(Date.now() - started).toBeLessThan(60_000)
  })
})

describe('inspectReport', () => {
  it('prints hedged numbers as bounds, and periods, units and places of every figure', async () => {
    const bytes = await write((workbook) => {
      const sheet = workbook.addWorksheet('救助')
      sheet.addRows([
        ['指标', '单位', 2021, '2013-2022年累计'],
        ['救助资金', '亿元', '近3.7', 14.27],
        ['临时救助', '万人次', 6.61, '—'],
      ])
    })
    const report = inspectReport(recognise(await read(bytes)))
    expect(report.figures.find((figure) => figure.cell === 'C2')).toMatchObject({
      sheet: '救助',
      value: null,
      approximate: 3.7,
      qualifier: { word: '近', sense: 'below', text: '近3.7' },
      period: '2021',
      unit: '亿元',
      indicator: '救助资金',
    })
    expect(report.figures.find((figure) => figure.cell === 'D2')).toMatchObject({
      value: 14.27,
      period: null,
      span: '2013~2022',
    })
    expect(report.figures.find((figure) => figure.cell === 'D3')).toMatchObject({ value: null, missing: 'none' })
    expect(report.issues.every((issue) => issue.message.length > 0)).toBe(true)
  })
})

/** Flips a byte inside the packed data of one part, so that its checksum fails. */
function corrupt(bytes: Uint8Array, part: string): Uint8Array {
  const copy = bytes.slice()
  const name = Buffer.from(part)
  const at = Buffer.from(copy.buffer).indexOf(name)
  copy[at + name.length + 40] = (copy[at + name.length + 40] ?? 0) ^ 0xff
  return copy
}
