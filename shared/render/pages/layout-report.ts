import { assertNever } from '../../assert-never'
import type { Block, ReportDocument } from '../../report/document'
import type { ChartDrawing } from '../chart-drawing'
import type { FontMetrics } from '../font-metrics'
import { textHeight, textWidth, type StyleProfile } from '../style-profile'
import { chartBox } from './chart-box'
import { contentsBoxes } from './contents-box'
import { coverMarks } from './cover'
import type { FlowBox } from './flow-box'
import { headingBox, headingText, isRunIn, runInBox, type HeadingBlock } from './heading-box'
import { moveMark, type Anchor, type Mark } from './mark'
import { pageFurniture } from './page-furniture'
import { paginate, type FlowPage } from './paginate'
import type { PageContext } from './set-text'
import { tableBox } from './table-box'
import { attachmentsBox, plainTextBox, runsBox, signatureBox, wholeBox } from './text-box'

/** A page with all that is printed on it; pt from its top left corner. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly isWide: boolean
  readonly marks: readonly Mark[]
}

/**
 * The pages of a report: every line, rule and drawing at its place. `charts` has the drawing of every chart block by its
 * anchor. The same document, profile and fonts give the same pages.
 */
export function layOutReport(
  document: ReportDocument,
  profile: StyleProfile,
  charts: ReadonlyMap<string, ChartDrawing>,
  metrics: FontMetrics,
): readonly Page[] {
  const context: PageContext = { profile, metrics, width: textWidth(profile) }
  const boxes = boxesOf(document, charts, context)
  const flow = paginate(boxes, {
    height: textHeight(profile),
    wideHeight: textWidth(profile),
    grid: profile.grid?.pitch ?? null,
  })
  const numbers = numbersOf(flow)
  const pages = flow.map((page, at) => finishPage(page, at + 1, numbers, document, context))
  if (profile.cover === null) return pages
  const { width, height } = profile.page
  return [{ width, height, isWide: false, marks: coverMarks(profile.cover, document, context) }, ...pages]
}

/** The bookmarks of the pages in the order of the report. */
export function anchorsOf(pages: readonly Page[]): readonly Anchor[] {
  return pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.tag === 'text' && mark.anchor ? [mark.anchor] : [])),
  )
}

function numbersOf(flow: readonly FlowPage[]): ReadonlyMap<string, number> {
  return new Map(
    flow.flatMap(({ marks }, at) =>
      marks.flatMap((mark) => (mark.tag === 'text' && mark.anchor ? [[mark.anchor.id, at + 1] as const] : [])),
    ),
  )
}

function finishPage(
  flow: FlowPage,
  number: number,
  numbers: ReadonlyMap<string, number>,
  document: ReportDocument,
  context: PageContext,
): Page {
  const { page } = context.profile
  const { margins } = page
  // Bound at the left, the head of a page turned to its side is there too: top and left margin change places.
  const raise = context.profile.grid?.raise ?? 0
  const [left, top] = flow.isWide ? [margins.bottom, margins.left] : [margins.left, margins.top - raise]
  const [width, height] = flow.isWide ? [page.height, page.width] : [page.width, page.height]
  const marks = flow.marks.map((mark) => moveMark(printNumber(mark, numbers, context.metrics), left, top))
  return {
    width,
    height,
    isWide: flow.isWide,
    marks: [...marks, ...pageFurniture({ number, section: flow.section, isWide: flow.isWide }, document, context)],
  }
}

function printNumber(mark: Mark, numbers: ReadonlyMap<string, number>, metrics: FontMetrics): Mark {
  if (mark.tag !== 'text' || mark.pageOf === null) return mark
  const text = String(numbers.get(mark.pageOf) ?? '')
  return { ...mark, text, x: mark.x - metrics.width(mark.face, text) * mark.size }
}

