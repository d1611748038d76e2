import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { commentReport } from '../../../../electron/adapters/comment-report/comment-report'
import type { ReportComment } from '../../../../electron/jobs/ports'
import { readReport } from '../../../../electron/adapters/read-report/read-report'
import { packageFaults } from '../../../helpers/package/package-parts'
import { zipParts } from '../../../helpers/package/xlsx-parts'
import { convertAll, hasLibreOffice } from '../../../helpers/workbook/libreoffice'
import { docxFile, docxParts, paragraph, run, textParagraph } from '../../../helpers/report/docx-file'

const stamp = { author: '年报', initials: '年', date: '2022-01-20T08:00:00Z' }
const sentence = '年末有床位4.3万张，增长5.1%。'

function copyOf(bytes: Uint8Array, ...comments: readonly ReportComment[]): Uint8Array {
  const copy = commentReport(bytes, '年报.docx', comments, stamp)
  if (!copy.ok) throw new Error(JSON.stringify(copy.error))
  return copy.value
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

function documentOf(bytes: Uint8Array): string {
  return partsOf(bytes).get('word/document.xml') ?? ''
}

/** The text between the marks of each comment, by its id. */
function commented(bytes: Uint8Array): ReadonlyMap<string, string> {
  const xml = documentOf(bytes)
  return new Map(
    [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>([\s\S]*?)<w:commentRangeEnd w:id="\1"\/>/gu)].map(
      ([, id = '', between = '']) => [
        id,
        [...between.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''),
      ],
    ),
  )
}

async function readTexts(bytes: Uint8Array): Promise<unknown> {
  const report = await readReport(bytes, '年报.docx')
  return report.ok ? report.value.blocks : report.error
}

const at = (text: string, part: string): { start: number; length: number } => ({
  start: text.indexOf(part),
  length: part.length,
})

