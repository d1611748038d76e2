import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReportText } from '../../../../shared/draft/report-text'
import { readReport } from '../../../../electron/adapters/read-report/read-report'
import { xlsxParts, smallTable, zipParts } from '../../../helpers/package/xlsx-parts'
import { docxFile, docxParts, textParagraph } from '../../../helpers/report/docx-file'

/** A short report that LibreOffice saved as .doc: a title, two headings, a table, a note, tracked changes. */
const oldWord = new Uint8Array(readFileSync(new URL('../../../fixtures/reports/brief.doc', import.meta.url)))

async function read(bytes: Uint8Array): Promise<ReportText> {
  const report = await readReport(bytes, '报告')
  if (!report.ok) throw new Error(JSON.stringify(report.error))
  return report.value
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const report = await readReport(bytes, '报告.docx')
  return report.ok ? 'read' : report.error.map(({ code }) => code).join()
}

function linesOf({ blocks }: ReportText): readonly string[] {
  return blocks.map((block) =>
    block.tag === 'table'
      ? `table ${block.rows.map((row) => row.map(({ text }) => text).join('|')).join(' ')}`
      : `${block.index} ${block.role.tag} ${block.text}`,
  )
}

const lines = [
  '0 title 某市2021年民政工作简报',
  '1 heading 一、社会救助',
  '2 body 年末共有低保对象4.2万人，“城乡统筹”——比上年下降3.1%。',
  'table 指标|数量 床位|5120',
  '3 heading 二、其他',
  '4 body 全文完。',
]

describe('readReport', () => {
  it('reads an old Word document as text with tables and notes, with changes accepted', async () => {
    const report = await read(oldWord)
    expect(linesOf(report)).toEqual(lines)
    expect(report.footnotes).toEqual([{ mark: '1', place: null, text: '含农村低保。' }])
  })

  const text =
    '某市2021年民政工作简报\r\n一、社会救助\r\n年末共有低保对象4.2万人，“城乡统筹”——比上年下降3.1%。\r\n指标\t数量\r\n床位\t5120\r\n二、其他\r\n全文完。\r\n'

  it.each([
    ['UTF-8', strToU8(text)],
    ['UTF-8 with a mark', strToU8(`\ufeff${text}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('reads text in %s', async (_, bytes) => {
    expect(linesOf(await read(bytes))).toEqual(lines)
  })

  it('reads text in GB18030', async () => {
    // 年末有低保对象4.2万人。
    const bytes = Uint8Array.from([
      ...[0xc4, 0xea, 0xc4, 0xa9, 0xd3, 0xd0, 0xb5, 0xcd, 0xb1, 0xa3, 0xb6, 0xd4, 0xcf, 0xf3],
      ...[0x34, 0x2e, 0x32, 0xcd, 0xf2, 0xc8, 0xcb, 0xa1, 0xa3],
    ])
    expect(linesOf(await read(bytes))).toEqual(['0 body 年末有低保对象4.2万人。'])
  })

  it('says what a file is instead of a report', async () => {
    const cut = docxFile(textParagraph('正文。')).slice(0, 900)
    const encrypted = Uint8Array.from(oldWord)
    const stream = Buffer.from(oldWord).indexOf(Buffer.from([0xec, 0xa5]))
    encrypted[stream + 11] = (encrypted[stream + 11] ?? 0) | 1
    expect(await refusalOf(zipParts(xlsxParts(smallTable)))).toBe('read-report.is-workbook')
    expect(await refusalOf(zipParts({ 'content.xml': '<a/>', mimetype: 'x' }))).toBe('read-report.other-format')
    expect(await refusalOf(strToU8('{\\rtf1 hello}'))).toBe('read-report.other-format')
    expect(await refusalOf(strToU8('<!DOCTYPE html><html></html>'))).toBe('read-report.other-format')
    expect(await refusalOf(zipParts({ 'a.txt': 'a' }))).toBe('read-report.not-a-report')
    expect(await refusalOf(new Uint8Array())).toBe('read-report.empty')
    expect(await refusalOf(docxFile(textParagraph(' ')))).toBe('read-report.empty')
    expect(await refusalOf(cut)).toBe('read-report.damaged')
    expect(await refusalOf(encrypted)).toBe('read-report.password')
  })

  it('refuses hostile and damaged documents with a reason', async () => {
    const parts = docxParts(textParagraph('正文。'))
    const changed = (xml: string): Uint8Array => zipParts({ ...parts, 'word/document.xml': xml })
    const deep = `${'<w:ins>'.repeat(300)}${'</w:ins>'.repeat(300)}`
    expect(await refusalOf(changed('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'))).toBe('read-report.entities')
    expect(await refusalOf(changed('<w:document><w:body><w:p>'))).toBe('read-report.damaged')
    expect(await refusalOf(docxFile(deep))).toBe('read-report.damaged')
    expect(await refusalOf(docxFile('<w:p/>'.repeat(250_000)))).toBe('read-report.too-large')
    const without = Object.entries(parts).filter(([name]) => name !== 'word/document.xml')
    expect(await refusalOf(zipParts(Object.fromEntries(without)))).toBe('read-report.not-a-report')
  })

  it('reads a cut old document whole or not at all, and ends with any byte changed', async () => {
    for (let length = 0; length < oldWord.length; length += 331) {
      const report = await readReport(oldWord.slice(0, length), '报告.doc')
      if (report.ok) expect(linesOf(report.value)).toEqual(lines)
    }
    for (let at = 0; at < oldWord.length; at += 97) {
      const changed = Uint8Array.from(oldWord)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await readReport(changed, '报告.doc')
    }
  })
})
