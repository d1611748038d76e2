import {
  ImportedXmlComponent,
  InternalHyperlink,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  LeaderType,
  type ParagraphChild,
} from 'docx'
import { chineseMarks } from './write-paragraph'
import type { WordContents } from '../../../shared/render/docx/plan'

/**
 * The table of contents as Word writes it: one field over the lines that it last made, so that they can be seen in every
 * program, and updated by those that count pages. `right` is where the page numbers end, in twips.
 */
export function writeContents({ depth, entries }: WordContents, right: number): readonly Paragraph[] {
  return entries.map(({ style, text, bookmark }, index) => {
    const line = new InternalHyperlink({
      anchor: bookmark,
      children: [
        new TextRun({ text, font: chineseMarks }),
        new TextRun({ children: [new Tab()] }),
        // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a run like any other; the library's type lists only some
        new PageReference(bookmark, { hyperlink: true }),
      ],
    })
    return new Paragraph({
      style,
      tabStops: [{ type: TabStopType.RIGHT, position: right, leader: LeaderType.DOT }],
      children: [
        ...(index === 0 ? fieldStart(depth) : []),
        line,
        ...(index === entries.length - 1 ? [fieldMark('end')] : []),
      ],
    })
  })
}

const fieldStart = (depth: WordContents['depth']): readonly ParagraphChild[] => [
  fieldMark('begin'),
  instruction(`TOC \\o "1-${depth}" \\h \\z \\u`),
  fieldMark('separate'),
]

function fieldMark(type: 'begin' | 'separate' | 'end'): TextRun {
  return new TextRun({ children: [new ImportedXmlComponent('w:fldChar', { 'w:fldCharType': type })] })
}

function instruction(text: string): TextRun {
  const code = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' })
  code.push(` ${text} `)
  return new TextRun({ children: [code] })
}