describe('commentReport', () => {
  it('puts a comment exactly around its place and changes no text', async () => {
    const bytes = docxFile(paragraph(run(sentence, '<w:b/><w:sz w:val="32"/>')))
    const copy = copyOf(
      bytes,
      { paragraph: 0, ...at(sentence, '4.3'), text: '应为 4.4 & <5' },
      { paragraph: 0, ...at(sentence, '5.1%'), text: '应为 5.2%' },
    )
    expect([...commented(copy)]).toEqual([
      ['0', '4.3'],
      ['1', '5.1%'],
    ])
    expect(await readTexts(copy)).toEqual(await readTexts(bytes))
    // Each of the five parts of the run keeps its look.
    expect(documentOf(copy).match(/<w:rPr><w:b\/><w:sz w:val="32"\/><\/w:rPr>/gu)).toHaveLength(5)
    expect(partsOf(copy).get('word/comments.xml')).toContain(
      '<w:comment w:id="0" w:author="年报" w:date="2022-01-20T08:00:00Z" w:initials="年"><w:p><w:r><w:t xml:space="preserve">应为 4.4 &amp; &lt;5</w:t></w:r></w:p></w:comment>',
    )
  })

  it('makes a package that holds together, and keeps every other part byte for byte', () => {
    const bytes = docxFile(textParagraph(sentence), { styles: '', settings: '' })
    const copy = copyOf(bytes, { paragraph: 0, ...at(sentence, '4.3'), text: '核对' })
    const [before, after] = [unzipSync(bytes), unzipSync(copy)]
    expect(packageFaults(partsOf(copy))).toEqual([])
    const changed = ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/document.xml']
    for (const [name, part] of Object.entries(before)) if (!changed.includes(name)) expect(after[name]).toEqual(part)
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual(['word/comments.xml'])
  })

  it('changes nothing of the document but the marks and the runs it splits', () => {
    const bytes = docxFile(textParagraph('前') + textParagraph(sentence) + textParagraph('后'))
    const copy = copyOf(bytes, { paragraph: 1, ...at(sentence, '4.3'), text: '核对' })
    const [before, after] = [documentOf(bytes), documentOf(copy)]
    const [head, tail] = [before.indexOf('年末'), before.indexOf('万张')]
    expect(after.startsWith(before.slice(0, head))).toBe(true)
    expect(after.endsWith(before.slice(tail))).toBe(true)
  })

  it('keeps the comments there are and numbers its own behind them', () => {
    const body = paragraph(
      '<w:commentRangeStart w:id="7"/>' +
        run('低保') +
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>' +
        run('3.1万人'),
    )
    const own = `<w:comment w:id="7" w:author="甲">${textParagraph('旧')}</w:comment>`
    const copy = copyOf(docxFile(body, { comments: own }), { paragraph: 0, start: 2, length: 3, text: '新' })
    expect([...commented(copy)]).toEqual([
      ['7', '低保'],
      ['8', '3.1'],
    ])
    expect(partsOf(copy).get('word/comments.xml')).toContain(`${own}<w:comment w:id="8"`)
  })

  it('goes over runs, links, tracked changes and signs', async () => {
    const body = paragraph(
      `<w:r w:rsidR="00A1"><w:t>共4</w:t></w:r><w:ins w:id="1">${run('3.1')}</w:ins><w:r><w:t>7万</w:t><w:tab/><w:t>人</w:t></w:r>` +
        `<w:hyperlink>${run('含12户')}</w:hyperlink><w:r><w:sym w:font="Wingdings" w:char="F081"/></w:r>` +
        '<m:oMath><m:r><m:t>8</m:t></m:r></m:oMath>',
    )
    const text = '共43.17万\t人含12户①8'
    const bytes = docxFile(body)
    const copy = copyOf(
      bytes,
      ...['43.17', '12', '①', '8'].map((part) => ({ paragraph: 0, ...at(text, part), text: part })),
    )
    expect(documentOf(copy)).toContain(
      '<w:r w:rsidR="00A1"><w:t xml:space="preserve">共</w:t></w:r><w:commentRangeStart',
    )
    expect([...commented(copy).values()].slice(0, 2)).toEqual(['43.17', '12'])
    expect(await readTexts(copy)).toEqual(await readTexts(bytes))
    expect(packageFaults(partsOf(copy))).toEqual([])
  })

  it('splits text that is written with references or without kept spaces', async () => {
    const bytes = docxFile('<w:p><w:r><w:t> R&amp;D经费3亿 </w:t></w:r></w:p>')
    const copy = copyOf(bytes, { paragraph: 0, start: 5, length: 1, text: '核对' })
    expect([...commented(copy).values()]).toEqual(['3'])
    expect(await readTexts(copy)).toEqual(await readTexts(bytes))
  })

  it('works in a document with other prefixes, without relations, and in UTF-16', async () => {
    const parts = docxParts(textParagraph(sentence))
    const other = (parts['word/document.xml'] ?? '').replaceAll('w:', 'x:').replace('xmlns:w', 'xmlns:x')
    const wide = Buffer.from(`\ufeff${other.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    const rest = Object.entries(parts).filter(([name]) => name !== 'word/_rels/document.xml.rels')
    const bytes = zipParts({ ...Object.fromEntries(rest), 'word/document.xml': new Uint8Array(wide) })
    const copy = copyOf(bytes, { paragraph: 0, ...at(sentence, '4.3'), text: '核对' })
    const written = Buffer.from(unzipSync(copy)['word/document.xml'] ?? []).toString('utf16le')
    expect(written).toContain('<x:commentReference x:id="0"/>')
    expect(written).toContain('encoding="UTF-16"')
    expect(await readTexts(copy)).toEqual(await readTexts(bytes))
  })

  it('refuses a place that the document does not have', () => {
    const copy = commentReport(
      docxFile(textParagraph('短')),
      '年报.docx',
      [{ paragraph: 3, start: 0, length: 1, text: '' }],
      stamp,
    )
    expect(copy.ok).toBe(false)
  })

  it('says that only a .docx takes comments', () => {
    const copy = commentReport(new TextEncoder().encode(sentence), '年报.txt', [], stamp)
    expect(copy.ok ? [] : copy.error.map(({ code }) => code)).toEqual(['read-report.docx-only'])
  })

  it.runIf(hasLibreOffice())('opens in LibreOffice, which keeps the comments', { timeout: 60_000 }, () => {
    const bytes = docxFile(textParagraph(sentence) + textParagraph('后'))
    const copy = copyOf(bytes, { paragraph: 0, ...at(sentence, '4.3'), text: '应为4.4' })
    const saved = convertAll(new Map([['copy', copy]]), 'odt', 'odt', 'docx').get('copy') ?? new Uint8Array()
    const content = strFromU8(unzipSync(saved)['content.xml'] ?? new Uint8Array())
    expect(content).toMatch(
      /<office:annotation [\s\S]*应为4\.4[\s\S]*<\/office:annotation>[\s\S]*4\.3[\s\S]*<office:annotation-end/u,
    )
  })
})