function boxesOf(
  document: ReportDocument,
  charts: ReadonlyMap<string, ChartDrawing>,
  context: PageContext,
): readonly FlowBox[] {
  const { contents, cover } = context.profile
  const blocks = document.blocks.filter((block) => cover === null || (block.tag !== 'title' && block.tag !== 'byline'))
  const builder = new BoxBuilder(document, charts, context)
  const written = blocks.find((block) => block.tag === 'contents')
  if (contents === 'in-text') return builder.build(blocks)
  const own: Block = written ?? { tag: 'contents', title: '目　录' }
  const rest = blocks.filter((block, at) => {
    const isAfterContents = block.tag === 'page-break' && blocks[at - 1]?.tag === 'contents'
    return block.tag !== 'contents' && !isAfterContents
  })
  return builder.build([own, { tag: 'page-break' }, ...rest])
}

/** Makes the boxes of blocks, numbering tables and charts as it goes. */
class BoxBuilder {
  private section: string | null = null
  private tables = 0
  private charts = 0
  private readonly headings: readonly HeadingBlock[]

  constructor(
    document: ReportDocument,
    private readonly drawings: ReadonlyMap<string, ChartDrawing>,
    private readonly context: PageContext,
  ) {
    this.headings = document.blocks.filter(
      (block): block is HeadingBlock => block.tag === 'heading' && headingText(block) !== '',
    )
  }

  build(blocks: readonly Block[]): readonly FlowBox[] {
    const boxes: FlowBox[] = []
    let startsPage = false
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index]
      if (block === undefined) continue
      if (block.tag === 'page-break') {
        startsPage = boxes.length > 0
        continue
      }
      const next = blocks[index + 1]
      const runsIn = block.tag === 'heading' && isRunIn(block, next)
      const built = runsIn ? [this.runIn(block, next)] : this.boxes(block)
      if (runsIn) index += 1
      const [first, ...rest] = built.filter((box) => box.strips.length > 0)
      if (first === undefined) continue
      boxes.push({ ...first, startsPage }, ...rest)
      startsPage = false
    }
    return boxes
  }

  private runIn(heading: HeadingBlock, paragraph: Extract<Block, { readonly tag: 'paragraph' }>): FlowBox {
    return runInBox(heading, paragraph, this.section, this.context)
  }

  private boxes(block: Exclude<Block, { readonly tag: 'page-break' }>): readonly FlowBox[] {
    const { context } = this
    const { text } = context.profile
    switch (block.tag) {
      case 'title':
        return [
          { ...runsBox(block.runs, text.title, context), whole: true, keepWithNext: true },
          { ...runsBox(block.subtitle, text.subtitle, context), whole: true, keepWithNext: true },
        ]
      case 'byline':
        return [plainTextBox(block.text, text.byline, context)]
      case 'lead':
        return [runsBox(block.runs, text.lead, context)]
      case 'paragraph':
        return [runsBox(block.runs, text.body, context)]
      case 'note':
        return [{ ...runsBox(block.runs, text.note, context), holdsFloats: 'always' }]
      case 'heading': {
        const parent = block.level === 1 ? null : this.section
        if (block.level === 1) this.section = block.anchor
        return [headingBox(block, parent, context)]
      }
      case 'table':
        return [tableBox(block, (this.tables += 1), context)]
      case 'chart':
        return [chartBox(block, this.drawingOf(block.anchor), (this.charts += 1), context)]
      case 'sign-off':
        return [wholeBox(block.lines, text.signOff, context)]
      case 'attachments':
        return [attachmentsBox(block, context)]
      case 'signature':
        return [signatureBox(block, context)]
      case 'contents':
        return contentsBoxes(block.title, this.listed(), context)
      default:
        return assertNever(block)
    }
  }

  private listed(): readonly HeadingBlock[] {
    return this.headings.filter(({ level }) => level <= this.context.profile.contentsDepth)
  }

  private drawingOf(anchor: string): ChartDrawing {
    const drawing = this.drawings.get(anchor)
    if (drawing === undefined) throw new Error(`the chart ${anchor} was not drawn`)
    return drawing
  }
}
