import { assertNever } from '../../assert-never'
import { attachmentLines } from '../../report/attachment-lines'
import type { Block, ChartBlock, ReportDocument, TableBlock } from '../../report/document'
import { footnotesOf, noteRuns } from '../../report/footnotes'
import type { Face } from '../style/faces'
import { axisCaption } from '../chart/chart-points'
import { allSeries } from '../chart/second-axis'
import type { StyleProfile } from '../style/style-profile'
import { headingText } from '../pages/heading-box'
import { pageText } from '../pages/page-text'
import { plainText, printable } from '../pages/set-text'

/** A text that a PDF prints and the face it is printed in. */
export interface PrintedText {
  readonly text: string
  readonly face: Face
}

/** Every text of a report with the face it is printed in, to check that the fonts have its characters. */
export function listPrintedTexts(document: ReportDocument, profile: StyleProfile): readonly PrintedText[] {
  const texts = document.blocks.flatMap((block) => [...textsOf(block, profile), ...noteTexts(block, profile)])
  return [...texts, ...pageTexts(document, profile)]
    .map(({ text, face }) => ({ text: printable(text), face }))
    .filter(({ text }) => text !== '')
}

function noteTexts(block: Block, { text }: StyleProfile): readonly PrintedText[] {
  if (block.tag !== 'lead' && block.tag !== 'paragraph') return []
  return footnotesOf(block.runs).map((note) => ({ text: plainText(noteRuns(note)), face: text.footnote.face }))
}

function textsOf(block: Block, profile: StyleProfile): readonly PrintedText[] {
  const { text } = profile
  switch (block.tag) {
    case 'title':
      return [
        { text: plainText(block.runs), face: text.title.face },
        { text: plainText(block.subtitle), face: text.subtitle.face },
      ]
    case 'byline':
      return [{ text: block.text, face: text.byline.face }]
    case 'lead':
      return [{ text: plainText(block.runs), face: text.lead.face }]
    case 'heading': {
      const face = block.level === 1 ? text.section.face : text.topic.face
      return block.lines.map((line) => ({ text: plainText(line), face }))
    }
    case 'paragraph':
      return [{ text: plainText(block.runs), face: text.body.face }]
    case 'note':
      return [{ text: plainText(block.runs), face: text.note.face }]
    case 'table':
      return tableTexts(block, profile)
    case 'chart':
      return chartTexts(block, profile)
    case 'sign-off':
      return block.lines.map((line) => ({ text: line, face: text.signOff.face }))
    case 'attachments':
      return attachmentLines(block.items).map(({ label, name }) => ({ text: label + name, face: text.body.face }))
    case 'signature':
      return [block.issuer, block.date].map((line) => ({ text: line, face: text.signOff.face }))
    case 'contents':
      return [{ text: block.title, face: text.contentsTitle.face }]
    case 'page-break':
      return []
    default:
      return assertNever(block)
  }
}

function tableTexts(table: TableBlock, profile: StyleProfile): readonly PrintedText[] {
  const { header, group, cell } = profile.table
  const rows = table.rows.flatMap((row) =>
    row.tag === 'group'
      ? [{ text: row.text, face: group.face }]
      : row.cells.map((runs) => ({ text: plainText(runs), face: cell.face })),
  )
  return [
    { text: table.caption, face: profile.text.caption.face },
    { text: table.unit ?? '', face: profile.text.unit.face },
    ...table.columns.map((column) => ({ text: column.header, face: header.face })),
    ...rows,
    ...table.notes.map((note) => ({ text: note, face: profile.text.tableNote.face })),
  ]
}

function chartTexts(chart: ChartBlock, profile: StyleProfile): readonly PrintedText[] {
  const drawn = [axisCaption(chart), ...chart.categories, ...allSeries(chart).map((series) => series.name)]
  return [
    { text: chart.caption, face: profile.text.caption.face },
    ...drawn.map((text): PrintedText => ({ text, face: 'sans' })),
    ...chart.notes.map((note) => ({ text: note, face: profile.text.tableNote.face })),
  ]
}

/** What the cover and the running head take from the report; sections are among its headings. */
function pageTexts(document: ReportDocument, profile: StyleProfile): readonly PrintedText[] {
  const { cover, head, text } = profile
  const onCover = (cover?.parts ?? []).map(({ from, style }) => ({
    text: pageText(from, document, null),
    face: style.face,
  }))
  const sections = document.blocks.flatMap((block) =>
    block.tag === 'heading' && block.level === 1 ? [headingText(block)] : [],
  )
  const sides = head === null ? [] : [head.odd, head.even]
  const inHead = sides.flatMap(({ from }) =>
    [null, ...sections].map((section) => ({ text: pageText(from, document, section), face: text.head.face })),
  )
  return [...onCover, ...inHead]
}
