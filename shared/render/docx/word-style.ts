import type { StyleProfile, TextStyle } from '../style/style-profile'
import { wordFont, type WordFont } from './word-font'

/** A paragraph style of the Word document. Lengths in pt, indents in ems. */
export interface WordStyle {
  readonly id: StyleId
  /** Word's own English name for a style it knows, which Chinese programs show in Chinese; Chinese for the others. */
  readonly name: string
  readonly font: WordFont
  readonly size: number
  readonly pitch: number
  readonly colour: string
  readonly align: TextStyle['align']
  readonly firstIndent: number
  readonly sideIndent: number
  readonly before: number
  readonly after: number
  /** Stays on the page of what follows. */
  readonly keepNext: boolean
  /** 0 is the highest level of headings; null is running text. */
  readonly outline: number | null
  /** The style of the paragraph that one begins behind it. */
  readonly next: StyleId
  /** Between characters, in pt: Word rounds sizes to half points, and 28 characters of 三号 must still fill the line. */
  readonly spacing: number
  /** Whether the page has a grid, which the text keeps by its own measures: programs differ in snapping to one. */
  readonly hasGrid: boolean
  /** A line of text takes the pitch; a line with a chart in it as much as that needs. */
  readonly isExact: boolean
}

const names = {
  Normal: 'Normal',
  Title: 'Title',
  Subtitle: 'Subtitle',
  Byline: '署名',
  Lead: '导语',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  BodyText: 'Body Text',
  Caption: 'caption',
  Chart: '图',
  TableUnit: '表格单位',
  TableHeader: '表头',
  TableText: '表格文字',
  TableGroup: '表格分组',
  TableNote: '表注',
  ReportNote: '说明',
  FootnoteText: 'footnote text',
  Attachment: '附件说明',
  SignOff: '落款',
  Signature: 'Signature',
  Cover: '封面',
  TOCHeading: 'TOC Heading',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
  Header: 'header',
  Footer: 'footer',
} as const

/** The id of a paragraph style of the document. */
export type StyleId = keyof typeof names

/** Paragraph styles of a profile, the base style first. */
export function buildWordStyles(profile: StyleProfile): readonly WordStyle[] {
  const { text, table } = profile
  const plain = { ...text.body, firstIndent: 0, sideIndent: 0, before: 0, after: 0 }
  const head = { keepNext: true, next: 'BodyText' } as const
  const style = (id: StyleId, look: TextStyle, extra: Extra = {}): WordStyle => {
    const { size, pitch, colour, align, firstIndent, sideIndent, before, after } = look
    return {
      id,
      name: names[id],
      font: wordFont(look.face),
      ...{ size, pitch, colour, align, firstIndent, sideIndent, before, after },
      ...{ keepNext: false, outline: null, next: id, isExact: true },
      spacing: profile.grid === null ? 0 : size - wordSize(size),
      hasGrid: profile.grid !== null,
      ...extra,
    }
  }
  return [
    style('Normal', { ...plain, align: 'left' }, { next: 'Normal' }),
    style('Title', text.title, head),
    style('Subtitle', text.subtitle, head),
    style('Byline', text.byline, { next: 'BodyText' }),
    style('Lead', text.lead, { next: 'BodyText' }),
    style('Heading1', text.section, { ...head, outline: 0 }),
    style('Heading2', text.topic, { ...head, outline: 1 }),
    style('BodyText', text.body),
    style('Caption', text.caption, { next: 'BodyText' }),
    style('Chart', { ...plain, align: 'center', before: profile.chart.before }, { ...head, isExact: false }),
    style('TableUnit', text.unit, head),
    style('TableHeader', table.header),
    style('TableText', table.cell),
    style('TableGroup', table.group, { keepNext: true }),
    style('TableNote', { ...text.tableNote, align: 'left' }),
    style('ReportNote', text.note),
    style('FootnoteText', text.footnote),
    style('Attachment', { ...text.attachments, align: 'left', before: 0 }),
    style('SignOff', text.signOff),
    style('Signature', text.signature),
    style('TOCHeading', text.contentsTitle, { ...head, next: 'TOC1' }),
    style('TOC1', text.contentsSection),
    style('TOC2', text.contentsTopic),
    style('Header', { ...text.head, sideIndent: 0 }),
    style('Footer', { ...text.footer, sideIndent: 0 }),
    ...(profile.cover === null ? [] : [style('Cover', plain)]),
  ]
}

/** A size as Word keeps it, in half points. */
export function wordSize(size: number): number {
  return Math.round(size * 2) / 2
}

type Extra = Partial<Pick<WordStyle, 'keepNext' | 'outline' | 'next' | 'isExact'>>
