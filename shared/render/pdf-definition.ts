import { assertNever } from '../assert-never'
import { attachmentLines } from '../report/attachment-lines'
import type { Block, ReportDocument } from '../report/document'
import type { ChartDrawing } from './chart-drawing'
import { chartItem } from './pdf/chart'
import { contentsItems } from './pdf/contents'
import { assembleFlow, type FlowItem } from './pdf/flow-item'
import { headingItems, headingText, isRunIn, runInItem, type HeadingBlock } from './pdf/heading'
import { pdfFamilies, type PdfDefinition, type PdfNode } from './pdf/pdf-node'
import { tableItems } from './pdf/table'
import { textItem, wholeItem } from './pdf/text-block'
import { familyStyle, toPieces, type PageContext } from './pdf/text-node'
import { textHeight, type StyleProfile } from './style-profile'
import type { TextMeasure } from './text-measure'

/**
 * The pages of a report as pdfmake's document definition. `charts` has the drawing of every chart block by its
 * anchor; `measure` gives text widths in ems. pdfmake changes what it is given, so build a new one for every use.
 */
export function buildPdfDefinition(
  document: ReportDocument,
  profile: StyleProfile,
  charts: ReadonlyMap<string, ChartDrawing>,
  measure: TextMeasure,
): PdfDefinition {
  const { page } = profile
  const { margins } = page
  return {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    version: '1.7',
    language: document.language,
    displayTitle: true,
    info: {
      title: document.title,
      author: document.bureau,
      subject: `${document.bureau} ${document.year}年`,
      creator: 'Nianbao',
      producer: 'Nianbao',
      creationDate: document.date,
    },
    defaultStyle: { font: pdfFamilies.serif, fontSize: profile.text.body.size },
    content: assembleFlow(toItems(document, charts, { profile, measure }), textHeight(profile)),
    footer: (number) => footerNode(number, profile),
  }
}

function toItems(
  document: ReportDocument,
  charts: ReadonlyMap<string, ChartDrawing>,
  context: PageContext,
): readonly FlowItem[] {
  const { blocks } = document
  const headings = blocks.filter((block): block is HeadingBlock => block.tag === 'heading' && headingText(block) !== '')
  const items: FlowItem[] = []
  let section: string | null = null
  let tables = 0
  let figures = 0
  let startsPage = false
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined) continue
    if (block.tag === 'page-break') {
      startsPage = items.length > 0
      continue
    }
    const next = blocks[index + 1]
    const built: FlowItem[] = []
    if (block.tag === 'heading') {
      const parent = block.level === 1 ? null : section
      if (block.level === 1) section = block.anchor
      if (isRunIn(block, next)) {
        built.push(runInItem(block, next, parent, context))
        index += 1
      } else built.push(...headingItems(block, parent, context))
    } else if (block.tag === 'table') built.push(...tableItems(block, (tables += 1), context))
    else if (block.tag === 'chart')
      built.push(chartItem(block, drawingOf(block.anchor, charts), (figures += 1), context))
    else if (block.tag === 'contents') built.push(...contentsItems(block.title, headings, context))
    else built.push(...textItems(block, context))
    const [first, ...rest] = built
    if (first !== undefined && startsPage) {
      items.push({ ...first, node: { ...first.node, pageBreak: 'before' } }, ...rest)
      startsPage = false
    } else items.push(...built)
  }
  return items
}

function drawingOf(anchor: string, charts: ReadonlyMap<string, ChartDrawing>): ChartDrawing {
  const drawing = charts.get(anchor)
  if (drawing === undefined) throw new Error(`the chart ${anchor} was not drawn`)
  return drawing
}

type TextBlock = Exclude<Block, { readonly tag: 'heading' | 'table' | 'chart' | 'contents' | 'page-break' }>

function textItems(block: TextBlock, context: PageContext): readonly FlowItem[] {
  const { text } = context.profile
  switch (block.tag) {
    case 'title':
      return [
        textItem(toPieces(block.runs, text.title.face), text.title, context),
        ...(block.subtitle.length === 0
          ? []
          : [textItem(toPieces(block.subtitle, text.subtitle.face), text.subtitle, context)]),
      ]
    case 'byline':
      return [textItem(toPieces([{ tag: 'text', text: block.text }], text.byline.face), text.byline, context)]
    case 'lead':
      return [textItem(toPieces(block.runs, text.lead.face), text.lead, context)]
    case 'paragraph':
      return [textItem(toPieces(block.runs, text.body.face), text.body, context)]
    case 'note':
      return [textItem(toPieces(block.runs, text.note.face), text.note, context)]
    case 'sign-off':
      return [
        wholeItem(
          block.lines.map((line) => [{ tag: 'text', text: line }]),
          text.signOff,
          context,
        ),
      ]
    case 'attachments':
      return attachmentLines(block.items).map(({ label, name }) =>
        textItem(toPieces([{ tag: 'text', text: label + name }], text.body.face), text.body, context),
      )
    case 'signature':
      return [
        wholeItem(
          [block.issuer, block.date].map((line) => [{ tag: 'text', text: line }]),
          text.signOff,
          context,
        ),
      ]
    default:
      return assertNever(block)
  }
}

function footerNode(number: number, profile: StyleProfile): PdfNode {
  const { footer } = profile.text
  return {
    text: `${profile.footer.left}${number}${profile.footer.right}`,
    ...familyStyle(footer.face),
    fontSize: footer.size,
    color: footer.colour,
    alignment: footer.align === 'justify' ? 'left' : footer.align,
    margin: [0, profile.page.margins.bottom - profile.footer.fromBottom, 0, 0],
  }
}
