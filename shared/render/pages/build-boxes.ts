import { assertNever } from '../../assert-never'
import type { Block, ReportDocument } from '../../report/document'
import type { ChartDrawing } from '../chart/chart-drawing'
import { chartBox } from './chart-box'
import { contentsBoxes } from './contents-boxes'
import type { FlowBox } from './flow-box'
import { headingBox, headingText, isRunIn, runInBox, type HeadingBlock } from './heading-box'
import type { PageContext } from './set-text'
import { tableBox } from './table/table-box'
import { attachmentsBox, plainTextBox, runsBox, signatureBox, wholeBox } from './text-box'

/** The boxes of a report in the order of its pages; what the cover takes is left out. */
export function buildBoxes(
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
  private readonly numbers: ReadonlyMap<Block, number>
  private readonly headings: readonly HeadingBlock[]

  constructor(
    document: ReportDocument,
    private readonly drawings: ReadonlyMap<string, ChartDrawing>,
    private readonly context: PageContext,
  ) {
    this.numbers = new Map(document.blocks.map((block, at) => [block, at]))
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
      const built = withSources(runsIn ? [this.runIn(block, next)] : this.boxes(block), this.numbers.get(block) ?? -1)
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

/** The boxes with where each of their strips comes from, so that pages can be told by the parts of the report on them. */
function withSources(boxes: readonly FlowBox[], block: number): readonly FlowBox[] {
  let part = 0
  return boxes.map((box) => ({
    ...box,
    strips: box.strips.map((strip) => {
      const source = { block, part }
      part += 1
      return { ...strip, source }
    }),
  }))
}
