import { describe, expect, it } from 'vitest'
import type { ReportText } from '../../../../shared/draft/report-text'
import { readReport } from '../../../../electron/adapters/read-report/read-report'
import { docxFile, paragraph, run, textParagraph, type DocxContent } from '../../../helpers/report/docx-file'

async function read(body: string, content: DocxContent = {}): Promise<ReportText> {
  const report = await readReport(docxFile(body, content), '年报.docx')
  if (!report.ok) throw new Error(JSON.stringify(report.error))
  return report.value
}

async function textsOf(body: string, content: DocxContent = {}): Promise<readonly string[]> {
  const { blocks } = await read(body, content)
  return blocks.flatMap((block) => (block.tag === 'paragraph' ? [block.text] : []))
}

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('the text of a paragraph', () => {
  it('joins a number that is split over runs', async () => {
    const body = paragraph(run('有床位4') + run('3', '<w:b/>') + run('.') + run('17万张'))
    expect(await textsOf(body)).toEqual(['有床位43.17万张'])
  })

  it('takes white space at the ends of a w:t only where it is kept, and breaks within as spaces', async () => {
    const body = paragraph(
      '<w:r><w:t> 一 </w:t></w:r><w:r><w:t xml:space="preserve"> 二 </w:t></w:r><w:r><w:t>三\n四</w:t></w:r>',
    )
    expect(await textsOf(body)).toEqual(['一 二 三 四'])
  })

  it('accepts tracked changes: what was inserted and moved here stays, what was deleted and moved away goes', async () => {
    const body = paragraph(
      run('共') +
        '<w:del w:id="1"><w:r><w:delText>100</w:delText></w:r></w:del>' +
        `<w:ins w:id="2">${run('120')}</w:ins>` +
        `<w:moveFrom w:id="3">${run('（旧）')}</w:moveFrom><w:moveTo w:id="4">${run('个')}</w:moveTo>`,
    )
    const report = await read(body)
    expect(report.blocks[0]).toMatchObject({ text: '共120个' })
    expect(report.leftOut).toEqual([{ what: 'deletion', count: 1 }])
  })

  it('joins a paragraph whose mark is deleted with the next one and counts both as one', async () => {
    const body =
      paragraph(run('前半，'), '<w:rPr><w:del w:id="1"/></w:rPr>') + textParagraph('后半。') + textParagraph('下一段。')
    const { blocks } = await read(body)
    expect(blocks).toMatchObject([
      { index: 0, text: '前半，后半。' },
      { index: 1, text: '下一段。' },
    ])
  })

  it('reads properties as they are, not as a tracked change found them', async () => {
    const body = paragraph(
      '<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>看得见</w:t></w:r>',
    )
    expect(await textsOf(body)).toEqual(['看得见'])
  })

  it('shows fields by their result: simple, complex, one in another, and none of the instruction', async () => {
    const body = paragraph(
      run('甲') +
        `<w:fldSimple w:instr=" DOCPROPERTY n ">${run('12')}</w:fldSimple>` +
        run('乙') +
        field(' IF ', run('34')) +
        run('丙') +
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field(' SEQ ', run('5'))}` +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('多')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    )
    expect(await textsOf(body)).toEqual(['甲12乙34丙多'])
  })

  it('reads what an EQ field draws: a circled number and a fraction', async () => {
    const equation = (instruction: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = paragraph(equation(' eq \\o\\ac(○,3) ') + run('占') + equation(' EQ \\f(1,2) '))
    expect(await textsOf(body)).toEqual(['③占1/2'])
  })

  it('leaves hidden letters out, by run, character style and paragraph style', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="p"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body =
      paragraph(
        run('一') + run('二', '<w:vanish/>') + run('三', '<w:rStyle w:val="h"/>') + run('四', '<w:vanish w:val="0"/>'),
      ) +
      textParagraph('全藏', '<w:pStyle w:val="p"/>') +
      textParagraph('后')
    const { blocks } = await read(body, { styles })
    expect(blocks).toMatchObject([
      { index: 0, text: '一四' },
      { index: 1, text: '' },
      { index: 2, text: '后' },
    ])
  })

  it('reads tabs, breaks, hyphens and symbols as signs', async () => {
    const body = paragraph(
      '<w:r><w:t>甲</w:t><w:tab/><w:t>2016</w:t><w:noBreakHyphen/><w:t>2020</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/>' +
        '<w:cr/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F081"/><w:t>5</w:t><w:softHyphen/></w:r>',
    )
    expect(await textsOf(body)).toEqual(['甲\t2016-2020\n乙\n≥①5'])
  })

  it('names a symbol that is no letter as a picture', async () => {
    const report = await read(paragraph(run('电话') + '<w:r><w:sym w:font="Webdings" w:char="F0C9"/></w:r>'))
    expect(report.leftOut).toEqual([{ what: 'picture', count: 1 }])
  })

  it('keeps a raised digit apart from the number before it', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>'
    const body = paragraph(run('面积3.5万m') + run('2', raised) + run('，见注') + run('[1]', raised))
    expect(await textsOf(body)).toEqual(['面积3.5万m²，见注[1]'])
  })

  it('looks into content controls, links, smart tags and directions, and leaves placeholders out', async () => {
    const body = paragraph(
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('7')}</w:sdtContent></w:sdt>` +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>` +
        `<w:hyperlink>${run('8')}</w:hyperlink><w:smartTag><w:smartTagPr/>${run('9')}</w:smartTag>` +
        `<w:dir w:val="ltr">${run('10')}</w:dir><w:bdo w:val="ltr">${run('11')}</w:bdo>`,
    )
    expect(await textsOf(body)).toEqual(['7891011'])
  })

  it('takes the character of an annotated one, and the letters of formulas', async () => {
    const body = paragraph(
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yì')}</w:rt><w:rubyBase>${run('邑')}</w:rubyBase></w:ruby></w:r>` +
        '<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>',
    )
    expect(await textsOf(body)).toEqual(['邑3/4'])
  })

  it('chooses one of the alternatives, and names text boxes, pictures and charts as left out', async () => {
    const box = `<w:drawing><wps:txbx><w:txbxContent>${textParagraph('框中 99 人')}</w:txbxContent></wps:txbx></w:drawing>`
    const report = await read(
      paragraph(
        run('正文') +
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${textParagraph('框中 99 人')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
          '<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:drawing><a:graphicData><c:chart xmlns:c="c"/></a:graphicData></w:drawing></w:r>',
      ) + textParagraph('下段'),
    )
    expect(report.blocks).toMatchObject([
      { index: 0, text: '正文' },
      { index: 1, text: '下段' },
    ])
    expect(report.leftOut).toEqual([
      { what: 'text-box', count: 1 },
      { what: 'picture', count: 1 },
      { what: 'chart', count: 1 },
    ])
  })

  it('counts contents entries among the paragraphs and does not show them', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
    const body =
      textParagraph('目录外') +
      paragraph(
        `${begin}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、综合')}<w:r><w:tab/></w:r>${run('1')}`,
      ) +
      paragraph(run('二、救助\t3') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${textParagraph('三、福利\t5')}</w:sdtContent></w:sdt>` +
      textParagraph('正文。')
    const { blocks } = await read(body)
    expect(blocks.map((block) => [block.index, block.tag === 'paragraph' ? block.text : ''])).toEqual([
      [0, '目录外'],
      [4, '正文。'],
    ])
  })

  it('counts headers, comments and embedded objects as left out', async () => {
    const report = await read(paragraph(run('正文') + '<w:r><w:object/></w:r>'), {
      header: textParagraph('某市民政局'),
      comments: `<w:comment w:id="0">${textParagraph('核对')}</w:comment>`,
    })
    expect(report.leftOut).toEqual([
      { what: 'embedded-object', count: 1 },
      { what: 'header-or-footer', count: 1 },
      { what: 'comment', count: 1 },
    ])
  })
})

describe('tables', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${textParagraph(text)}</w:tc>`
  const row = (cells: string, properties = ''): string =>
    `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`

  it('stand in their place, are not counted as paragraphs, and give their spans', async () => {
    const table =
      '<w:tbl>' +
      row(cell('指标', '<w:vMerge w:val="restart"/>') + cell('2021年', '<w:gridSpan w:val="2"/>')) +
      row(cell('', '<w:vMerge/>') + cell('数量') + cell('增长')) +
      row(cell('床位', '') + cell('43.1'), '<w:gridBefore w:val="1"/>') +
      row(cell('删去的行'), '<w:del w:id="9"/>') +
      '</w:tbl>'
    const { blocks } = await read(textParagraph('前') + table + textParagraph('后'))
    expect(blocks.map(({ tag, index }) => [tag, index])).toEqual([
      ['paragraph', 0],
      ['table', 0],
      ['paragraph', 1],
    ])
    expect(blocks[1]).toMatchObject({
      rows: [
        [
          { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: '指标' },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: '2021年' },
        ],
        [
          { row: 1, column: 1, text: '数量' },
          { row: 1, column: 2, text: '增长' },
        ],
        [
          { row: 2, column: 1, text: '床位' },
          { row: 2, column: 2, text: '43.1' },
        ],
      ],
    })
  })

  it('give the paragraphs of a cell as lines', async () => {
    const { blocks } = await read(
      `<w:tbl><w:tr><w:tc>${textParagraph('养老')}${textParagraph('床位')}</w:tc></w:tr></w:tbl>`,
    )
    expect(blocks[0]).toMatchObject({ rows: [[{ text: '养老\n床位' }]] })
  })
})

describe('notes', () => {
  const note = (kind: string, id: number, text: string): string =>
    `<w:${kind} w:id="${id}">${textParagraph(text)}</w:${kind}>`
  const separator = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'

  it('are counted in reading order with the place of their marks', async () => {
    const body = paragraph(
      '<w:r><w:t>低保</w:t><w:footnoteReference w:id="5"/><w:t>对象</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>' +
        '<w:r><w:endnoteReference w:id="1"/></w:r>',
    )
    const { footnotes, blocks } = await read(body, {
      footnotes: separator + note('footnote', 2, '第二条。') + note('footnote', 5, '第一条。'),
      endnotes: note('endnote', 1, '尾注。'),
      settings: '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>',
    })
    expect(blocks[0]).toMatchObject({ text: '低保对象' })
    expect(footnotes).toEqual([
      { mark: '①', place: { paragraph: 0, offset: 2 }, text: '第一条。' },
      { mark: '②', place: { paragraph: 0, offset: 4 }, text: '第二条。' },
      { mark: 'i', place: { paragraph: 0, offset: 4 }, text: '尾注。' },
    ])
  })
})

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const list = (id: number, at = 0): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%3.%4', '<w:isLgl/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'

  async function numbersOf(...levels: readonly (readonly [number, number] | null)[]): Promise<readonly string[]> {
    const body = levels.map((entry) => textParagraph('条目', entry === null ? '' : list(...entry))).join('')
    const { blocks } = await read(body, { numbering })
    return blocks.flatMap((block) => (block.tag === 'paragraph' ? [block.number] : []))
  }

  it('count in Chinese and in digits, and begin anew below a higher level', async () => {
    const numbers = await numbersOf([1, 0], [1, 1], [1, 2], [1, 2], [1, 1], [1, 2], [1, 0], null, [1, 1])
    expect(numbers).toEqual(['一、', '（一）', '1.', '2.', '（二）', '1.', '二、', '', '（一）'])
  })

  it('go past ten, and write the levels above in digits where the list says so', async () => {
    const numbers = await numbersOf(...Array.from({ length: 12 }, () => [1, 0] as const), [1, 3])
    expect(numbers.slice(9)).toEqual(['十、', '十一、', '十二、', '12.1.1'])
  })

  it('begin anew where a list overrides the start, else go on over lists of one definition', async () => {
    expect(await numbersOf([1, 2], [1, 2], [3, 2], [1, 2])).toEqual(['1.', '2.', '1.', '2.'])
  })

  it('show bullets as signs, and nothing for a list that is switched off or not there', async () => {
    expect(await numbersOf([2, 0], [0, 0], [9, 0])).toEqual(['•', '', ''])
  })

  it('come from the style of a paragraph, at the level that names the style', async () => {
    const styled = numbering.replace(
      '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/>',
      '<w:pStyle w:val="topic"/>$&',
    )
    const styles =
      '<w:style w:type="paragraph" w:styleId="topic"><w:name w:val="topic"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const { blocks } = await read(textParagraph('社会救助', '<w:pStyle w:val="topic"/>'), { numbering: styled, styles })
    expect(blocks[0]).toMatchObject({ number: '（一）', text: '社会救助' })
  })
})
